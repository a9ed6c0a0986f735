package io.pacto.plugin.protobuf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the groups of proto2 into what they stand for: a field, and beside it a message. The parser reads only fields in
 * a group, and none at all where a group extends a message. A oneof or extension is closed for the message and opened
 * again behind it.
 */
final class Groups {

    private static final Pattern GROUP = Pattern.compile(
            "\\s*+(?:(optional|required|repeated)\\s++)?+group\\s++(\\w++)\\s*+=\\s*+(\\w++)\\s*+(?:\\[(.*)\\])?+\\s*+",
            Pattern.DOTALL);

    private static final Pattern NO_PLACE_FOR_MESSAGES = Pattern.compile("\\s*+(?:oneof|extend)\\s++[\\w.]++\\s*+");

    private final String text;
    private final StringBuilder out;

    /** What each open block is called at its beginning, when it has to be opened again; else nothing. */
    private final Deque<String> open = new ArrayDeque<>();

    /** What follows the end of each open block. */
    private final Deque<String> behind = new ArrayDeque<>();

    private int start;
    private int brackets;

    private Groups(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 64);
    }

    /**
     * Rewrites a file.
     *
     * @param text a file without comments
     * @return the same without groups, every line in its place
     */
    static String asFields(String text) {
        return text.contains("group") ? new Groups(text).rewritten() : text;
    }

    private String rewritten() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = Preparation.endOfString(text, at) - 1;
            } else if (c == '[' || c == ']') {
                brackets += c == '[' ? 1 : -1;
            } else if (brackets <= 0 && c == '{') {
                opens(at);
            } else if (brackets <= 0 && c == '}' && !open.isEmpty()) {
                copyTo(at + 1);
                open.pop();
                out.append(behind.pop());
            } else if (brackets <= 0 && (c == ';' || c == '}')) {
                copyTo(at + 1);
            }
        }
        copyTo(text.length());
        return out.toString();
    }

    private void opens(int at) {
        String head = text.substring(start, at);
        Matcher group = GROUP.matcher(head);
        if (!group.matches()) {
            copyTo(at + 1);
            open.push(NO_PLACE_FOR_MESSAGES.matcher(head).matches() ? head.strip() : "");
            behind.push("");
            return;
        }
        String around = open.isEmpty() ? "" : open.peek();
        String name = group.group(2);
        String options = group.group(4) == null ? "" : group.group(4) + ", ";
        out.append(head, 0, head.length() - head.stripLeading().length());
        out.append(group.group(1) == null ? "" : group.group(1) + " ")
                .append(name)
                .append(' ');
        out.append(name.toLowerCase(Locale.ROOT)).append(" = ").append(group.group(3));
        out.append(" [").append(options).append("features.message_encoding = DELIMITED];");
        out.append(around.isEmpty() ? " message " : " } message ").append(name);
        head.stripLeading().chars().filter(c -> c == '\n').skip(lines(options)).forEach(line -> out.append('\n'));
        out.append(" {");
        start = at + 1;
        open.push("");
        behind.push(around.isEmpty() ? "" : " " + around + " {");
    }

    private static long lines(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }

    private void copyTo(int end) {
        out.append(text, start, end);
        start = end;
    }
}
