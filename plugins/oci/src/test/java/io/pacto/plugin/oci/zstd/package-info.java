/** Tests of the decompression. */
@NullMarked
package io.pacto.plugin.oci.zstd;

import org.jspecify.annotations.NullMarked;
