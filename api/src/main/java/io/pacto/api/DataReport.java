package io.pacto.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Anything else a command has to say, as a tree.
 *
 * <p>Made by {@link #of} or {@link #nothing} and the withers; the canonical constructor is internal. The {@code json}
 * format prints the tree; other formats need a renderer for the kind, which the plugin brings.
 *
 * @param kind a name the plugin chose
 * @param tree the data; a null scalar means that there is nothing to print in any format
 * @param verdict good or bad
 * @param notes remarks for standard error
 * @since 1.0
 */
@Stable
public record DataReport(String kind, Node tree, Verdict verdict, List<String> notes) implements Report {

    /** Copies the notes and refuses holes. */
    public DataReport {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(verdict, "verdict");
        notes = List.copyOf(notes);
    }

    /**
     * A good result.
     *
     * @param kind picks the renderer
     * @param tree the data
     * @return the report
     */
    public static DataReport of(String kind, Node tree) {
        return new DataReport(kind, tree, Verdict.GOOD, List.of());
    }

    /**
     * A result without data: standard output stays empty in every format.
     *
     * @param kind picks the renderer
     * @return the report
     */
    public static DataReport nothing(String kind) {
        return of(kind, Scalar.none());
    }

    /**
     * The same report with another verdict.
     *
     * @param other the verdict
     * @return the report
     */
    public DataReport verdict(Verdict other) {
        return new DataReport(kind, tree, other, notes);
    }

    /**
     * The same report with one more remark.
     *
     * @param text a line for standard error
     * @return the report
     */
    public DataReport note(String text) {
        List<String> more = new ArrayList<>(notes);
        more.add(text);
        return new DataReport(kind, tree, verdict, more);
    }
}
