package io.pacto.schemadiff;

import io.pacto.api.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to numbers. */
final class NumberRules {

    private final Findings findings;

    NumberRules(Findings findings) {
        this.findings = findings;
    }

    void compare(Form old, Form now) {
        compare(old.number, given(old), now.number, given(now));
    }

    /** The same by keywords alone, whatever the types. */
    void compare(NumberForm old, NumberForm now) {
        compare(old, old.multiples(), now, now.multiples());
    }

    private void compare(NumberForm old, List<BigDecimal> oldGiven, NumberForm now, List<BigDecimal> nowGiven) {
        new Bounds(findings).ranges(old.range(), now.range());
        boolean oldImplies = implies(oldGiven, now.multiples());
        boolean nowImplies = implies(nowGiven, old.multiples());
        if (oldImplies && nowImplies) {
            return;
        }
        Scalar before = words(old.multiples());
        Scalar after = words(now.multiples());
        String what = "multipleOf changes from " + text(before) + " to " + text(after);
        if (nowImplies) {
            findings.keyword("schema.multiple-of.narrowed", Effect.NARROWS, "multipleOf", before, after, what);
        } else if (oldImplies) {
            findings.keyword("schema.multiple-of.widened", Effect.WIDENS, "multipleOf", before, after, what);
        } else {
            findings.keyword("schema.multiple-of.changed", Effect.INCOMPARABLE, "multipleOf", before, after, what);
        }
    }

    /** Whole numbers are multiples of one, which their type says and no keyword need repeat. */
    private static List<BigDecimal> given(Form form) {
        if (form.mayBe(Types.FRACTION)) {
            return form.number.multiples();
        }
        List<BigDecimal> multiples = new ArrayList<>(form.number.multiples());
        multiples.add(BigDecimal.ONE);
        return multiples;
    }

    /** Whether multiples of all of the first are multiples of all of the second. */
    static boolean implies(List<BigDecimal> given, List<BigDecimal> asked) {
        for (BigDecimal each : asked) {
            boolean implied = false;
            for (BigDecimal one : given) {
                implied |= Decimals.isMultiple(one, each);
            }
            if (!implied) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Scalar words(List<BigDecimal> multiples) {
        if (multiples.isEmpty()) {
            return null;
        }
        if (multiples.size() == 1) {
            return Bounds.number(multiples.get(0));
        }
        StringBuilder text = new StringBuilder();
        for (BigDecimal each : multiples) {
            text.append(text.length() == 0 ? "" : " and ").append(each.toPlainString());
        }
        return FormComparison.text(text.toString());
    }

    private static String text(@Nullable Scalar value) {
        return value == null ? "none" : value.text();
    }
}
