package io.pacto.host.document;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Texts and numbers as JSON writes them. */
final class JsonText {

    private static final String HEX = "0123456789abcdef";
    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final String LETTERS = "btnfr\"\\";

    private JsonText() {}

    /** Appends a text in quotes; what could end an HTML element or drive a terminal is escaped. */
    static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int letter = SHORT.indexOf(c);
            if (letter >= 0) {
                out.append('\\').append(LETTERS.charAt(letter));
            } else if (isUnsafe(text, i, c)) {
                unicode(out, c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    static void unicode(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xf));
        }
    }

    private static boolean isUnsafe(String text, int i, char c) {
        if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == '<' || c == '>' || c == '&') {
            return true;
        }
        return c == 0x2028 || c == 0x2029 || c == 0xfeff || isLoneSurrogate(text, i, c);
    }

    static boolean isLoneSurrogate(String text, int i, char c) {
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** Returns a number in the form JSON allows, or null when JSON has no such number. */
    static @Nullable String number(String written) {
        if (CoreSchema.isBased(written)) {
            return new BigInteger(written.substring(2), written.charAt(1) == 'o' ? 8 : 16).toString();
        }
        if (!CoreSchema.isDecimal(written)) {
            return null;
        }
        boolean negative = written.startsWith("-");
        String digits = negative || written.startsWith("+") ? written.substring(1) : written;
        int start = 0;
        while (start + 1 < digits.length() && digits.charAt(start) == '0' && isDigit(digits.charAt(start + 1))) {
            start++;
        }
        String number = digits.substring(start);
        if (number.startsWith(".")) {
            number = "0" + number;
        }
        int dot = number.indexOf('.');
        if (dot >= 0 && (dot + 1 == number.length() || !isDigit(number.charAt(dot + 1)))) {
            number = number.substring(0, dot + 1) + "0" + number.substring(dot + 1);
        }
        return negative && !number.equals("0") ? "-" + number : number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
