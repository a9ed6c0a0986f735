/**
 * What an artifact is, wherever it lies: its bytes when we publish one, and what is accepted when we read one.
 *
 * <p>{@link io.pacto.plugin.oci.artifact.Repository} is the border to the places artifacts lie in. Nothing here knows a
 * disk or a network.
 */
@NullMarked
package io.pacto.plugin.oci.artifact;

import org.jspecify.annotations.NullMarked;
