package io.pacto.schemadiff;

import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.List;

/** What happens to alternatives. */
final class GroupRules {

    private final Findings findings;
    private final FormComparison comparison;

    GroupRules(Findings findings, FormComparison comparison) {
        this.findings = findings;
        this.comparison = comparison;
    }

    /** Compares alternatives; true when that says all there is to say about the two schemas. */
    boolean decides(Form old, Form now) {
        if (old.groups.isEmpty() && now.groups.isEmpty()) {
            return false;
        }
        if (named(old, now)) {
            return false;
        }
        Effect whole = findings.inclusion().effect(old, now);
        if (whole == Effect.NONE && !Tags.apply(old, now)) {
            return true;
        }
        if (old.groups.isEmpty() != now.groups.isEmpty()) {
            oneSided(old, now, whole);
            return true;
        }
        groups(old, now, whole);
        return false;
    }

    /** The usual case, and the one that is quick: the same choices on both sides, each told by its name. */
    private boolean named(Form old, Form now) {
        if (old.groups.size() != 1 || now.groups.size() != 1) {
            return false;
        }
        Group before = old.groups.get(0);
        Group after = now.groups.get(0);
        List<Integer> matches = before.keyword().equals(after.keyword())
                ? new BranchMatching(findings.inclusion(), old, now).matchByName(before.branches(), after.branches())
                : null;
        if (matches == null) {
            return false;
        }
        for (int i = 0; i < matches.size(); i++) {
            int at = matches.get(i);
            String place = after.keyword() + "/" + at;
            Sub first = before.branches().get(i);
            Sub second = after.branches().get(at);
            new TagRules(findings, old, now).compare(first, second, place);
            findings.below("/" + place, first, second);
        }
        return true;
    }

    private void oneSided(Form old, Form now, Effect whole) {
        boolean begins = old.groups.isEmpty();
        Form flat = Alternatives.flat(begins ? now : old);
        if (flat != null) {
            comparison.keywords(begins ? old : flat, begins ? flat : now);
            return;
        }
        Group group = begins ? now.groups.get(0) : old.groups.get(0);
        String what = begins
                ? "what was one schema is now a choice of " + group.branches().size()
                : "what was a choice of " + group.branches().size() + " is now one schema";
        findings.keyword(
                "schema.wrapped-in-one-of",
                whole,
                group.keyword(),
                begins ? TypeRules.words(old) : count(group),
                begins ? count(group) : TypeRules.words(now),
                what);
        if (whole == Effect.UNKNOWN) {
            boolean foreign = isForeign(begins ? old : now, group);
            boolean clash = foreign && findings.purpose() == Purpose.INTERFACE;
            Tri kept =
                    clash || (foreign && begins) ? Tri.NO : findings.inclusion().within(old, now);
            Tri nothingNew = clash || (foreign && !begins)
                    ? Tri.NO
                    : findings.inclusion().within(now, old);
            findings.last(kept, nothingNew);
        }
    }

    /** Whether no choice accepts all that the one schema accepts: then one of them is not a part of the other. */
    private boolean isForeign(Form single, Group group) {
        for (Sub branch : group.branches()) {
            if (findings.inclusion().within(single, branch.form()) != Tri.NO) {
                return false;
            }
        }
        return true;
    }

    private static Scalar count(Group group) {
        return FormComparison.text(group.keyword() + " of " + group.branches().size());
    }

    private void groups(Form old, Form now, Effect whole) {
        List<Group> before = new ArrayList<>(old.groups);
        List<Group> after = new ArrayList<>(now.groups);
        if (before.size() > 1 || after.size() > 1) {
            dropEqual(before, after);
        }
        int both = Math.min(before.size(), after.size());
        for (int i = 0; i < both; i++) {
            new Branches(findings, old, now, whole).compare(before.get(i), after.get(i));
        }
        for (int i = both; i < after.size(); i++) {
            findings.keyword(
                    "schema.all-of.part-added",
                    Effect.NARROWS,
                    after.get(i).keyword(),
                    null,
                    count(after.get(i)),
                    "a further choice must be satisfied");
        }
        for (int i = both; i < before.size(); i++) {
            findings.keyword(
                    "schema.all-of.part-removed",
                    Effect.WIDENS,
                    before.get(i).keyword(),
                    count(before.get(i)),
                    null,
                    "a choice need not be satisfied any more");
        }
    }

    private void dropEqual(List<Group> before, List<Group> after) {
        for (Group group : List.copyOf(before)) {
            for (Group other : List.copyOf(after)) {
                boolean same = group.keyword().equals(other.keyword())
                        && findings.inclusion().sameMembers(group.branches(), other.branches());
                if (same && before.contains(group)) {
                    before.remove(group);
                    after.remove(other);
                }
            }
        }
    }
}
