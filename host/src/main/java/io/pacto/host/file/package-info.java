/**
 * The one place where Pacto touches the disk: trees of files, names that are safe to join, writes that cannot be seen
 * half done.
 *
 * <p>What the bytes mean belongs elsewhere. No other package uses {@code java.nio.file.Files}.
 */
@NullMarked
package io.pacto.host.file;

import org.jspecify.annotations.NullMarked;
