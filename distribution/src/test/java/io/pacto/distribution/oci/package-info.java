/** The whole program against real registries, other clients, and networks that go wrong. */
@NullMarked
package io.pacto.distribution.oci;

import org.jspecify.annotations.NullMarked;
