package io.pacto.plugin.protobuf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** What a field reads as when it is absent: two spellings of one value are one, and zero is no default. */
final class Defaults {

    private Defaults() {}

    /** Returns the value in one spelling; empty when it is what the type has anyway. */
    static String normalised(String type, String written) {
        if (written.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "string", "bytes" -> written;
            case "bool" -> written.equals("false") ? "" : written;
            case "float", "double" -> decimal(written);
            default -> ScalarTypes.has(type) ? whole(written) : written;
        };
    }

    private static String whole(String written) {
        boolean negative = written.startsWith("-");
        String digits = negative ? written.substring(1) : written;
        int radix = 10;
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            boolean hex = digits.charAt(1) == 'x' || digits.charAt(1) == 'X';
            radix = hex ? 16 : 8;
            digits = digits.substring(hex ? 2 : 1);
        }
        try {
            BigInteger value = new BigInteger(digits, radix);
            return value.signum() == 0 ? "" : (negative ? value.negate() : value).toString();
        } catch (NumberFormatException e) {
            return written;
        }
    }

    private static String decimal(String written) {
        try {
            BigDecimal value = new BigDecimal(written);
            if (Math.abs((long) value.scale()) > 400) {
                return written;
            }
            return value.signum() == 0 ? "" : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return written.toLowerCase(Locale.ROOT);
        }
    }
}
