/**
 * Follows a Go program as far as its values are known: constants, structs, maps, closures and generic types. What comes
 * from outside (files, networks, other modules) is an unknown value, and both branches of an unknown condition are taken.
 */
@NullMarked
package io.pacto.plugin.openapiinfer.huma.eval;

import org.jspecify.annotations.NullMarked;
