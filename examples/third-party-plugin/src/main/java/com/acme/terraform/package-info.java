/** What Acme adds to Pacto: a generator and a validator. Nothing here touches disk or network. */
package com.acme.terraform;
