package io.pacto.schemadiff;

import io.pacto.api.Change;
import io.pacto.api.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to lists. */
final class ArrayRules {

    private final Findings findings;

    ArrayRules(Findings findings) {
        this.findings = findings;
    }

    void compare(ArrayForm old, ArrayForm now) {
        new Bounds(findings).counts(old.count(), now.count(), "minItems", "maxItems");
        positions(old, now);
        rest(old, now);
        containing(old.containing(), now.containing());
        if (old.unique() != now.unique()) {
            findings.keyword(
                    now.unique() ? "schema.unique-items.set" : "schema.unique-items.unset",
                    now.unique() ? Effect.NARROWS : Effect.WIDENS,
                    "uniqueItems",
                    Scalar.of(old.unique()),
                    Scalar.of(now.unique()),
                    now.unique() ? "no item may come twice" : "items may come twice");
        }
        new Closing(findings, "schema.items.unevaluated-closed", "schema.items.unevaluated-opened", "items")
                .compare("unevaluatedItems", old.unevaluated(), now.unevaluated());
    }

    private void positions(ArrayForm old, ArrayForm now) {
        int both = Math.min(old.prefix().size(), now.prefix().size());
        for (int i = 0; i < both; i++) {
            findings.below(
                    "/prefixItems/" + i, old.prefix().get(i), now.prefix().get(i));
        }
        for (int i = both; i < now.prefix().size(); i++) {
            position(i, old.rest(), now.prefix().get(i), Change.Type.ADDED);
        }
        for (int i = both; i < old.prefix().size(); i++) {
            position(i, old.prefix().get(i), now.rest(), Change.Type.REMOVED);
        }
    }

    private void position(int index, @Nullable Sub old, @Nullable Sub now, Change.Type type) {
        Effect effect = findings.inclusion().effect(old, now);
        if (effect == Effect.NONE) {
            return;
        }
        if (findings.purpose() == Purpose.INTERFACE) {
            effect = Effect.UNKNOWN;
        }
        Sub shown = type == Change.Type.ADDED ? now : old;
        Scalar words = shown == null ? null : TypeRules.words(shown.form());
        findings.add(
                "schema.prefix-items.changed",
                effect,
                type,
                "/prefixItems/" + index,
                type == Change.Type.ADDED ? null : words,
                type == Change.Type.ADDED ? words : null,
                now == null ? findings.nowAt("prefixItems") : now.node(),
                old == null ? findings.oldAt("prefixItems") : old.node(),
                "position " + index + " of the list " + (type == Change.Type.ADDED ? "gets" : "loses")
                        + " a schema of its own");
    }

    private void rest(ArrayForm old, ArrayForm now) {
        if (old.prefix().isEmpty() && now.prefix().isEmpty() && !isClosing(old.rest(), now.rest())) {
            if (old.rest() != null || now.rest() != null) {
                findings.below("/items", old.rest(), now.rest());
            }
            return;
        }
        new Closing(findings, "schema.items.unevaluated-closed", "schema.items.unevaluated-opened", "items")
                .compare("items", old.rest(), now.rest());
    }

    private static boolean isClosing(@Nullable Sub old, @Nullable Sub now) {
        return (old != null && old.form().isNever())
                || (now != null && now.form().isNever());
    }

    private void containing(List<Containing> old, List<Containing> now) {
        if (old.isEmpty() && now.isEmpty()) {
            return;
        }
        if (old.isEmpty()) {
            findings.keyword(
                    "schema.contains.added",
                    Effect.NARROWS,
                    "contains",
                    null,
                    TypeRules.words(now.get(0).item().form()),
                    "lists must hold a certain item");
        } else if (now.isEmpty()) {
            findings.keyword(
                    "schema.contains.removed",
                    Effect.WIDENS,
                    "contains",
                    TypeRules.words(old.get(0).item().form()),
                    null,
                    "lists need not hold a certain item any more");
        } else if (old.size() == 1 && now.size() == 1) {
            contained(old.get(0), now.get(0));
        } else if (!ArrayInclusion.sameContaining(findings.inclusion(), old, now)) {
            FormComparison.undecided(findings, "what lists must hold changes in more than one way");
        }
    }

    private void contained(Containing old, Containing now) {
        Effect effect = findings.inclusion().effect(old.item(), now.item());
        boolean counted = old.count().max() != Long.MAX_VALUE || now.count().max() != Long.MAX_VALUE;
        if (effect != Effect.NONE && counted) {
            FormComparison.undecided(findings, "what is counted among the items changes, and how many there may be");
            return;
        }
        if (effect != Effect.NONE) {
            findings.below("/contains", old.item(), now.item());
        }
        new Bounds(findings).counts(old.count(), now.count(), "minContains", "maxContains");
    }
}
