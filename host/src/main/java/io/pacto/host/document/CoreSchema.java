package io.pacto.host.document;

import io.pacto.api.Scalar;

/**
 * What plain text means under the YAML 1.2 core schema (YAML 1.2.2, section 10.3.2), by hand: the regular expressions
 * of the standard cost more at start-up than reading a contract.
 *
 * <table>
 * <caption>Results that surprise</caption>
 * <tr><th>written</th><th>read as</th></tr>
 * <tr><td>{@code yes no on off y n}</td><td>text</td></tr>
 * <tr><td>{@code true True TRUE false False FALSE}</td><td>truth value, text {@code true} or {@code false}</td></tr>
 * <tr><td>nothing, {@code ~ null Null NULL}</td><td>null, text {@code null}</td></tr>
 * <tr><td>{@code 012 -0 +1}</td><td>integers 12, 0 and 1</td></tr>
 * <tr><td>{@code 0o120 0x1F}</td><td>integers 80 and 31</td></tr>
 * <tr><td>{@code 1_000 0b1 -0x1F}</td><td>text</td></tr>
 * <tr><td>{@code .5 1. 1e3}</td><td>decimals</td></tr>
 * <tr><td>{@code .inf -.Inf .NAN}</td><td>decimals; in JSON output the text {@code ".inf"} and so on</td></tr>
 * <tr><td>{@code 22:22 2001-01-01 1.0.0}</td><td>text</td></tr>
 * <tr><td>more than 1,000 digits, exponents beyond 1,000</td><td>refused</td></tr>
 * </table>
 */
final class CoreSchema {

    private CoreSchema() {}

    static Scalar.Kind kindOf(String text) {
        if (text.isEmpty()) {
            return Scalar.Kind.NULL;
        }
        char first = text.charAt(0);
        if (isDigit(first) || first == '-' || first == '+' || first == '.') {
            return numberKind(text);
        }
        return switch (text) {
            case "~", "null", "Null", "NULL" -> Scalar.Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Scalar.Kind.BOOLEAN;
            default -> Scalar.Kind.TEXT;
        };
    }

    /** Returns the text a scalar of this kind keeps: one spelling for null and truth values, else as written. */
    static String textOf(Scalar.Kind kind, String written) {
        return switch (kind) {
            case NULL -> "null";
            case BOOLEAN -> written.charAt(0) == 't' || written.charAt(0) == 'T' ? "true" : "false";
            case TEXT, INTEGER, DECIMAL -> written;
        };
    }

    private static Scalar.Kind numberKind(String text) {
        if (isBased(text) || isInteger(text)) {
            return Scalar.Kind.INTEGER;
        }
        return isDecimal(text) || isSpecial(text) ? Scalar.Kind.DECIMAL : Scalar.Kind.TEXT;
    }

    /** Tells whether the text is an octal or hexadecimal integer. */
    static boolean isBased(String text) {
        if (text.length() < 3 || text.charAt(0) != '0') {
            return false;
        }
        int radix = text.charAt(1) == 'o' ? 8 : text.charAt(1) == 'x' ? 16 : 0;
        for (int i = 2; i < text.length(); i++) {
            char c = text.charAt(i);
            if (radix == 0 || c > 'f' || Character.digit(c, radix) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the text is a decimal integer, leading zeros and a sign allowed. */
    static boolean isInteger(String text) {
        int start = afterSign(text);
        return start < text.length() && afterDigits(text, start) == text.length();
    }

    /** Tells whether the text has the form of an integer or decimal in base ten. */
    static boolean isDecimal(String text) {
        int start = afterSign(text);
        int at = afterDigits(text, start);
        int digits = at - start;
        if (at < text.length() && text.charAt(at) == '.') {
            int end = afterDigits(text, at + 1);
            digits += end - at - 1;
            at = end;
        }
        if (digits == 0 || at == text.length()) {
            return digits > 0;
        }
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int exponent = at + 1;
        if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
            exponent++;
        }
        return exponent < text.length() && afterDigits(text, exponent) == text.length();
    }

    /** Tells whether the text is one of the spellings of infinity and not-a-number. */
    static boolean isSpecial(String text) {
        return switch (text.substring(afterSign(text))) {
            case ".inf", ".Inf", ".INF" -> true;
            case ".nan", ".NaN", ".NAN" -> afterSign(text) == 0;
            default -> false;
        };
    }

    /** Tells whether a number is larger than anybody needs, so that arithmetic on it stays cheap. */
    static boolean isExcessive(String number, Limits limits) {
        if (number.length() > limits.maxDigits() + 8) {
            return true;
        }
        int digits = 0;
        int at = 0;
        while (at < number.length() && (isBased(number) || (number.charAt(at) | 0x20) != 'e')) {
            digits += Character.digit(number.charAt(at++), 16) >= 0 ? 1 : 0;
        }
        int exponent = 0;
        for (int i = at; i < number.length() && exponent <= limits.maxDigits(); i++) {
            if (isDigit(number.charAt(i))) {
                exponent = (exponent * 10) + (number.charAt(i) - '0');
            }
        }
        return digits > limits.maxDigits() || exponent > limits.maxDigits();
    }

    private static int afterSign(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
