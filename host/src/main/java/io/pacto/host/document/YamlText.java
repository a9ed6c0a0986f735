package io.pacto.host.document;

import io.pacto.api.Scalar;

/** Scalars as YAML writes them: plain where every reader agrees, else in double quotes. */
final class YamlText {

    private static final String NUMBER_LIKE = "0123456789abcdefABCDEFxXoO_:.,+-eEtTzZ ";
    private static final String PLAIN = "_-./+@%,()~^=<>;$?&*!|'{}[]#\":\\ ";
    private static final String FIRST = "_/($+-.<;^";

    private YamlText() {}

    static String of(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> ofText(scalar.text());
            case INTEGER, DECIMAL ->
                CoreSchema.kindOf(scalar.text()) == scalar.kind() ? scalar.text() : quoted(scalar.text());
            case BOOLEAN, NULL -> scalar.text();
        };
    }

    static String ofText(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || isWord(text) || looksLikeNumber(text) || !startsPlain(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean ends = (c == ':' && next == ' ') || (c == ' ' && (i + 1 == text.length() || next == '#'));
            if (ends || (!isLetterOrDigit(c) && PLAIN.indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsPlain(String text) {
        char c = text.charAt(0);
        boolean indicator = c == '-' && (text.length() == 1 || text.charAt(1) == ' ' || text.startsWith("---"));
        boolean marker = text.startsWith("...") || text.startsWith("<<");
        return !indicator && !marker && (isLetterOrDigit(c) || FIRST.indexOf(c) >= 0);
    }

    /** Letters of the first plane only: what a YAML 1.1 reader or a terminal may choke on is quoted. */
    private static boolean isLetterOrDigit(char c) {
        return c < 0x80 ? Character.isLetterOrDigit(c) : c >= 0xc0 && c < 0x2000 && Character.isLetter(c);
    }

    /** Words that the core schema or a YAML 1.1 reader takes for something else than text. */
    private static boolean isWord(String text) {
        if (text.length() > 5) {
            return false;
        }
        for (String word : new String[] {"true", "false", "null", "yes", "no", "on", "off", "y", "n", "~", "="}) {
            if (word.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    /** Numbers, dates and base-60 times of YAML 1.1 and 1.2; three or more groups of digits are a version. */
    private static boolean looksLikeNumber(String text) {
        char first = text.charAt(0);
        boolean possible = (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
        if (!possible || CoreSchema.isSpecial(text)) {
            return possible;
        }
        int dots = 0;
        boolean version = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NUMBER_LIKE.indexOf(c) < 0) {
                return false;
            }
            dots += c == '.' ? 1 : 0;
            version &= c == '.' || (c >= '0' && c <= '9');
        }
        return !version || dots < 2 || first == '.';
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> appendSafe(out, text, i, c);
            }
        }
        return out.append('"').toString();
    }

    private static void appendSafe(StringBuilder out, String text, int i, char c) {
        boolean control = c < ' ' || (c >= 0x7f && c <= 0xa0) || c == 0x2028 || c == 0x2029;
        if (control || c == 0xfeff || c >= 0xfffe || JsonText.isLoneSurrogate(text, i, c)) {
            JsonText.unicode(out, c);
        } else {
            out.append(c);
        }
    }
}
