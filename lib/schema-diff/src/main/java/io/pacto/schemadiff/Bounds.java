package io.pacto.schemadiff;

import io.pacto.api.Scalar;
import org.jspecify.annotations.Nullable;

/** What happens to lower and upper ends, of numbers and of counts. */
final class Bounds {

    private final Findings findings;

    Bounds(Findings findings) {
        this.findings = findings;
    }

    /** Compares two counts under their two keywords. */
    void counts(Count old, Count now, String least, String most) {
        if (old.min() != now.min()) {
            lower(now.min() > old.min(), least, least(old), least(now));
        }
        if (old.max() != now.max()) {
            upper(now.max() < old.max(), most, most(old), most(now));
        }
    }

    /** Compares two ranges of numbers. */
    void ranges(Range old, Range now) {
        int low = now.compareLow(old);
        if (low != 0) {
            String keyword = now.lowOut() || (now.low() == null && old.lowOut()) ? "exclusiveMinimum" : "minimum";
            lower(low > 0, keyword, number(old.low()), number(now.low()));
        }
        int high = now.compareHigh(old);
        if (high != 0) {
            String keyword = now.highOut() || (now.high() == null && old.highOut()) ? "exclusiveMaximum" : "maximum";
            upper(high > 0, keyword, number(old.high()), number(now.high()));
        }
    }

    private void lower(boolean raised, String keyword, @Nullable Scalar before, @Nullable Scalar after) {
        findings.keyword(
                raised ? "schema.lower-bound.raised" : "schema.lower-bound.lowered",
                raised ? Effect.NARROWS : Effect.WIDENS,
                keyword,
                before,
                after,
                words(keyword, before, after));
    }

    private void upper(boolean lowered, String keyword, @Nullable Scalar before, @Nullable Scalar after) {
        findings.keyword(
                lowered ? "schema.upper-bound.lowered" : "schema.upper-bound.raised",
                lowered ? Effect.NARROWS : Effect.WIDENS,
                keyword,
                before,
                after,
                words(keyword, before, after));
    }

    private static String words(String keyword, @Nullable Scalar before, @Nullable Scalar after) {
        if (after == null) {
            return keyword + " " + (before == null ? "" : before.text() + " ") + "is dropped";
        }
        return before == null
                ? keyword + " " + after.text() + " is set"
                : keyword + " changes from " + before.text() + " to " + after.text();
    }

    private static @Nullable Scalar least(Count count) {
        return count.min() == 0 ? null : Scalar.of(count.min());
    }

    private static @Nullable Scalar most(Count count) {
        return count.max() == Long.MAX_VALUE ? null : Scalar.of(count.max());
    }

    static @Nullable Scalar number(java.math.@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        Scalar.Kind kind = Decimals.isWhole(number) ? Scalar.Kind.INTEGER : Scalar.Kind.DECIMAL;
        java.math.BigDecimal plain = number.signum() == 0 ? java.math.BigDecimal.ZERO : number.stripTrailingZeros();
        return new Scalar(io.pacto.api.Position.NONE, io.pacto.api.NodePath.ROOT, kind, plain.toPlainString());
    }
}
