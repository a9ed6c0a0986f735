package io.pacto.schemadiff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inclusion of lists. */
final class ArrayInclusion {

    private final Inclusion inclusion;
    private final ArrayForm small;
    private final ArrayForm large;

    ArrayInclusion(Inclusion inclusion, ArrayForm small, ArrayForm large) {
        this.inclusion = inclusion;
        this.small = small;
        this.large = large;
    }

    Tri answer() {
        Tri answer = counts().and(items());
        for (Containing each : large.containing()) {
            answer = answer.and(containing(each));
        }
        if (large.unevaluated() != null) {
            answer = answer.and(
                    inclusion.effect(small.unevaluated(), large.unevaluated()) == Effect.NONE ? Tri.YES : Tri.UNKNOWN);
        }
        boolean tight = small.containing().isEmpty() && small.unevaluated() == null;
        return tight ? answer : answer.yesOrUnknown();
    }

    private long longest() {
        Sub rest = small.rest();
        long most = small.count().max();
        for (int i = 0; i < small.prefix().size(); i++) {
            if (small.prefix().get(i).form().isNever()) {
                return Math.min(most, i);
            }
        }
        return rest != null && rest.form().isNever()
                ? Math.min(most, small.prefix().size())
                : most;
    }

    private Tri counts() {
        long longest = longest();
        if (longest < small.count().min()) {
            return Tri.YES;
        }
        boolean unique = !large.unique() || small.unique() || longest <= 1;
        boolean inside = small.count().min() >= large.count().min()
                && longest <= large.count().max();
        if (inside && unique) {
            return Tri.YES;
        }
        boolean free = !small.unique() && small.prefix().isEmpty();
        boolean shown = free || (!inside && small.prefix().isEmpty());
        return shown ? Tri.NO : Tri.UNKNOWN;
    }

    private Tri items() {
        long longest = longest();
        if (longest < small.count().min()) {
            return Tri.YES;
        }
        int positions = Math.max(small.prefix().size(), large.prefix().size());
        Tri answer = Tri.YES;
        for (int i = 0; i < positions && i < longest; i++) {
            answer = answer.and(inclusion.within(small.at(i), large.at(i)));
        }
        return longest <= positions ? answer : answer.and(inclusion.within(small.rest(), large.rest()));
    }

    private Tri containing(Containing asked) {
        for (Containing mine : small.containing()) {
            if (holds(mine, asked)) {
                return Tri.YES;
            }
        }
        boolean all = inclusion.within(small.rest(), asked.item()) == Tri.YES;
        for (Sub position : small.prefix()) {
            all = all && inclusion.within(position, asked.item()) == Tri.YES;
        }
        if (all
                && small.count().min() >= asked.count().min()
                && longest() <= asked.count().max()) {
            return Tri.YES;
        }
        boolean emptyIsCounterexample =
                small.count().min() == 0 && asked.count().min() > 0;
        return emptyIsCounterexample ? Tri.NO : Tri.UNKNOWN;
    }

    /** More of what is counted is fine up to the end of a count, so either may differ in one way only. */
    private boolean holds(Containing mine, Containing asked) {
        boolean narrower = inclusion.within(mine.item(), asked.item()) == Tri.YES;
        boolean same = narrower && inclusion.within(asked.item(), mine.item()) == Tri.YES;
        boolean endless = asked.count().max() == Long.MAX_VALUE;
        return mine.count().within(asked.count()) && (same || (narrower && endless));
    }

    static boolean sameContaining(Inclusion inclusion, List<Containing> old, List<Containing> now) {
        ArrayForm first = with(old);
        ArrayForm second = with(now);
        return new ArrayInclusion(inclusion, first, second).answer() == Tri.YES
                && new ArrayInclusion(inclusion, second, first).answer() == Tri.YES;
    }

    private static ArrayForm with(List<Containing> containing) {
        @Nullable Sub nothing = null;
        return new ArrayForm(List.of(), nothing, containing, false, nothing, Count.ANY);
    }
}
