package io.pacto.plugin.doc;

import org.jspecify.annotations.Nullable;

/**
 * Data in Markdown, inside and outside of tables: it stays on its line and in its cell, and makes no markup and no HTML,
 * whatever it holds.
 *
 * <p>Backticks are doubled in code spans, which keeps them from ending the span, and in cells, where a pair of them still
 * shows as code and cannot reach beyond the cell.
 */
final class Markdown {

    /** Stands in a cell where there is nothing to say. */
    static final String NONE = "—";

    private Markdown() {}

    /** Returns data in code type; an empty code span when there is none. */
    static String code(String data) {
        String line = Visible.of(data);
        StringBuilder code = new StringBuilder(line.length() + 2);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '|' -> code.append("\\|");
                case '`' -> code.append("``");
                case '\\' -> code.append(isBeforePipe(line, i) ? "\\\\" : "\\");
                default -> code.append(c);
            }
        }
        // A backtick at an end would run into the delimiter; one blank at both ends is not shown.
        boolean touches = line.startsWith("`") || line.endsWith("`");
        return touches ? "` " + code + " `" : "`" + code + "`";
    }

    /** Returns data as running text outside of tables. */
    static String text(String data) {
        // Doubled ones could pair with backticks further on in the paragraph and open what stands between them.
        return running(data, "\\`");
    }

    /** Returns data as running text of a table's cell, or a dash when there is none. */
    static String cell(@Nullable String data) {
        return data == null || data.isBlank() ? NONE : running(data, "``");
    }

    private static String running(String data, String backtick) {
        String line = Visible.of(data);
        StringBuilder text = new StringBuilder(line.length());
        // Brackets alone are left as they are: they are frequent, and only a link makes something of them.
        boolean link = line.contains("](") || line.contains("][");
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '&' -> text.append(isEntity(line, i) ? "&amp;" : "&");
                case '`' -> text.append(backtick);
                case '|', '\\', '*', '~' -> text.append('\\').append(c);
                case '[', ']' -> text.append(link ? "\\" : "").append(c);
                case '_' -> text.append(isInsideWord(line, i) ? "_" : "\\_");
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    /** Returns the anchor a viewer makes of a heading: lower case, blanks as hyphens, without punctuation. */
    static String anchor(String heading) {
        StringBuilder anchor = new StringBuilder(heading.length());
        Visible.of(heading).codePoints().forEach(c -> {
            if (c == ' ') {
                anchor.append('-');
            } else if (c == '-' || c == '_' || Character.isLetterOrDigit(c)) {
                anchor.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return anchor.toString();
    }

    static boolean isAsciiAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Whether only backslashes lie between here and a pipe: the pipe's own escape must not be read as theirs. */
    private static boolean isBeforePipe(String data, int at) {
        int next = at;
        while (next < data.length() && data.charAt(next) == '\\') {
            next++;
        }
        return next < data.length() && data.charAt(next) == '|';
    }

    /** Whether what follows could make a character reference. */
    private static boolean isEntity(String data, int at) {
        return at + 1 < data.length() && (data.charAt(at + 1) == '#' || Character.isLetter(data.charAt(at + 1)));
    }

    private static boolean isInsideWord(String data, int at) {
        return at > 0
                && at + 1 < data.length()
                && Character.isLetterOrDigit(data.charAt(at - 1))
                && Character.isLetterOrDigit(data.charAt(at + 1));
    }
}
