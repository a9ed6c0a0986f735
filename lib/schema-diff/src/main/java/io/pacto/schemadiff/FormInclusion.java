package io.pacto.schemadiff;

import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One question: does the larger form accept all that the smaller accepts. */
final class FormInclusion {

    private final Inclusion inclusion;
    private final Form small;
    private final Form large;

    FormInclusion(Inclusion inclusion, Form small, Form large) {
        this.inclusion = inclusion;
        this.small = small;
        this.large = large;
    }

    Tri answer() {
        if (small.isNever() || large.isAny()) {
            return Tri.YES;
        }
        Tri simple = simple();
        if (simple == Tri.YES || small.groups.isEmpty()) {
            return simple;
        }
        return byBranches();
    }

    /** Alternatives of the smaller form left aside: a no is none while there are any. */
    private Tri simple() {
        if (small.nullToo && !large.nullToo) {
            return isSure() ? Tri.NO : Tri.UNKNOWN;
        }
        if (small.isEmpty()) {
            return Tri.YES;
        }
        Tri answer = values();
        if (answer == null) {
            answer = Tri.of(Types.within(small.types, large.types));
            answer = answer == Tri.NO ? answer : answer.and(byType()).and(logic());
        }
        if (answer == Tri.YES) {
            return large.vague || !small.remotes.containsAll(large.remotes) ? Tri.UNKNOWN : Tri.YES;
        }
        return isTight() ? answer : answer.yesOrUnknown();
    }

    private boolean isSure() {
        return !small.vague && small.remotes.isEmpty();
    }

    /** Whether the form without its alternatives is all there is, so that a counterexample is one. */
    private boolean isTight() {
        return isSure() && small.groups.isEmpty() && small.nots.isEmpty() && small.conditions.isEmpty();
    }

    private @org.jspecify.annotations.Nullable Tri values() {
        Map<String, Node> listed = small.values;
        if (listed == null) {
            boolean finite = large.values != null && small.types != Types.BOOLEAN;
            return finite ? Tri.NO : null;
        }
        Tri answer = Tri.YES;
        for (Node value : listed.values()) {
            answer = answer.and(Acceptance.of(large, value));
        }
        return answer;
    }

    private Tri byType() {
        Tri answer = large.values == null ? Tri.YES : Tri.UNKNOWN;
        if (small.mayBe(Types.NUMBER)) {
            answer = answer.and(new ScalarInclusion(small, large).numbers());
        }
        if (small.mayBe(Types.STRING)) {
            answer = answer.and(new ScalarInclusion(small, large).strings()).and(content());
        }
        if (small.mayBe(Types.NUMBER | Types.STRING)) {
            answer = answer.and(new ScalarInclusion(small, large).formats());
        }
        if (small.mayBe(Types.ARRAY) && answer != Tri.NO) {
            answer = answer.and(new ArrayInclusion(inclusion, small.array, large.array).answer());
        }
        if (small.mayBe(Types.OBJECT) && answer != Tri.NO) {
            answer = answer.and(new ObjectInclusion(inclusion, small, large).answer());
        }
        return answer;
    }

    private Tri content() {
        Sub asked = large.string.content();
        return asked == null
                ? Tri.YES
                : inclusion.within(small.string.content(), asked).yesOrUnknown();
    }

    private Tri logic() {
        Tri answer = Tri.YES;
        for (Group group : large.groups) {
            answer = answer.and(group(group));
        }
        for (Sub not : large.nots) {
            answer = answer.and(not(not));
        }
        for (Condition each : large.conditions) {
            answer = answer.and(condition(each));
        }
        return answer;
    }

    private Tri group(Group group) {
        for (Group mine : small.groups) {
            boolean asStrict = mine.exactlyOne() || !group.exactlyOne();
            if (asStrict && inclusion.sameMembers(mine.branches(), group.branches())) {
                return Tri.YES;
            }
        }
        Tri direct = oneBranch(group);
        if (direct != Tri.UNKNOWN) {
            return direct;
        }
        List<Form> slices = slices();
        Tri answer = slices.size() < 2 ? Tri.UNKNOWN : Tri.YES;
        for (Form slice : slices) {
            if (answer == Tri.YES) {
                answer = new FormInclusion(inclusion, slice, large).oneBranch(group);
            }
        }
        return answer;
    }

