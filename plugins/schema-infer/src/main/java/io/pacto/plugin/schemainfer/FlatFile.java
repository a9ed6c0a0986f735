package io.pacto.plugin.schemainfer;

import io.pacto.api.Comment;
import io.pacto.api.Scalar;
import java.util.List;

/**
 * A file of lines, each with a key and a value.
 *
 * @param settings the lines in document order; of equal keys the last counts
 * @param comments in document order
 */
record FlatFile(List<Setting> settings, List<Comment> comments) {

    /** Copies the lists. */
    FlatFile {
        settings = List.copyOf(settings);
        comments = List.copyOf(comments);
    }

    /**
     * A key and its value.
     *
     * @param line where the key stands, from 1
     * @param column where the key stands, from 1
     * @param key the key as written
     * @param kind what the value means
     * @param text the value
     */
    record Setting(int line, int column, String key, Scalar.Kind kind, String text) {}
}
