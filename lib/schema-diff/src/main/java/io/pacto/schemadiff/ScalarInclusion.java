package io.pacto.schemadiff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Inclusion of numbers and texts. */
final class ScalarInclusion {

    private final Form small;
    private final Form large;

    ScalarInclusion(Form small, Form large) {
        this.small = small;
        this.large = large;
    }

    Tri numbers() {
        boolean whole = !small.mayBe(Types.FRACTION);
        Range mine = whole ? small.number.range().whole() : small.number.range();
        Range asked = whole ? large.number.range().whole() : large.number.range();
        boolean inside = asked.compareLow(mine) <= 0 && asked.compareHigh(mine) <= 0;
        List<BigDecimal> multiples = new ArrayList<>(small.number.multiples());
        if (whole) {
            multiples.add(BigDecimal.ONE);
        }
        boolean implied = NumberRules.implies(multiples, large.number.multiples());
        if (inside && implied) {
            return Tri.YES;
        }
        boolean dense = small.number.multiples().isEmpty();
        boolean endless = mine.low() == null || mine.high() == null;
        if (!inside) {
            return dense || endless ? Tri.NO : Tri.UNKNOWN;
        }
        return endless || !whole ? Tri.NO : Tri.UNKNOWN;
    }

    Tri strings() {
        StringForm mine = small.string;
        StringForm asked = large.string;
        if (!mine.length().within(asked.length())) {
            return isFree() ? Tri.NO : Tri.UNKNOWN;
        }
        boolean encoded = (asked.encoding() == null || Objects.equals(asked.encoding(), mine.encoding()))
                && (asked.mediaType() == null || Objects.equals(asked.mediaType(), mine.mediaType()));
        if (!encoded) {
            return Tri.UNKNOWN;
        }
        if (mine.patterns().containsAll(asked.patterns())) {
            return Tri.YES;
        }
        return Tri.UNKNOWN;
    }

    /** Whether texts of every length within the bounds exist. */
    private boolean isFree() {
        return small.string.patterns().isEmpty() && small.formats.isEmpty();
    }

    Tri formats() {
        return FormatRules.implies(small.formats, large.formats) ? Tri.YES : Tri.UNKNOWN;
    }
}
