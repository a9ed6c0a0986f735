package io.pacto.plugin.reports;

/**
 * Data in a cell of a Markdown table: it stays in its cell, makes no markup and no HTML, whatever it holds.
 *
 * <p>Backticks are doubled in both forms. Inside a code span that keeps them from ending it; in running text a pair of
 * them still shows as code.
 */
final class MarkdownCell {

    private MarkdownCell() {}

    /** Returns data in code type; empty when there is none. */
    static String code(String data) {
        if (data.isEmpty()) {
            return "";
        }
        StringBuilder cell = new StringBuilder(data.length() + 2);
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c == '\\' && isBeforePipe(data, i)) {
                cell.append("\\\\");
            } else {
                addCommon(cell, c);
            }
        }
        // A backtick at an end would run into the delimiter; one blank at both ends is not shown.
        boolean touches = cell.charAt(0) == '`' || cell.charAt(cell.length() - 1) == '`';
        return touches ? "` " + cell + " `" : "`" + cell + "`";
    }

    /** Returns data as running text. */
    static String text(String data) {
        StringBuilder cell = new StringBuilder(data.length());
        // Brackets alone are left as they are: contract paths are full of them.
        boolean link = data.contains("](") || data.contains("][");
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            switch (c) {
                case '<' -> cell.append("&lt;");
                case '&' -> cell.append(isEntity(data, i) ? "&amp;" : "&");
                case '\\', '*', '~' -> cell.append('\\').append(c);
                case '[', ']' -> cell.append(link ? "\\" : "").append(c);
                case '_' -> cell.append(isInsideWord(data, i) ? "_" : "\\_");
                default -> addCommon(cell, c);
            }
        }
        return cell.toString();
    }

    private static void addCommon(StringBuilder cell, char c) {
        switch (c) {
            case '|' -> cell.append("\\|");
            case '`' -> cell.append("``");
            case '\n', '\r', '\t', '\u0085', '\u2028', '\u2029' -> cell.append(' ');
            default -> cell.append(c);
        }
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
