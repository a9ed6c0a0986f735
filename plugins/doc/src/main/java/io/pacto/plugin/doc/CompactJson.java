package io.pacto.plugin.doc;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;

/** Values on one line, as a table's cell has room for them. */
final class CompactJson {

    private CompactJson() {}

    /** Returns a scalar as written, anything else as JSON without blanks. */
    static String shown(Node value) {
        return value instanceof Scalar scalar ? scalar.text() : of(value);
    }

    private static String of(Node value) {
        StringBuilder json = new StringBuilder();
        add(json, value);
        return json.toString();
    }

    private static void add(StringBuilder json, Node value) {
        if (value instanceof Mapping mapping) {
            String comma = "{";
            for (Entry entry : mapping.entries()) {
                json.append(comma).append(quoted(entry.name())).append(':');
                add(json, entry.value());
                comma = ",";
            }
            json.append(mapping.entries().isEmpty() ? "{}" : "}");
        } else if (value instanceof Sequence sequence) {
            String comma = "[";
            for (Node item : sequence.items()) {
                json.append(comma);
                add(json, item);
                comma = ",";
            }
            json.append(sequence.items().isEmpty() ? "[]" : "]");
        } else if (value instanceof Scalar scalar) {
            json.append(scalar.kind() == Scalar.Kind.TEXT ? quoted(scalar.text()) : scalar.text());
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
