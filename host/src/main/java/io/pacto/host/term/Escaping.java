package io.pacto.host.term;

/**
 * Makes characters visible that a terminal would obey or hide (security.md S-004, S-052).
 *
 * <p>Escaping twice gives the same as escaping once, so a message may be escaped where it is made and where it is shown.
 */
public final class Escaping {

    private static final String HEX = "0123456789abcdef";

    private Escaping() {}

    /**
     * A value as part of one line.
     *
     * @param value any text
     * @return the text with control, format and separator characters as {@code \n} or {@code \}{@code u001b}
     */
    public static String line(String value) {
        int first = 0;
        while (first < value.length() && isHarmless(value, first)) {
            first++;
        }
        if (first == value.length()) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length() + 16);
        out.append(value, 0, first);
        for (int i = first; i < value.length(); i++) {
            append(out, value, i);
        }
        return out.toString();
    }

    /** Appends one character, escaped if need be. */
    static void append(StringBuilder out, String value, int at) {
        char c = value.charAt(at);
        if (isHarmless(value, at)) {
            out.append(c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c == '\r') {
            out.append("\\r");
        } else if (c == '\t') {
            out.append("\\t");
        } else {
            appendCode(out, c);
        }
    }

    /** Appends one character as a code, whatever it is. */
    static void appendCode(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xf));
        }
    }

    /**
     * Whether a character may be shown as it is.
     *
     * @param value the text
     * @param at its index
     * @return false for control, format and separator characters and for half a surrogate pair
     */
    public static boolean isHarmless(String value, int at) {
        char c = value.charAt(at);
        if (c < 0x7f) {
            return c >= ' ';
        }
        if (!Character.isSurrogate(c)) {
            return isHarmless((int) c);
        }
        int start = Character.isLowSurrogate(c) ? at - 1 : at;
        return start >= 0
                && start + 1 < value.length()
                && Character.isSurrogatePair(value.charAt(start), value.charAt(start + 1))
                && isHarmless(value.codePointAt(start));
    }

    /** Format characters are the bidirectional controls, the zero-width ones and the invisible tags. */
    private static boolean isHarmless(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
