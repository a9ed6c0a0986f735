/**
 * Decompression of Zstandard (RFC 8878) in plain Java: no native library and no {@code Unsafe}, which newer JVMs warn
 * about. Compression, dictionaries and streaming do not belong here.
 */
@NullMarked
package io.pacto.plugin.oci.zstd;

import org.jspecify.annotations.NullMarked;
