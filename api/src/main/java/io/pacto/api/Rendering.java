package io.pacto.api;

import java.util.Objects;

/**
 * A report in one format.
 *
 * @param out for standard output, final line break included
 * @param err for standard error, final line break included
 * @since 1.0
 */
@Stable
public record Rendering(Text out, Text err) {

    /** Refuses holes: what an extension makes wrongly fails there, not where somebody shows it. */
    public Rendering {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
    }

    /**
     * A rendering that uses standard output alone.
     *
     * @param out the text
     * @return the rendering
     */
    public static Rendering of(Text out) {
        return new Rendering(out, Text.EMPTY);
    }
}
