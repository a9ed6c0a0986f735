package io.pacto.schemadiff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers between two ends, either of which may be open.
 *
 * @param low the lower end, or null
 * @param lowOut whether the lower end itself is outside
 * @param high the upper end, or null
 * @param highOut whether the upper end itself is outside
 */
record Range(
        @Nullable BigDecimal low, boolean lowOut, @Nullable BigDecimal high, boolean highOut) {

    static final Range ALL = new Range(null, false, null, false);

    Range from(BigDecimal number, boolean outside) {
        int order = low == null ? 1 : number.compareTo(low);
        boolean tighter = order > 0 || (order == 0 && outside);
        return tighter ? new Range(number, outside, high, highOut) : this;
    }

    Range to(BigDecimal number, boolean outside) {
        int order = high == null ? -1 : number.compareTo(high);
        boolean tighter = order < 0 || (order == 0 && outside);
        return tighter ? new Range(low, lowOut, number, outside) : this;
    }

    Range and(Range other) {
        Range both = other.low == null ? this : from(other.low, other.lowOut);
        return other.high == null ? both : both.to(other.high, other.highOut);
    }

    /** The same for whole numbers, both ends inside. */
    Range whole() {
        BigDecimal first = low == null ? null : low.setScale(0, RoundingMode.CEILING);
        if (first != null && lowOut && first.compareTo(low) == 0) {
            first = first.add(BigDecimal.ONE);
        }
        BigDecimal last = high == null ? null : high.setScale(0, RoundingMode.FLOOR);
        if (last != null && highOut && last.compareTo(high) == 0) {
            last = last.subtract(BigDecimal.ONE);
        }
        return new Range(first, false, last, false);
    }

    boolean isAll() {
        return low == null && high == null;
    }

    boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = low.compareTo(high);
        return order > 0 || (order == 0 && (lowOut || highOut));
    }

    boolean contains(BigDecimal number) {
        return isAbove(number) && isBelow(number);
    }

    private boolean isAbove(BigDecimal number) {
        int order = low == null ? 1 : number.compareTo(low);
        return order > 0 || (order == 0 && !lowOut);
    }

    private boolean isBelow(BigDecimal number) {
        int order = high == null ? -1 : number.compareTo(high);
        return order < 0 || (order == 0 && !highOut);
    }

    /** Above zero when this lower end refuses more than the other, below when less, 0 when the same. */
    int compareLow(Range other) {
        if (low == null || other.low == null) {
            return Boolean.compare(low != null, other.low != null);
        }
        int order = low.compareTo(other.low);
        return order != 0 ? order : Boolean.compare(lowOut, other.lowOut);
    }

    /** Above zero when this upper end refuses more than the other, below when less, 0 when the same. */
    int compareHigh(Range other) {
        if (high == null || other.high == null) {
            return Boolean.compare(high != null, other.high != null);
        }
        int order = other.high.compareTo(high);
        return order != 0 ? order : Boolean.compare(highOut, other.highOut);
    }
}
