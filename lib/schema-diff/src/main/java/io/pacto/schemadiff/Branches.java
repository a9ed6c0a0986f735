package io.pacto.schemadiff;

import io.pacto.api.Change;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the branches of two choices, matched by meaning and never by position. */
final class Branches {

    private final Findings findings;
    private final Form old;
    private final Form now;
    private final Effect whole;

    Branches(Findings findings, Form old, Form now, Effect whole) {
        this.findings = findings;
        this.old = old;
        this.now = now;
        this.whole = whole;
    }

    void compare(Group before, Group after) {
        List<Integer> matches =
                new BranchMatching(findings.inclusion(), old, now).match(before.branches(), after.branches());
        boolean[] taken = new boolean[after.branches().size()];
        boolean told = false;
        for (int i = 0; i < matches.size(); i++) {
            int at = matches.get(i);
            if (at >= 0) {
                taken[at] = true;
                told |= matched(before.branches().get(i), after.branches().get(at), after.keyword() + "/" + at);
            } else {
                told |= removed(before, i);
            }
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                told |= added(after, i);
            }
        }
        boolean sameWord = before.keyword().equals(after.keyword());
        if (!sameWord || (!told && whole != Effect.UNKNOWN && isStrict())) {
            strictness(before, after);
        } else if (after.exactlyOne() && isStrict()) {
            overlaps(before, after, matches);
        }
    }

    /**
     * Whether only one choice may really hold. Those who describe interfaces write oneOf for choices that overlap, and
     * nothing refuses what satisfies two; settings and contracts are held to their schemas by evaluators.
     */
    private boolean isStrict() {
        return findings.purpose() != Purpose.INTERFACE;
    }

    /** A choice that grew over another: what both accept satisfies more than one and is refused. */
    private void overlaps(Group before, Group after, List<Integer> matches) {
        for (int i = 0; i < matches.size(); i++) {
            int at = matches.get(i);
            if (at >= 0 && swallows(after, at) && !swallows(before, i)) {
                findings.keyword(
                        "schema.wrapped-in-one-of",
                        Effect.NARROWS,
                        after.keyword(),
                        null,
                        Scalar.of(name(after.branches().get(at))),
                        "the choice " + name(after.branches().get(at)) + " overlaps another, and only one may hold");
                return;
            }
        }
    }

    private boolean matched(Sub before, Sub after, String place) {
        Effect effect = findings.inclusion().effect(before, after);
        if (effect == Effect.NONE) {
            return false;
        }
        boolean decided = whole == Effect.WIDENS || whole == Effect.NARROWS;
        if (decided && effect != whole && effect != Effect.UNKNOWN) {
            say(
                    whole == Effect.WIDENS ? "schema.one-of.branch-added" : "schema.one-of.branch-removed",
                    whole,
                    Change.Type.MODIFIED,
                    place,
                    before,
                    after,
                    "a choice changes within what the others accept");
        } else {
            findings.below("/" + place, before, after);
        }
        return true;
    }

    private boolean removed(Group group, int index) {
        Sub branch = group.branches().get(index);
        Form body = Merge.both(old.withoutGroups(), branch.form());
        if (!Tags.apply(old, now) && findings.inclusion().within(body, now) == Tri.YES) {
            return false;
        }
        say(
                "schema.one-of.branch-removed",
                whole == Effect.WIDENS && !Tags.apply(old, now) ? Effect.NONE : Effect.NARROWS,
                Change.Type.REMOVED,
                group.keyword() + "/" + index,
                branch,
                null,
                "the choice " + name(branch) + " is gone");
        return true;
    }

    private boolean added(Group group, int index) {
        Sub branch = group.branches().get(index);
        Form body = Merge.both(now.withoutGroups(), branch.form());
        boolean tagged = Tags.apply(old, now);
        boolean covered = !tagged && findings.inclusion().within(body, old) == Tri.YES;
        boolean strict = group.exactlyOne() && isStrict();
        if (covered && !strict) {
            return false;
        }
        boolean idle = whole == Effect.NARROWS && !tagged && (strict || !group.exactlyOne());
        Effect effect = idle ? Effect.NONE : Effect.WIDENS;
        if (strict && whole != Effect.WIDENS && (covered || swallows(group, index))) {
            effect = covered ? Effect.NARROWS : Effect.INCOMPARABLE;
        }
        say(
                "schema.one-of.branch-added",
                effect,
                Change.Type.ADDED,
                group.keyword() + "/" + index,
                null,
                branch,
                "the choice " + name(branch) + " is new");
        return true;
    }

    /** Whether a new branch accepts all that another accepts: then neither is the only one any more. */
    private boolean swallows(Group group, int index) {
        for (Sub other : group.branches()) {
            Sub branch = group.branches().get(index);
            boolean swallowed = findings.inclusion().within(other, branch) == Tri.YES;
            if (other != branch && (swallowed || sharesValue(other.form(), branch.form()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesValue(Form listed, Form branch) {
        Map<String, Node> values = listed.values;
        if (values != null) {
            for (Node value : values.values()) {
                if (Acceptance.of(branch, value) == Tri.YES) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same branches, of which one or any number must hold. */
    private void strictness(Group before, Group after) {
        boolean sameWord = before.keyword().equals(after.keyword());
        Effect effect = after.exactlyOne() ? Effect.NARROWS : Effect.WIDENS;
        findings.keyword(
                "schema.wrapped-in-one-of",
                sameWord || whole != Effect.UNKNOWN ? whole : effect,
                after.keyword(),
                FormComparison.text(before.keyword()),
                FormComparison.text(after.keyword()),
                after.exactlyOne() ? "exactly one choice must hold" : "more than one choice may hold");
    }

    private void say(
            String rule,
            Effect effect,
            Change.Type type,
            String place,
            @Nullable Sub before,
            @Nullable Sub after,
            String what) {
        findings.add(
                rule,
                effect,
                type,
                "/" + place,
                before == null ? null : Scalar.of(name(before)),
                after == null ? null : Scalar.of(name(after)),
                after == null ? findings.nowAt(place.substring(0, place.indexOf('/'))) : after.node(),
                before == null ? findings.oldAt(place.substring(0, place.indexOf('/'))) : before.node(),
                what);
    }

    /** What a branch is called where it is defined, else its title, else its types. */
    private static String name(Sub branch) {
        String defined = branch.node().trail().lastKey();
        if (defined != null && !defined.isEmpty()) {
            return Values.cut(defined);
        }
        String title = branch.node().text("title");
        return title != null && !title.isEmpty()
                ? Values.cut(title)
                : TypeRules.words(branch.form()).text();
    }
}
