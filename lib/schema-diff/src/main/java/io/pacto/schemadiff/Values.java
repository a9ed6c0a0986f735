package io.pacto.schemadiff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Equality of JSON values: order of keys and spelling of numbers do not count. */
final class Values {

    /** Longer values are cut in messages. */
    private static final int SHOWN = 120;

    private Values() {}

    /** Whether two values are equal; two absent ones are. */
    static boolean same(@Nullable Node a, @Nullable Node b) {
        if (a instanceof Scalar one && b instanceof Scalar other) {
            return sameScalar(one, other);
        }
        if (a instanceof Sequence one && b instanceof Sequence other) {
            return sameItems(one.items(), other.items());
        }
        if (a instanceof Mapping one && b instanceof Mapping other) {
            return sameEntries(one, other);
        }
        return a == null && b == null;
    }

    private static boolean sameScalar(Scalar a, Scalar b) {
        if (a.kind() == b.kind() && a.text().equals(b.text())) {
            return true;
        }
        boolean numbers = isNumber(a) && isNumber(b);
        return numbers ? Decimals.canonical(a.text()).equals(Decimals.canonical(b.text())) : key(a).equals(key(b));
    }

    private static boolean isNumber(Scalar value) {
        return value.kind() == Scalar.Kind.INTEGER || value.kind() == Scalar.Kind.DECIMAL;
    }

    private static boolean sameItems(List<Node> a, List<Node> b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = same(a.get(i), b.get(i));
        }
        return same;
    }

    private static boolean sameEntries(Mapping a, Mapping b) {
        boolean same = a.entries().size() == b.entries().size();
        for (int i = 0; same && i < a.entries().size(); i++) {
            Entry entry = a.entries().get(i);
            Node other = b.get(entry.name());
            same = other != null && same(entry.value(), other);
        }
        return same;
    }

    /** One text for equal values; equal texts only for equal values. */
    static String key(Node value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Node value, StringBuilder text) {
        if (value instanceof Scalar scalar) {
            scalar(scalar, text);
        } else if (value instanceof Sequence list) {
            text.append('[');
            for (Node item : list.items()) {
                write(item, text);
                text.append(',');
            }
            text.append(']');
        } else if (value instanceof Mapping mapping) {
            Map<String, Node> sorted = new TreeMap<>();
            for (Entry entry : mapping.entries()) {
                sorted.put(entry.name(), entry.value());
            }
            text.append('{');
            for (Map.Entry<String, Node> entry : sorted.entrySet()) {
                quote(entry.getKey(), text);
                text.append(':');
                write(entry.getValue(), text);
                text.append(',');
            }
            text.append('}');
        }
    }

    private static void scalar(Scalar value, StringBuilder text) {
        switch (value.kind()) {
            case TEXT -> quote(value.text(), text);
            case NULL -> text.append("null");
            case BOOLEAN -> text.append(value.text().equalsIgnoreCase("true"));
            case INTEGER, DECIMAL -> text.append(Decimals.canonical(value.text()));
        }
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"')
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }

    /** For people: texts as they are, everything else as JSON, cut when long. */
    static Scalar shown(Node value) {
        if (value instanceof Scalar scalar) {
            return new Scalar(value.position(), value.trail(), scalar.kind(), cut(scalar.text()));
        }
        String text = key(value).replace(",]", "]").replace(",}", "}");
        return Scalar.of(cut(text));
    }

    static String cut(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }

    static boolean isTrue(@Nullable Node node) {
        return node instanceof Scalar s
                && s.kind() == Scalar.Kind.BOOLEAN
                && s.text().equalsIgnoreCase("true");
    }

    static boolean isFalse(@Nullable Node node) {
        return node instanceof Scalar s
                && s.kind() == Scalar.Kind.BOOLEAN
                && !s.text().equalsIgnoreCase("true");
    }
}
