package io.pacto.host.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;

/** Writes YAML in block style; what it writes reads back as the same kinds and texts. */
final class YamlWriter {

    /** A key in one line may have 1,024 characters (YAML 1.2.2, section 7.4.2); beyond that it needs a question mark. */
    private static final int MAX_SIMPLE_KEY = 1_000;

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String write(Node node) {
        YamlWriter writer = new YamlWriter();
        if (isBlock(node)) {
            writer.block(node, 0, false);
        } else {
            writer.inline(node);
        }
        return writer.out.toString();
    }

    private static boolean isBlock(Node node) {
        return (node instanceof Mapping mapping && !mapping.entries().isEmpty())
                || (node instanceof Sequence list && !list.items().isEmpty());
    }

    private void inline(Node node) {
        if (node instanceof Scalar scalar) {
            out.append(YamlText.of(scalar));
        } else {
            out.append(node instanceof Mapping ? "{}" : "[]");
        }
        out.append('\n');
    }

    /** Writes the lines of a collection; the first line of one that starts behind a dash is indented already. */
    private void block(Node node, int level, boolean afterDash) {
        boolean indented = afterDash;
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                indent(level, indented);
                indented = false;
                entry(entry, level);
            }
        } else if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                indent(level, indented);
                indented = false;
                out.append("- ");
                afterIndicator(item, level);
            }
        }
    }

    private void entry(Entry entry, int level) {
        String key = YamlText.ofText(entry.name());
        if (key.length() > MAX_SIMPLE_KEY) {
            out.append("? ").append(key).append('\n');
            indent(level, false);
            out.append(": ");
            afterIndicator(entry.value(), level);
        } else if (isBlock(entry.value())) {
            out.append(key).append(":\n");
            block(entry.value(), level + 1, false);
        } else {
            out.append(key).append(": ");
            inline(entry.value());
        }
    }

    private void afterIndicator(Node value, int level) {
        if (isBlock(value)) {
            block(value, level + 1, true);
        } else {
            inline(value);
        }
    }

    private void indent(int level, boolean done) {
        if (!done) {
            out.append("  ".repeat(level));
        }
    }
}
