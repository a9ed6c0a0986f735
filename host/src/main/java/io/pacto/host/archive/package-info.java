/**
 * Packs and unpacks the one layer of a bundle: a gzip-compressed tar.
 *
 * <p>Everything read here may be hostile. Bytes come and go as arrays: no file is opened or written here, and nothing is
 * known of registries.
 */
@NullMarked
package io.pacto.host.archive;

import org.jspecify.annotations.NullMarked;
