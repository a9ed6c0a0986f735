package io.pacto.host.schema;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.host.term.Escaping;

/** Words for values in messages. */
final class Phrases {

    private static final int LONGEST = 60;

    private Phrases() {}

    /** Returns what kind of value it is. */
    static String describe(Node value) {
        if (value instanceof Mapping) {
            return "an object";
        }
        if (value instanceof Sequence) {
            return "a list";
        }
        return switch (((Scalar) value).kind()) {
            case TEXT -> "a string";
            case INTEGER -> "an integer";
            case DECIMAL -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
        };
    }

    /** Returns a JSON type with its article. */
    static String type(String name) {
        return switch (name) {
            case "null" -> name;
            case "array" -> "a list";
            case "integer", "object" -> "an " + name;
            default -> "a " + name;
        };
    }

    /** Returns a scalar as written, and what anything else is. */
    static String show(Node value) {
        if (!(value instanceof Scalar scalar)) {
            return describe(value);
        }
        return scalar.kind() == Scalar.Kind.TEXT ? quoted(scalar.text()) : shortened(scalar.text());
    }

    static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    static String shortened(String text) {
        String line = Escaping.line(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return text.length() > LONGEST ? line + "…" : line;
    }
}
