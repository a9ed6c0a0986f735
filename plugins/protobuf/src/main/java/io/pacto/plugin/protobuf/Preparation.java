package io.pacto.plugin.protobuf;

/**
 * Rewrites what the parser does not know into what it does: editions (whose fields are written like those of proto3),
 * reserved names without quotes, {@code features.(pb.java)}, {@code local} and {@code export}, {@code import option}, groups
 * of option values between {@code <} and {@code >}, comments in places it does not expect, and {@linkplain Groups groups}.
 * Lines keep their numbers; columns move only behind a reserved name, an edition or a group on the same line.
 */
final class Preparation {

    private final String text;
    private final StringBuilder out;
    private String edition = "";
    private int at;
    private boolean startsStatement = true;
    private boolean inReserved;
    private boolean inName;
    private boolean inMap;
    private String last = "";

    private Preparation(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 16);
    }

    static Prepared of(String text) {
        Preparation preparation = new Preparation(text);
        preparation.run();
        return new Prepared(Groups.asFields(preparation.out.toString()), preparation.edition);
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                startsStatement = false;
                copyTo(endOfString(text, at));
            } else if (c == '/' && text.startsWith("//", at)) {
                blankTo(indexOr("\n", at, 0));
            } else if (c == '/' && text.startsWith("/*", at) && text.indexOf("*/", at + 2) >= 0) {
                blankTo(indexOr("*/", at + 2, 2));
            } else if (isWord(c)) {
                word(endOfWord(at));
            } else {
                sign(c);
            }
        }
    }

    private void sign(char c) {
        boolean opensName = c == '(' && at > 0 && text.charAt(at - 1) == '.';
        if (opensName || (c == ')' && inName)) {
            inName = opensName;
            out.append('-');
        } else if (c == '<' || c == '>') {
            inMap = c == '<' ? last.equals("map") : inMap;
            out.append(inMap ? c : c == '<' ? '{' : '}');
            inMap &= c == '<';
        } else {
            out.append(c);
        }
        if (c == ';' || c == '{' || c == '}') {
            startsStatement = true;
            inReserved = false;
        } else if (c > ' ') {
            startsStatement = false;
        }
        last = c > ' ' ? "" : last;
        at++;
    }

    private void word(int end) {
        String word = text.substring(at, end);
        boolean first = startsStatement;
        startsStatement = false;
        if (first && word.equals("edition") && out.toString().isBlank()) {
            edition(end);
        } else if (first && (word.equals("local") || word.equals("export")) && declaresType(end)) {
            blankTo(end);
            startsStatement = true;
        } else if (word.equals("option") && last.equals("import")) {
            blankTo(end);
        } else if (inReserved && isName(word)) {
            out.append('"').append(word).append('"');
            at = end;
        } else {
            inReserved |= first && word.equals("reserved");
            copyTo(end);
        }
        last = word;
    }

    /** The parser knows no editions, but the fields of one are written as those of proto3. */
    private void edition(int end) {
        int close = text.indexOf(';', end);
        int open = text.indexOf('"', end);
        if (open < 0 || open > close) {
            open = text.indexOf('\'', end);
        }
        int shut = open < 0 ? -1 : text.indexOf(text.charAt(open), open + 1);
        if (close < 0 || shut < 0 || shut > close) {
            copyTo(end);
            return;
        }
        edition = text.substring(open + 1, shut);
        int start = out.length();
        out.append("syntax=\"proto3\"");
        while (out.length() - start < close - at) {
            out.append(' ');
        }
        at = close;
    }

    private boolean declaresType(int end) {
        int next = end;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        String word = next < text.length() ? text.substring(next, endOfWord(next)) : "";
        return next > end && (word.equals("message") || word.equals("enum"));
    }

    private static boolean isName(String word) {
        return !word.equals("to") && !word.equals("max") && !Character.isDigit(word.charAt(0)) && word.charAt(0) != '-';
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.';
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns the place behind a text in quotes, or behind the line it does not end in. */
    static int endOfString(String text, int from) {
        char quote = text.charAt(from);
        int end = from + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    private int indexOr(String mark, int from, int beyond) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + beyond;
    }

    private void copyTo(int end) {
        out.append(text, at, end);
        at = end;
    }

    private void blankTo(int end) {
        for (; at < end; at++) {
            char c = text.charAt(at);
            out.append(c == '\n' || c == '\r' || c == '\t' ? c : ' ');
        }
    }
}
