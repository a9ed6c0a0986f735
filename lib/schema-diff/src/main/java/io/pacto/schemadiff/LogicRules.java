package io.pacto.schemadiff;

import io.pacto.api.Scalar;
import java.util.List;

/** What happens to {@code not} and to {@code if}, {@code then} and {@code else}. */
final class LogicRules {

    private final Findings findings;
    private boolean kept;
    private boolean nothingNew;

    LogicRules(Findings findings) {
        this.findings = findings;
    }

    void compare(Form old, Form now) {
        if (old.nots.isEmpty() && now.nots.isEmpty() && old.conditions.isEmpty() && now.conditions.isEmpty()) {
            return;
        }
        kept = findings.inclusion().within(old, now) == Tri.YES;
        nothingNew = findings.inclusion().within(now, old) == Tri.YES;
        nots(old.nots, now.nots);
        conditions(old.conditions, now.conditions);
    }

    /** What is added where everything that was accepted still is, and the reverse, does nothing. */
    private boolean isIdle(Effect effect) {
        boolean widensOnly = effect == Effect.WIDENS && nothingNew;
        return (effect == Effect.NARROWS && kept) || widensOnly || (kept && nothingNew);
    }

    private void nots(List<Sub> old, List<Sub> now) {
        if (old.isEmpty() && now.isEmpty()) {
            return;
        }
        Effect effect = Effect.UNKNOWN;
        if (old.isEmpty()) {
            effect = Effect.NARROWS;
        } else if (now.isEmpty()) {
            effect = Effect.WIDENS;
        } else if (old.size() == 1 && now.size() == 1) {
            effect = findings.inclusion().effect(/* old= */ now.get(0), /* now= */ old.get(0));
        } else if (findings.inclusion().sameLists(old, now)) {
            effect = Effect.NONE;
        }
        if (effect != Effect.NONE && !isIdle(effect)) {
            Scalar before = old.isEmpty() ? null : TypeRules.words(old.get(0).form());
            Scalar after = now.isEmpty() ? null : TypeRules.words(now.get(0).form());
            findings.keyword("schema.not.changed", effect, "not", before, after, "what is excluded changes");
        }
    }

    private void conditions(List<Condition> old, List<Condition> now) {
        if (old.isEmpty() && now.isEmpty()) {
            return;
        }
        Effect effect = old.isEmpty() ? Effect.NARROWS : now.isEmpty() ? Effect.WIDENS : Effect.UNKNOWN;
        if (isIdle(effect)) {
            return;
        }
        if (old.isEmpty()) {
            findings.keyword("schema.if-then-else.added", Effect.NARROWS, "if", null, null, "a condition is added");
        } else if (now.isEmpty()) {
            findings.keyword("schema.if-then-else.removed", Effect.WIDENS, "if", null, null, "a condition is dropped");
        } else if (old.size() == now.size()) {
            for (int i = 0; i < old.size(); i++) {
                condition(old.get(i), now.get(i));
            }
        } else {
            FormComparison.undecided(findings, "the conditions change in more than one way");
        }
    }

    private void condition(Condition old, Condition now) {
        Effect moved = findings.inclusion().effect(old.condition(), now.condition());
        if (moved != Effect.NONE) {
            moved(moved == Effect.UNKNOWN ? moved : reach(old, now, moved));
            return;
        }
        branch("then", old.then(), now.then());
        branch("else", old.otherwise(), now.otherwise());
    }

    /** Where one branch alone asks for something, and the same as before, it asks more documents for it, or fewer. */
    private Effect reach(Condition old, Condition now, Effect condition) {
        boolean sameThen = findings.inclusion().effect(old.then(), now.then()) == Effect.NONE;
        boolean sameElse = findings.inclusion().effect(old.otherwise(), now.otherwise()) == Effect.NONE;
        if (!sameThen || !sameElse || !(old.then().isAny() || old.otherwise().isAny())) {
            return Effect.INCOMPARABLE;
        }
        return old.otherwise().isAny() ? condition.inverse() : condition;
    }

    /** Documents that another branch holds for from now on have not been held to it before. */
    private void moved(Effect reach) {
        String what = "the condition under which other rules hold changes";
        Effect effect = kept ? Effect.WIDENS : nothingNew ? Effect.NARROWS : reach;
        if (effect == Effect.UNKNOWN) {
            FormComparison.undecided(findings, what);
            return;
        }
        boolean dropped = effect == Effect.WIDENS;
        String rule = dropped ? "schema.if-then-else.removed" : "schema.if-then-else.added";
        findings.keyword(rule, effect, "if", null, null, what);
    }

    private void branch(String keyword, Sub old, Sub now) {
        if (old.isAny() == now.isAny()) {
            findings.below("/" + keyword, old, now);
        } else if (old.isAny()) {
            findings.keyword(
                    "schema.if-then-else.added",
                    Effect.NARROWS,
                    keyword,
                    null,
                    null,
                    "the branch " + keyword + " is added");
        } else {
            findings.keyword(
                    "schema.if-then-else.removed",
                    Effect.WIDENS,
                    keyword,
                    null,
                    null,
                    "the branch " + keyword + " is dropped");
        }
    }
}
