package io.pacto.host.contract;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;

/** Words for kinds of values, the same in every message. */
final class Kinds {

    private Kinds() {}

    static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
    }

    static String name(Node node) {
        if (node instanceof Mapping) {
            return "an object";
        }
        if (node instanceof Sequence) {
            return "a list";
        }
        return switch (((Scalar) node).kind()) {
            case TEXT -> "a string";
            case INTEGER -> "an integer";
            case DECIMAL -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
        };
    }

    /** Names the kind together with the value, where that is short. */
    static String describe(Node node) {
        if (!(node instanceof Scalar scalar) || scalar.kind() == Scalar.Kind.NULL) {
            return name(node);
        }
        String text = scalar.kind() == Scalar.Kind.TEXT ? quote(scalar.text()) : shorten(scalar.text());
        return switch (scalar.kind()) {
            case TEXT -> "the string " + text;
            case INTEGER -> "the integer " + text;
            case DECIMAL -> "the number " + text;
            case BOOLEAN -> "the boolean " + text;
            case NULL -> "null";
        };
    }

    static String quote(String text) {
        return '"' + shorten(text) + '"';
    }

    /** Cuts what would fill a screen; messages are one line. */
    static String shorten(String text) {
        int limit = 120;
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "…";
    }
}
