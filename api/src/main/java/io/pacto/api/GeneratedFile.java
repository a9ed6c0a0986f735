package io.pacto.api;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file to write. The host checks the path before anything is written.
 *
 * @param path relative, with {@code /}
 * @param content the bytes; not copied, so do not change them afterwards
 * @since 1.0
 */
@Stable
@SuppressWarnings("ArrayRecordComponent") // compared by path and content, never by equals
public record GeneratedFile(String path, byte[] content) {

    /** Refuses holes: what an extension makes wrongly fails there, not where somebody shows it. */
    public GeneratedFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(content, "content");
    }

    /**
     * A text file.
     *
     * @param path relative, with {@code /}
     * @param text the content, written as UTF-8
     * @return the file
     */
    public static GeneratedFile text(String path, String text) {
        return new GeneratedFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the content read as UTF-8. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
