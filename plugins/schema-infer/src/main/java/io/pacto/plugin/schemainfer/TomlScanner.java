package io.pacto.plugin.schemainfer;

import io.pacto.api.Comment;
import io.pacto.api.DocumentException;
import io.pacto.api.Position;
import java.util.ArrayList;
import java.util.List;

/** Goes over TOML once, outside of its strings: for its comments, and for the depth of its brackets and dotted keys. */
final class TomlScanner {

    private final String file;
    private final String text;
    private final List<Comment> comments = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;
    private int dots;
    private int assignments;
    private int commas;

    private TomlScanner(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Returns the comments. */
    static List<Comment> scan(String file, String text) {
        TomlScanner scanner = new TomlScanner(file, text);
        while (scanner.at < text.length()) {
            scanner.step();
        }
        return List.copyOf(scanner.comments);
    }

    private void step() {
        char c = text.charAt(at);
        switch (c) {
            case '#' -> comment();
            case '"', '\'' -> string(c);
            case '[', '{' -> deeper(++depth);
            case ']', '}' -> depth = Math.max(0, depth - 1);
            case '.' -> deeper(++dots);
            case '=' -> count(++assignments);
            case ',' -> count(++commas);
            case '\n' -> newLine();
            default -> {}
        }
        at++;
    }

    private void deeper(int level) {
        if (level > Tree.MAX_DEPTH) {
            throw new DocumentException(position(), "nesting deeper than " + Tree.MAX_DEPTH);
        }
    }

    /** There are at least as many values as either: many of them take the parser of the library minutes. */
    private void count(int values) {
        dots = 0;
        if (values > Tree.MAX_VALUES) {
            throw new DocumentException(position(), Tree.TOO_MANY);
        }
    }

    private void comment() {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        boolean alone = text.substring(lineStart, at).isBlank();
        comments.add(new Comment(position(), text.substring(at + 1, end).strip(), alone));
        at = end - 1;
    }

    /** Leaves the scanner on the last quote of a string; one that is not closed is the parser's to refuse. */
    private void string(char quote) {
        String three = String.valueOf(quote).repeat(3);
        boolean several = text.startsWith(three, at);
        int close = several ? 3 : 1;
        for (at += close; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && quote == '"') {
                at++;
            } else if (c == '\n') {
                if (!several) {
                    at--;
                    return;
                }
                newLine();
            } else if (several ? text.startsWith(three, at) : c == quote) {
                at += close - 1;
                return;
            }
        }
    }

    private void newLine() {
        line++;
        lineStart = at + 1;
        dots = 0;
    }

    private Position position() {
        return new Position(file, line, text.codePointCount(lineStart, at) + 1);
    }
}
