/** Tests that look inside single checks. */
@NullMarked
package io.pacto.plugin.contract.rules;

import org.jspecify.annotations.NullMarked;
