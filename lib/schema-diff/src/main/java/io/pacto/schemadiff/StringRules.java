package io.pacto.schemadiff;

import io.pacto.api.Classification;
import io.pacto.api.Scalar;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to texts. */
final class StringRules {

    private final Findings findings;

    StringRules(Findings findings) {
        this.findings = findings;
    }

    void compare(StringForm old, StringForm now) {
        new Bounds(findings).counts(old.length(), now.length(), "minLength", "maxLength");
        patterns(old.patterns(), now.patterns());
        content("contentEncoding", old.encoding(), now.encoding());
        content("contentMediaType", old.mediaType(), now.mediaType());
        schema(old.content(), now.content());
    }

    void patterns(Set<String> old, Set<String> now) {
        if (old.equals(now)) {
            return;
        }
        Scalar before = words(old);
        Scalar after = words(now);
        if (old.containsAll(now)) {
            boolean general = now.isEmpty() && findings.stillWritten("pattern");
            findings.keyword(
                    general ? "schema.pattern.generalized" : "schema.pattern.removed",
                    Effect.WIDENS,
                    "pattern",
                    before,
                    after,
                    "texts need not match " + text(before) + " any more");
        } else if (now.containsAll(old)) {
            findings.keyword(
                    "schema.pattern.added",
                    Effect.NARROWS,
                    "pattern",
                    before,
                    after,
                    "texts must match " + text(after));
        } else {
            changed(before, after);
        }
    }

    private void changed(@Nullable Scalar before, @Nullable Scalar after) {
        findings.keyword(
                "schema.pattern.changed",
                Effect.UNKNOWN,
                "pattern",
                before,
                after,
                "the pattern changes from " + text(before) + " to " + text(after));
        if (findings.purpose() == Purpose.CONFIGURATION) {
            findings.last(Classification.BREAKING, Classification.BREAKING);
        }
    }

    private void content(String keyword, @Nullable String old, @Nullable String now) {
        if (!Objects.equals(old, now)) {
            Scalar before = old == null ? null : FormComparison.text(old);
            Scalar after = now == null ? null : FormComparison.text(now);
            String what = keyword + " changes from " + text(before) + " to " + text(after);
            // who writes and reads interfaces encodes and decodes; evaluators only check
            Effect sets = Effect.of(Tri.of(now == null), Tri.of(old == null));
            Effect effect = findings.purpose() == Purpose.INTERFACE ? Effect.INCOMPARABLE : sets;
            findings.keyword("schema.content-encoding.changed", effect, keyword, before, after, what);
        }
    }

    private void schema(@Nullable Sub old, @Nullable Sub now) {
        if (old != null && now != null) {
            findings.below("/contentSchema", old, now);
        } else if (now != null && !now.isAny()) {
            findings.keyword(
                    "schema.content-schema.added",
                    Effect.NARROWS,
                    "contentSchema",
                    null,
                    TypeRules.words(now.form()),
                    "what the text holds must satisfy a schema");
        } else if (old != null && !old.isAny()) {
            findings.keyword(
                    "schema.content-schema.removed",
                    Effect.WIDENS,
                    "contentSchema",
                    TypeRules.words(old.form()),
                    null,
                    "what the text holds need not satisfy a schema any more");
        }
    }

    private static @Nullable Scalar words(Set<String> patterns) {
        return patterns.isEmpty() ? null : FormComparison.text(String.join(" and ", patterns));
    }

    static String text(@Nullable Scalar value) {
        return value == null ? "none" : value.text();
    }
}
