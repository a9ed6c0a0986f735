package io.pacto.schemadiff;

import io.pacto.api.Change;
import io.pacto.api.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the branches of two choices, matched by meaning and never by position. */
final class Branches {

    private static final String OVERLAPPED = ", and another that overlapped it holds by itself";
    private static final String OVERLAPPING = " and may overlap another, and only one may hold";

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
                String place = after.keyword() + "/" + at;
                Sub first = before.branches().get(i);
                Sub second = after.branches().get(at);
                told |= new TagRules(findings, old, now).compare(first, second, place);
                told |= matched(first, second, place);
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

    /** Choices that changed where they overlap others: what both accept satisfies more than one and is refused. */
    private void overlaps(Group before, Group after, List<Integer> matches) {
        if (whole != Effect.UNKNOWN && whole != Effect.INCOMPARABLE) {
            return;
        }
        Tri refused = Tri.NO;
        Tri freed = Tri.NO;
        for (int i = 0; i < matches.size(); i++) {
            int at = matches.get(i);
            Effect effect = at < 0
                    ? Effect.NONE
                    : findings.inclusion()
                            .effect(before.branches().get(i), after.branches().get(at));
            if (effect != Effect.NONE) {
                Tri then = overlap(old, before, i);
                Tri since = overlap(now, after, at);
                refused = refused.or(effect == Effect.NARROWS ? Tri.NO : begins(then, since));
                freed = freed.or(effect == Effect.WIDENS ? Tri.NO : begins(since, then));
            }
        }
        if (refused != Tri.NO || freed != Tri.NO) {
            findings.keyword(
                    "schema.wrapped-in-one-of",
                    Effect.of(refused.not(), freed.not()),
                    Found.certain(refused.not()),
                    Found.certain(freed.not()),
                    after.keyword(),
                    null,
                    null,
                    "choices change that overlap others, and only one may hold");
        }
    }

    private Tri overlap(Form form, Group group, int index) {
        return new Overlap(findings.inclusion(), form, group).of(index);
    }

    private static Tri begins(Tri then, Tri since) {
        return since == Tri.YES && then != Tri.NO ? Tri.UNKNOWN : since;
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
        boolean tagged = Tags.apply(old, now);
        Tri kept = tagged ? Tri.NO : findings.inclusion().within(body, now);
        boolean strict = group.exactlyOne() && isStrict();
        Tri freed = strict ? overlap(old, group, index) : Tri.NO;
        if (kept == Tri.YES && (freed == Tri.NO || whole == Effect.NARROWS)) {
            return false;
        }
        boolean idle = whole == Effect.WIDENS && !tagged && (strict || !group.exactlyOne());
        say(
                "schema.one-of.branch-removed",
                idle ? Effect.NONE : Effect.NARROWS,
                Change.Type.REMOVED,
                group.keyword() + "/" + index,
                branch,
                null,
                "the choice " + name(branch) + " is gone" + (freed == Tri.NO ? "" : OVERLAPPED));
        if (freed != Tri.NO && whole != Effect.NARROWS) {
            boolean lost = kept != Tri.YES && !idle;
            findings.last(Tri.of(!lost), idle ? Tri.NO : freed.not());
        }
        return true;
    }

    private boolean added(Group group, int index) {
        Sub branch = group.branches().get(index);
        Form body = Merge.both(now.withoutGroups(), branch.form());
        boolean tagged = Tags.apply(old, now);
        boolean covered = !tagged && findings.inclusion().within(body, old) == Tri.YES;
        boolean strict = group.exactlyOne() && isStrict();
        Tri refused = strict ? overlap(now, group, index) : Tri.NO;
        if (covered && (refused == Tri.NO || whole == Effect.WIDENS)) {
            return false;
        }
        boolean idle = whole == Effect.NARROWS && !tagged && (strict || !group.exactlyOne());
        say(
                "schema.one-of.branch-added",
                idle ? Effect.NONE : Effect.WIDENS,
                Change.Type.ADDED,
                group.keyword() + "/" + index,
                null,
                branch,
                "the choice " + name(branch) + " is new" + (refused == Tri.NO ? "" : OVERLAPPING));
        if (refused != Tri.NO && whole != Effect.WIDENS) {
            boolean gained = !covered && !idle;
            findings.last(idle ? Tri.NO : refused.not(), Tri.of(!gained));
        }
        return true;
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
