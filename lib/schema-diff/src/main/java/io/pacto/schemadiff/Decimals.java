package io.pacto.schemadiff;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as decimals, so that 0.5 is 0.50. Those with absurd exponents are no numbers here: unpacking them costs gigabytes. */
final class Decimals {

    private static final int MAX_DIGITS = 400;

    private Decimals() {}

    /** The number a scalar is, or null. */
    static @Nullable BigDecimal of(@Nullable Node node) {
        if (!(node instanceof Scalar scalar)) {
            return null;
        }
        return switch (scalar.kind()) {
            case INTEGER, DECIMAL -> parse(scalar.text());
            case TEXT, BOOLEAN, NULL -> null;
        };
    }

    static @Nullable BigDecimal parse(String text) {
        if (text.length() > MAX_DIGITS) {
            return null;
        }
        try {
            if (text.startsWith("0x")) {
                return new BigDecimal(new BigInteger(text.substring(2), 16));
            }
            if (text.startsWith("0o")) {
                return new BigDecimal(new BigInteger(text.substring(2), 8));
            }
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > MAX_DIGITS ? null : number;
        } catch (NumberFormatException infinite) {
            return null;
        }
    }

    static boolean isWhole(String text) {
        BigDecimal number = parse(text);
        return number != null && isWhole(number);
    }

    static boolean isWhole(BigDecimal number) {
        return number.signum() == 0
                || number.scale() <= 0
                || number.stripTrailingZeros().scale() <= 0;
    }

    /** Whether the first is a whole multiple of the second, which is above zero. */
    static boolean isMultiple(BigDecimal number, BigDecimal of) {
        return number.remainder(of).signum() == 0;
    }

    /** One text for equal numbers. */
    static String canonical(String text) {
        BigDecimal number = parse(text);
        if (number == null) {
            return text;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }
}
