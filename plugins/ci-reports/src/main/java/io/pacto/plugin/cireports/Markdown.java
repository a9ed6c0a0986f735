package io.pacto.plugin.cireports;

/** Data in Markdown: it makes no markup, no HTML, no link and no mention, and stays in its cell. */
final class Markdown {

    private static final String MARKUP = "\\`*_[]()<>#+-|~&:";

    private Markdown() {}

    /** Returns data as running text; every character that could mean something is escaped. */
    static String text(String data) {
        StringBuilder text = new StringBuilder(data.length() + 16);
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (isBreak(c)) {
                text.append(' ');
            } else if (c == '@') {
                // A backslash does not keep GitHub from notifying whoever is named.
                text.append("@\u200b");
            } else {
                text.append(MARKUP.indexOf(c) >= 0 && needed(data, i) ? "\\" : "")
                        .append(c);
            }
        }
        return text.toString();
    }

    /** Returns data in code type, for a cell of a table; empty when there is none. */
    static String code(String data) {
        if (data.isEmpty()) {
            return "";
        }
        StringBuilder code = new StringBuilder();
        int longest = 0;
        int ticks = 0;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            ticks = c == '`' ? ticks + 1 : 0;
            longest = Math.max(longest, ticks);
            code.append(c == '|' ? "\\|" : isBreak(c) ? " " : String.valueOf(c));
        }
        String fence = "`".repeat(longest + 1);
        return longest > 0 ? fence + " " + code + " " + fence : fence + code + fence;
    }

    /** Returns lines in a fence that they cannot end. */
    static String fence(String language, String lines) {
        String fence = "```";
        while (lines.contains(fence)) {
            fence += "`";
        }
        return fence + language + "\n" + lines + "\n" + fence + "\n";
    }

    /** Hyphens, colons and parentheses are everywhere in prose; they mean something in some places only. */
    private static boolean needed(String data, int at) {
        return switch (data.charAt(at)) {
            case '-', '+', '#', '>' -> at == 0;
            case ':' -> data.startsWith("://", at);
            case '(' -> at > 0 && data.charAt(at - 1) == ']';
            case ')' -> false;
            case '_' ->
                at == 0 || at == data.length() - 1 || !isWord(data.charAt(at - 1)) || !isWord(data.charAt(at + 1));
            default -> true;
        };
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
