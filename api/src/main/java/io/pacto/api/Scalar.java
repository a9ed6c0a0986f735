package io.pacto.api;

/**
 * A single value, with the text it was written as.
 *
 * @param position where it starts
 * @param trail the way to it
 * @param kind what it means under the YAML 1.2 core schema
 * @param text the value as text: without quotes and escapes for {@link Kind#TEXT}, as written for numbers, {@code true}
 *     or {@code false} for booleans, {@code null} for null
 * @since 1.0
 */
@Stable
public record Scalar(Position position, NodePath trail, Kind kind, String text) implements Node {

    /** What a scalar means in the YAML 1.2 core schema (YAML 1.2.2, section 10.3). */
    public enum Kind {
        /** Text. */
        TEXT,
        /** A number without fraction or exponent. */
        INTEGER,
        /** A number with fraction or exponent. */
        DECIMAL,
        /** True or false. */
        BOOLEAN,
        /** No value. */
        NULL
    }

    /**
     * A computed text.
     *
     * @param text the text
     * @return a scalar without a place
     */
    public static Scalar of(String text) {
        return new Scalar(Position.NONE, NodePath.ROOT, Kind.TEXT, text);
    }

    /**
     * A computed whole number.
     *
     * @param number the number
     * @return a scalar without a place
     */
    public static Scalar of(long number) {
        return new Scalar(Position.NONE, NodePath.ROOT, Kind.INTEGER, Long.toString(number));
    }

    /**
     * A computed truth value.
     *
     * @param truth the value
     * @return a scalar without a place
     */
    public static Scalar of(boolean truth) {
        return new Scalar(Position.NONE, NodePath.ROOT, Kind.BOOLEAN, truth ? "true" : "false");
    }

    /** Returns a computed null, which JSON shows as {@code null}. */
    public static Scalar none() {
        return new Scalar(Position.NONE, NodePath.ROOT, Kind.NULL, "null");
    }
}
