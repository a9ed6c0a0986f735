package io.pacto.host.document;

import io.pacto.api.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Whole numbers as contracts understand them: {@code 80}, {@code 0x50} and {@code 80.0} are the same. */
public final class WholeNumbers {

    private static final int SAFE_DIGITS = 18;

    private WholeNumbers() {}

    /**
     * The whole number a scalar stands for.
     *
     * @param scalar any scalar
     * @return the number, or null when it is none; what does not fit 64 bits becomes the nearest that does
     */
    public static @Nullable Long of(Scalar scalar) {
        boolean number = scalar.kind() == Scalar.Kind.INTEGER || scalar.kind() == Scalar.Kind.DECIMAL;
        String text = number ? JsonText.number(scalar.text()) : null;
        if (text == null) {
            return null;
        }
        return CoreSchema.isInteger(text) && text.length() <= SAFE_DIGITS ? Long.valueOf(text) : ofDecimal(text);
    }

    private static @Nullable Long ofDecimal(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        if (number.scale() > 0) {
            return null;
        }
        BigInteger whole = number.toBigInteger();
        if (whole.bitLength() < Long.SIZE) {
            return whole.longValue();
        }
        return whole.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
}
