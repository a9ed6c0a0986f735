/**
 * Artifacts in a folder of the OCI image-layout form, such as oras, skopeo and crane read and write.
 *
 * <p>Only files and their order of writing belong here; what the bytes mean is the business of
 * {@link io.pacto.plugin.oci.artifact}.
 */
@NullMarked
package io.pacto.plugin.oci.layout;

import org.jspecify.annotations.NullMarked;