    /** The same form for one type at a time. */
    private List<Form> slices() {
        List<Form> slices = new ArrayList<>();
        for (int type :
                new int[] {Types.BOOLEAN, Types.OBJECT, Types.ARRAY, Types.STRING, Types.INTEGER, Types.FRACTION}) {
            if (small.mayBe(type)) {
                Form slice = small.copy();
                slice.types = type;
                slice.nullToo = false;
                slices.add(slice);
            }
        }
        return slices;
    }

    private Tri oneBranch(Group group) {
        int near = 0;
        int holding = 0;
        boolean undecided = false;
        Form body = small.copy();
        body.nullToo = false;
        for (Sub branch : group.branches()) {
            Tri answer = inclusion.within(body, branch.form());
            if (answer == Tri.YES && !group.exactlyOne()) {
                return Tri.YES;
            }
            boolean apart = answer != Tri.YES && inclusion.apart(body, branch.form()) == Tri.YES;
            holding += answer == Tri.YES ? 1 : 0;
            near += apart ? 0 : 1;
            undecided |= answer == Tri.UNKNOWN && !apart;
        }
        if (holding > 0) {
            boolean sure = !group.exactlyOne() || near == 1;
            return sure ? Tri.YES : holding > 1 && isTight() ? Tri.NO : Tri.UNKNOWN;
        }
        return near <= 1 && !undecided ? Tri.NO : Tri.UNKNOWN;
    }

    private Tri not(Sub not) {
        for (Sub mine : small.nots) {
            if (inclusion.within(not, mine) == Tri.YES) {
                return Tri.YES;
            }
        }
        Form body = small.copy();
        body.nullToo = false;
        if (inclusion.apart(body, not.form()) == Tri.YES) {
            return Tri.YES;
        }
        return inclusion.within(body, not.form()) == Tri.YES ? Tri.NO : Tri.UNKNOWN;
    }

    private Tri condition(Condition asked) {
        for (Condition mine : small.conditions) {
            boolean same = inclusion.effect(mine.condition(), asked.condition()) == Effect.NONE;
            if (same
                    && inclusion.within(mine.then(), asked.then()) == Tri.YES
                    && inclusion.within(mine.otherwise(), asked.otherwise()) == Tri.YES) {
                return Tri.YES;
            }
        }
        Form body = small.copy();
        body.nullToo = false;
        boolean then =
                asked.then().isAny() || inclusion.within(body, asked.then().form()) == Tri.YES;
        boolean otherwise = asked.otherwise().isAny()
                || inclusion.within(body, asked.otherwise().form()) == Tri.YES;
        return then && otherwise ? Tri.YES : Tri.UNKNOWN;
    }

    /** Each alternative of the smaller form by itself. */
    private Tri byBranches() {
        Group group = small.groups.get(0);
        Form base = small.copy();
        List<Group> others = new ArrayList<>(small.groups);
        others.remove(group);
        base.groups = List.copyOf(others);
        base.nullToo = false;
        Tri answer = small.nullToo && !large.nullToo ? Tri.NO : Tri.YES;
        for (Sub branch : group.branches()) {
            if (answer != Tri.NO) {
                answer = answer.and(inclusion.within(Merge.both(base, branch.form()), large));
            }
        }
        boolean trusted = !group.exactlyOne() || areApart(group);
        return trusted ? answer : answer.yesOrUnknown();
    }

    private boolean areApart(Group group) {
        List<Sub> branches = group.branches();
        for (int i = 0; i < branches.size(); i++) {
            for (int j = i + 1; j < branches.size(); j++) {
                if (inclusion.apart(branches.get(i), branches.get(j)) != Tri.YES) {
                    return false;
                }
            }
        }
        return true;
    }
}
