package io.pacto.host.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;

/** Writes JSON that is also safe inside HTML and on a terminal: see {@link JsonText}. */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Node node) {
        JsonWriter writer = new JsonWriter();
        writer.value(node, 0);
        return writer.out.append('\n').toString();
    }

    private void value(Node node, int level) {
        if (node instanceof Mapping mapping) {
            mapping(mapping.entries(), level);
        } else if (node instanceof Sequence sequence) {
            sequence(sequence.items(), level);
        } else if (node instanceof Scalar scalar) {
            scalar(scalar);
        }
    }

    private void mapping(List<Entry> entries, int level) {
        out.append('{');
        for (int i = 0; i < entries.size(); i++) {
            line(i, level + 1);
            JsonText.quote(out, entries.get(i).name());
            out.append(": ");
            value(entries.get(i).value(), level + 1);
        }
        close(entries.isEmpty(), level, '}');
    }

    private void sequence(List<Node> items, int level) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            line(i, level + 1);
            value(items.get(i), level + 1);
        }
        close(items.isEmpty(), level, ']');
    }

    private void line(int index, int level) {
        out.append(index == 0 ? "\n" : ",\n").append("  ".repeat(level));
    }

    private void close(boolean empty, int level, char bracket) {
        if (!empty) {
            out.append('\n').append("  ".repeat(level));
        }
        out.append(bracket);
    }

    private void scalar(Scalar scalar) {
        switch (scalar.kind()) {
            case TEXT -> JsonText.quote(out, scalar.text());
            case INTEGER, DECIMAL -> number(scalar.text());
            case BOOLEAN, NULL -> out.append(scalar.text());
        }
    }

    /** Infinity and the like have no number in JSON: they are written as text. */
    private void number(String text) {
        String valid = JsonText.number(text);
        if (valid == null) {
            JsonText.quote(out, text);
        } else {
            out.append(valid);
        }
    }
}
