package io.pacto.plugin.openapiinfer.jvm.source;

import java.util.regex.Pattern;

/**
 * A source file whose longer bodies of methods are blanked, line breaks apart. Nothing in them is read, and parsing them is
 * most of the work.
 */
final class Outline {

    /** Bodies that may be nothing but a return, or the assignments of a constructor, stay. */
    private static final int SHORT = 400;

    private static final Pattern TYPE =
            Pattern.compile("\\b(class|interface|enum|record)\\s+\\w+[^=]*", Pattern.DOTALL);

    private final char[] text;
    private final StringBuilder statement = new StringBuilder();

    private Outline(String source) {
        this.text = source.toCharArray();
    }

    static String of(String source) {
        Outline outline = new Outline(source);
        outline.scan();
        return new String(outline.text);
    }

    private void scan() {
        int parentheses = 0;
        int at = 0;
        while (at < text.length) {
            int after = afterTrivia(at);
            if (after > at) {
                at = after;
                continue;
            }
            char c = text[at];
            if (c == '(') {
                parentheses++;
            } else if (c == ')') {
                parentheses--;
            } else if (parentheses == 0 && c == '{') {
                at = brace(at);
                continue;
            } else if (parentheses == 0 && (c == '}' || c == ';')) {
                statement.setLength(0);
            } else if (parentheses == 0) {
                statement.append(c);
            }
            at++;
        }
    }

    /** Enters the body of a type; jumps over any other, and blanks it when it is that of a method. */
    private int brace(int at) {
        String head = statement.toString();
        if (TYPE.matcher(head).find() && !head.contains("=")) {
            statement.setLength(0);
            return at + 1;
        }
        int end = closing(at);
        boolean isValue = head.contains("=");
        if (!isValue && end - at > SHORT) {
            for (int i = at + 1; i < end; i++) {
                text[i] = text[i] == '\n' || text[i] == '\r' ? text[i] : ' ';
            }
        }
        if (!isValue) {
            statement.setLength(0);
        }
        return end + 1;
    }

    private int closing(int open) {
        int depth = 0;
        int at = open;
        while (at < text.length) {
            int after = afterTrivia(at);
            if (after > at) {
                at = after;
                continue;
            }
            if (text[at] == '{') {
                depth++;
            } else if (text[at] == '}' && --depth == 0) {
                return at;
            }
            at++;
        }
        return text.length - 1;
    }

    /** Where a comment or literal that starts here ends; the same place when none starts. */
    private int afterTrivia(int at) {
        char c = text[at];
        char next = at + 1 < text.length ? text[at + 1] : 0;
        if (c == '/' && next == '/') {
            int end = at;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            return end;
        }
        if (c == '/' && next == '*') {
            int end = at + 2;
            while (end + 1 < text.length && !(text[end] == '*' && text[end + 1] == '/')) {
                end++;
            }
            return Math.min(end + 2, text.length);
        }
        if (c == '"' && next == '"' && at + 2 < text.length && text[at + 2] == '"') {
            int end = at + 3;
            while (end < text.length && !(text[end] == '"' && startsQuotes(end))) {
                end += text[end] == '\\' ? 2 : 1;
            }
            return Math.min(end + 3, text.length);
        }
        return c == '"' || c == '\'' ? afterLiteral(at, c) : at;
    }

    private boolean startsQuotes(int at) {
        return at + 2 < text.length && text[at + 1] == '"' && text[at + 2] == '"';
    }

    private int afterLiteral(int at, char quote) {
        int end = at + 1;
        while (end < text.length && text[end] != quote && text[end] != '\n') {
            end += text[end] == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length);
    }
}
