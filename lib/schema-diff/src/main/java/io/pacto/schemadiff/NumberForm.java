package io.pacto.schemadiff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a schema asks of numbers.
 *
 * @param range the ends
 * @param multiples every number must be a multiple of each; without repetition
 */
record NumberForm(Range range, List<BigDecimal> multiples) {

    static final NumberForm ANY = new NumberForm(Range.ALL, List.of());

    NumberForm and(NumberForm other) {
        if (other.isAny()) {
            return this;
        }
        List<BigDecimal> all = new ArrayList<>(multiples);
        for (BigDecimal multiple : other.multiples) {
            boolean known = false;
            for (BigDecimal mine : multiples) {
                known |= mine.compareTo(multiple) == 0;
            }
            if (!known) {
                all.add(multiple);
            }
        }
        return new NumberForm(range.and(other.range), List.copyOf(all));
    }

    boolean isAny() {
        return range.isAll() && multiples.isEmpty();
    }

    boolean accepts(BigDecimal number) {
        for (BigDecimal multiple : multiples) {
            if (!Decimals.isMultiple(number, multiple)) {
                return false;
            }
        }
        return range.contains(number);
    }
}
