package io.pacto.host.plugin;

import org.jspecify.annotations.Nullable;

/** An extension point, by its word in a descriptor. */
public enum Point {
    /** Makes files. */
    GENERATOR("generator", "io.pacto.api.Generator"),
    /** Offers generators its descriptor cannot name. */
    GENERATOR_SOURCE("generator-source", "io.pacto.api.GeneratorSource"),
    /** Judges a bundle. */
    VALIDATOR("validator", "io.pacto.api.Validator"),
    /** Compares two bundles. */
    DIFF("diff", "io.pacto.api.DiffContributor"),
    /** Shows reports. */
    RENDERER("renderer", "io.pacto.api.Renderer"),
    /** Carries out a command. */
    COMMAND("command", "io.pacto.api.CommandProvider"),
    /** Fetches what references name. */
    REFERENCE("reference", "io.pacto.api.ReferenceSource");

    private final String word;
    private final String typeName;

    Point(String word, String typeName) {
        this.word = word;
        this.typeName = typeName;
    }

    /** Returns the word used in descriptors. */
    public String word() {
        return word;
    }

    /** Returns the name of the interface an extension implements. */
    public String typeName() {
        return typeName;
    }

    static @Nullable Point of(String word) {
        for (Point point : values()) {
            if (point.word.equals(word)) {
                return point;
            }
        }
        return null;
    }
}
