package io.pacto.plugin.openapiinfer;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * YAML in the layout of Go's yaml.v3: four spaces for each level, two behind the dash of a list item, text quoted with
 * double quotes when it would be read as another type and with single ones when its characters ask for it.
 */
final class CompatYaml {

    private static final int STEP = 4;

    /** Texts that YAML 1.1 or 1.2 readers take for null, truth values, numbers, dates or merge keys. */
    private static final Pattern OTHER_TYPE =
            Pattern.compile("|~|null|true|false|y|n|yes|no|on|off|<<|[-+]?\\.inf|\\.nan"
                    + "|[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*)"
                    + "|[-+]?(\\.[0-9]+|[0-9][0-9_]*(\\.[0-9_]*)?)(e[-+]?[0-9]+)?"
                    + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
                    + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t ].*)?");

    private static final String FIRST_INDICATORS = "#,[]{}&*!|>'\"%@`";

    private final StringBuilder out = new StringBuilder();

    String write(Node document) {
        block(document, 0);
        return out.toString();
    }

    private void block(Node node, int indent) {
        if (node instanceof Mapping mapping) {
            boolean first = true;
            for (Entry entry : mapping.entries()) {
                if (!first) {
                    pad(indent);
                }
                first = false;
                out.append(inline(entry.name())).append(':');
                value(entry.value(), indent);
            }
        } else if (node instanceof Sequence list) {
            boolean first = true;
            for (Node item : list.items()) {
                if (!first) {
                    pad(indent);
                }
                first = false;
                out.append('-');
                item(item, indent + 2);
            }
        } else if (node instanceof Scalar scalar) {
            scalar(scalar, indent);
        }
    }

    private void value(Node node, int indent) {
        int next = STEP * ((indent + STEP) / STEP);
        if (isEmpty(node) || node instanceof Scalar) {
            item(node, next);
        } else {
            out.append('\n');
            pad(next);
            block(node, next);
        }
    }

    /** What follows a dash, or a key on its own line. */
    private void item(Node node, int indent) {
        out.append(' ');
        if (isEmpty(node)) {
            out.append(node instanceof Mapping ? "{}" : "[]").append('\n');
        } else {
            block(node, indent);
        }
    }

    private void scalar(Scalar scalar, int indent) {
        String text = scalar.text();
        if (scalar.kind() != Scalar.Kind.TEXT) {
            out.append(text).append('\n');
        } else if (text.contains("\n") && isPrintable(text.replace("\n", "")) && !text.contains(" \n")) {
            literal(text, indent);
        } else {
            out.append(inline(text)).append('\n');
        }
    }

    private void literal(String text, int indent) {
        out.append('|');
        if (text.startsWith(" ") || text.startsWith("\n")) {
            out.append(STEP);
        }
        if (!text.endsWith("\n")) {
            out.append('-');
        } else if (text.endsWith("\n\n") || text.equals("\n")) {
            out.append('+');
        }
        out.append('\n');
        List<String> lines = text.lines().toList();
        for (String line : lines) {
            if (!line.isEmpty()) {
                pad(indent);
            }
            out.append(line).append('\n');
        }
    }

    private static String inline(String text) {
        if (!isPrintable(text) || text.contains("\n")) {
            return doubleQuoted(text);
        }
        if (OTHER_TYPE.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            return doubleQuoted(text);
        }
        return isPlain(text) ? text : "'" + text.replace("'", "''") + "'";
    }

    private static boolean isPlain(String text) {
        char first = text.charAt(0);
        if (FIRST_INDICATORS.indexOf(first) >= 0
                || text.startsWith("---")
                || text.startsWith("...")
                || text.startsWith(" ")
                || text.endsWith(" ")) {
            return false;
        }
        boolean followed = text.length() == 1 || text.charAt(1) == ' ';
        if ("-?:".indexOf(first) >= 0 && followed) {
            return false;
        }
        return !text.contains(": ") && !text.endsWith(":") && !text.contains(" #");
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().allMatch(c -> c >= ' ' && c != 0x7F && !(c > 0x7F && c < 0xA0) && c != 0xFEFF);
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (isPrintable(Character.toString(c))) {
                        quoted.appendCodePoint(c);
                    } else if (c < 0x100) {
                        quoted.append(String.format(Locale.ROOT, "\\x%02X", c));
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private void pad(int indent) {
        out.append(" ".repeat(indent));
    }

    private static boolean isEmpty(Node node) {
        return (node instanceof Mapping mapping && mapping.entries().isEmpty())
                || (node instanceof Sequence list && list.items().isEmpty());
    }
}
