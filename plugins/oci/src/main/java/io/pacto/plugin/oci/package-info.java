/**
 * What the descriptor names: the commands {@code pack}, {@code push} and {@code pull}, their texts, and the source of
 * {@code oci-layout://} references.
 *
 * <p>No format of an artifact and no layout of a store belongs here: those are the packages below.
 */
@NullMarked
package io.pacto.plugin.oci;

import org.jspecify.annotations.NullMarked;
