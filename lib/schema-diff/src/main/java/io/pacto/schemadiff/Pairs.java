package io.pacto.schemadiff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All pairs of schemas that were compared. A pair differs when a difference can be reached from it: circles end without
 * anything being taken for equal that is not.
 */
final class Pairs {

    private final Side before;
    private final Side after;
    private final Purpose purpose;
    private final Budget budget;
    private final Sameness sameness;
    private final Map<Direction, Inclusion> inclusions = new EnumMap<>(Direction.class);
    private final Map<Pair, Pair> known = new HashMap<>();
    private final Deque<Pair> open = new ArrayDeque<>();

    Pairs(Side before, Side after, Purpose purpose, Budget budget) {
        this.before = before;
        this.after = after;
        this.purpose = purpose;
        this.budget = budget;
        this.sameness = new Sameness(before, after);
        for (Direction view : Direction.values()) {
            inclusions.put(view, new Inclusion(budget, sameness, view));
        }
    }

    Purpose purpose() {
        return purpose;
    }

    Inclusion inclusion(Direction view) {
        return Objects.requireNonNull(inclusions.get(view));
    }

    Dialect dialect() {
        return after.dialect();
    }

    Sub anyBefore() {
        return before.any();
    }

    Sub anyAfter() {
        return after.any();
    }

    Pair of(Sub old, Sub now, Direction view) {
        Pair pair = new Pair(old, now, view);
        Pair first = known.putIfAbsent(pair, pair);
        if (first != null) {
            return first;
        }
        open.add(pair);
        return pair;
    }

    /** A pair with everything below it compared. */
    Pair compared(Sub old, Sub now, Direction view) {
        Pair start = of(old, now, view);
        List<Pair> fresh = new ArrayList<>();
        for (Pair next = open.poll(); next != null; next = open.poll()) {
            compare(next);
            fresh.add(next);
        }
        spread(fresh);
        return start;
    }

    private void compare(Pair pair) {
        if (sameness.same(pair.before, pair.after)) {
            return;
        }
        Findings findings = new Findings(pair, this, pair.before.form(), pair.after.form());
        if (budget.step()) {
            new FormComparison(findings).compare(pair.before.form(), pair.after.form());
        } else {
            FormComparison.undecided(findings, "the schemas are too large or too deeply nested to be compared here");
        }
    }

    /** Tells everything that leads to a difference. */
    private static void spread(List<Pair> fresh) {
        Map<Pair, List<Pair>> leading = new HashMap<>();
        Deque<Pair> differing = new ArrayDeque<>();
        for (Pair pair : fresh) {
            boolean differs = !pair.found.isEmpty();
            for (Pair.Edge edge : pair.edges) {
                differs |= edge.to().differs;
                leading.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(pair);
            }
            if (differs && !pair.differs) {
                pair.differs = true;
                differing.add(pair);
            }
        }
        for (Pair next = differing.poll(); next != null; next = differing.poll()) {
            for (Pair upper : leading.getOrDefault(next, List.of())) {
                if (!upper.differs) {
                    upper.differs = true;
                    differing.add(upper);
                }
            }
        }
    }
}
