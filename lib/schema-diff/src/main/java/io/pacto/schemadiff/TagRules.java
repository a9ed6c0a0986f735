package io.pacto.schemadiff;

import io.pacto.api.Change;
import io.pacto.api.Scalar;

/** What happens to the values that choose a branch when the schema of the branch gets another name. */
final class TagRules {

    private final Findings findings;
    private final Form old;
    private final Form now;

    TagRules(Findings findings, Form old, Form now) {
        this.findings = findings;
        this.old = old;
        this.now = now;
    }

    /** Compares the names of a branch before and after; true when there is something to tell. */
    boolean compare(Sub before, Sub after, String place) {
        if (!Tags.apply(old, now)) {
            return false;
        }
        String gone = Tags.lost(old, before, now, after);
        if (gone != null) {
            say("schema.one-of.branch-removed", Effect.NARROWS, gone, place, before, after, " does not choose");
        }
        String come = Tags.lost(now, after, old, before);
        if (come != null) {
            say("schema.one-of.branch-added", Effect.WIDENS, come, place, before, after, " chooses");
        }
        return gone != null || come != null;
    }

    private void say(String rule, Effect effect, String name, String place, Sub before, Sub after, String verb) {
        boolean added = effect == Effect.WIDENS;
        Scalar value = Scalar.of(Values.cut(name));
        findings.add(
                rule,
                effect,
                added ? Change.Type.ADDED : Change.Type.REMOVED,
                "/" + place,
                added ? null : value,
                added ? value : null,
                after.node(),
                before.node(),
                "the name " + Values.cut(name) + verb + " a branch " + (added ? "from now on" : "any more"));
    }
}
