package io.pacto.api;

import java.util.Objects;

/**
 * What a contributor shows beside changes: packages of a bill of materials, a tree of dependencies. It never raises the
 * class.
 *
 * @param key the key of the JSON report that holds it, such as {@code sbomDiff}
 * @param tree its value there
 * @param text how the text format shows it: a heading line, then its lines; empty when only data formats have it
 * @param heading its title where the format makes headings, such as {@code SBOM Changes}
 * @param markdown what Markdown shows below the heading; empty when only data formats have it
 * @since 1.0
 */
@Stable
public record DiffPart(String key, Node tree, Text text, String heading, String markdown) {
    /** Refuses holes: what an extension makes wrongly fails there, not where somebody shows it. */
    public DiffPart {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(markdown, "markdown");
    }

    /**
     * A part for data formats alone.
     *
     * @param key the key of the JSON report that holds it
     * @param tree its value there
     * @return the part
     */
    public static DiffPart data(String key, Node tree) {
        return new DiffPart(key, tree, Text.EMPTY, "", "");
    }

    /** Returns whether people see it, and not data formats alone. */
    public boolean shown() {
        return !text.isEmpty();
    }
}
