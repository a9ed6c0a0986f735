package io.pacto.plugin.schemainfer;

import io.pacto.api.Comment;
import io.pacto.api.DocumentException;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .env} files: {@code KEY=value}, {@code export KEY=value}, single quotes for text as it stands, double quotes
 * for text with escapes, both over several lines, and comments. Quotes say that a value is text. A key without {@code =} is
 * taken from the surroundings when the program starts, so nothing is known of its value.
 */
final class EnvReader {

    private static final Pattern START =
            Pattern.compile("[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \\t]*(?:(=)[ \\t]*|(?=#|$))");

    private final String file;
    private final String text;
    private final List<FlatFile.Setting> settings = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private int at;
    private int line = 1;

    private EnvReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static FlatFile read(String file, String text) {
        EnvReader reader = new EnvReader(file, text.replace("\r\n", "\n").replace('\r', '\n'));
        while (reader.at < reader.text.length()) {
            reader.readLine();
        }
        return new FlatFile(reader.settings, reader.comments);
    }

    private void readLine() {
        int start = at;
        int end = endOfLine(at);
        String content = text.substring(start, end);
        String stripped = content.stripLeading();
        if (stripped.isEmpty()) {
            finishLine(end);
            return;
        }
        if (stripped.charAt(0) == '#') {
            remark(stripped, content.length() - stripped.length() + 1, true);
            finishLine(end);
            return;
        }
        Matcher key = START.matcher(content);
        if (!key.lookingAt()) {
            throw new DocumentException(
                    position(content.length() - stripped.length() + 1), "neither a comment nor a line KEY=value");
        }
        at = start + key.end();
        int first = line;
        int column = key.start(1) + 1;
        if (key.group(2) == null) {
            settings.add(new FlatFile.Setting(first, column, key.group(1), Scalar.Kind.NULL, "null"));
            rest(start);
            return;
        }
        char quote = at < text.length() ? text.charAt(at) : '\n';
        boolean quoted = quote == '"' || quote == '\'' || quote == '`';
        String value = quoted ? quoted(quote, start) : unquoted();
        Scalar.Kind kind = quoted ? Scalar.Kind.TEXT : TypedText.kindOf(value);
        settings.add(new FlatFile.Setting(first, column, key.group(1), kind, value));
        rest(start);
    }

    /** Up to the end of the line, or to a blank and a number sign. */
    private String unquoted() {
        int end = endOfLine(at);
        int stop = at;
        while (stop < end && !(text.charAt(stop) == '#' && isBlank(text.charAt(stop - 1)))) {
            stop++;
        }
        String value = text.substring(at, stop).strip();
        at = stop;
        return value;
    }

    private String quoted(char quote, int start) {
        Position opened = position(at - start + 1);
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return value.toString();
            }
            line += c == '\n' ? 1 : 0;
            if (c == '\\' && quote == '"' && at + 1 < text.length()) {
                value.append(escaped(text.charAt(++at)));
            } else {
                value.append(c);
            }
        }
        throw new DocumentException(opened, "a quote that is not closed");
    }

    private String escaped(char c) {
        line += c == '\n' ? 1 : 0;
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '"', '\\', '$', '\'', '`' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    /** What follows a value on its line: nothing or a comment. */
    private void rest(int start) {
        int end = endOfLine(at);
        String after = text.substring(at, end).strip();
        if (after.startsWith("#")) {
            remark(after, Math.max(1, end - start - after.length() + 1), false);
        } else if (!after.isEmpty()) {
            throw new DocumentException(position(0), "text after the closing quote");
        }
        finishLine(end);
    }

    private void remark(String written, int column, boolean alone) {
        comments.add(new Comment(position(column), written.substring(1).strip(), alone));
    }

    private void finishLine(int end) {
        at = end + 1;
        line++;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private Position position(int column) {
        return new Position(file, line, column);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '=';
    }
}
