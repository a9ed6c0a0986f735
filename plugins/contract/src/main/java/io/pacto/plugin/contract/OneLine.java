package io.pacto.plugin.contract;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;

/** Shows a tree on one line, as JSON without blanks, for people to read. */
public final class OneLine {

    private OneLine() {}

    /**
     * A tree as one line of JSON.
     *
     * @param node the tree
     * @return the line
     */
    public static String json(Node node) {
        StringBuilder line = new StringBuilder();
        append(line, node);
        return line.toString();
    }

    private static void append(StringBuilder line, Node node) {
        if (node instanceof Scalar scalar) {
            if (scalar.kind() == Scalar.Kind.TEXT) {
                quoted(line, scalar.text());
            } else {
                line.append(scalar.text());
            }
        } else if (node instanceof Sequence list) {
            String separator = "[";
            for (Node item : list.items()) {
                line.append(separator);
                append(line, item);
                separator = ",";
            }
            line.append(list.items().isEmpty() ? "[]" : "]");
        } else if (node instanceof Mapping map) {
            String separator = "{";
            for (Entry entry : map.entries()) {
                line.append(separator);
                quoted(line, entry.name());
                append(line.append(':'), entry.value());
                separator = ",";
            }
            line.append(map.entries().isEmpty() ? "{}" : "}");
        }
    }

    private static void quoted(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> line.append('\\').append(c);
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(c);
            }
        }
        line.append('"');
    }
}
