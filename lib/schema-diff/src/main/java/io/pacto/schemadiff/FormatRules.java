package io.pacto.schemadiff;

import io.pacto.api.Classification;
import io.pacto.api.Scalar;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to {@code format}. Where it is a remark and no check, a change of it is never certain to break. */
final class FormatRules {

    private static final String RULE = "schema.format.changed";

    private final Findings findings;

    FormatRules(Findings findings) {
        this.findings = findings;
    }

    void compare(Form old, Form now) {
        if (old.formats.equals(now.formats)) {
            return;
        }
        Scalar before = words(old.formats);
        Scalar after = words(now.formats);
        Effect effect = effect(old.formats, now.formats);
        String what = "the format changes from " + StringRules.text(before) + " to " + StringRules.text(after);
        findings.keyword(RULE, effect, "format", before, after, what);
        if (!findings.dialect().assertsFormat()) {
            findings.last(mild(Found.ordinary(effect, true)), mild(Found.ordinary(effect, false)));
        }
    }

    static Effect effect(Set<String> old, Set<String> now) {
        return Effect.of(Tri.of(implies(old, now)), Tri.of(implies(now, old)));
    }

    /** Whether what has all of the first formats has all of the second. */
    static boolean implies(Set<String> given, Set<String> asked) {
        for (String each : asked) {
            boolean implied = false;
            for (String one : given) {
                implied |= one.equals(each) || Formats.within(one, each);
            }
            if (!implied) {
                return false;
            }
        }
        return true;
    }

    private static Classification mild(Classification classification) {
        return classification == Classification.BREAKING ? Classification.POTENTIAL_BREAKING : classification;
    }

    private static @Nullable Scalar words(Set<String> formats) {
        return formats.isEmpty() ? null : FormComparison.text(String.join(" and ", formats));
    }
}
