package io.pacto.schemadiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether one schema accepts all that another accepts.
 *
 * <p>A question met again inside itself is answered yes; a yes that leans on such an answer further out is not
 * remembered. A no means that there is a document that shows it, provided that the schemas inside accept anything at all.
 */
final class Inclusion {

    private static final int MAX_DEPTH = 60;

    /** Schemas one question may lead to: alternatives inside alternatives multiply. */
    private static final int MAX_STEPS = 5_000;

    private final Budget budget;
    private final Sameness sameness;
    private final Direction view;
    private final Map<Pair, Tri> known = new HashMap<>();
    private final Map<Pair, Integer> underway = new HashMap<>();
    private int lowest = Integer.MAX_VALUE;
    private int depth;
    private int steps;

    Inclusion(Budget budget, Sameness sameness, Direction view) {
        this.budget = budget;
        this.sameness = sameness;
        this.view = view;
    }

    /** What turning one schema into another does; an absent one accepts everything. */
    Effect effect(@Nullable Sub old, @Nullable Sub now) {
        Tri kept = within(old, now);
        return Effect.of(kept, within(now, old));
    }

    Effect effect(Form old, Form now) {
        Tri kept = within(old, now);
        return Effect.of(kept, within(now, old));
    }

    /** Whether two lists that hold as a whole have the same members. */
    boolean sameLists(List<Sub> old, List<Sub> now) {
        return covers(old, now) && covers(now, old);
    }

    /** Whether each schema of either list has one equal to it of its own in the other. */
    boolean sameMembers(List<Sub> old, List<Sub> now) {
        List<Sub> left = new ArrayList<>(now);
        boolean same = old.size() == now.size();
        for (int i = 0; same && i < old.size(); i++) {
            Sub match = null;
            for (Sub other : left) {
                if (match == null && effect(old.get(i), other) == Effect.NONE) {
                    match = other;
                }
            }
            same = match != null && left.remove(match);
        }
        return same;
    }

    private boolean covers(List<Sub> some, List<Sub> all) {
        for (Sub one : some) {
            boolean found = false;
            for (Sub other : all) {
                found = found || effect(one, other) == Effect.NONE;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** Whether everything the first accepts the second accepts as well. */
    Tri within(@Nullable Sub small, @Nullable Sub large) {
        if (large == null || large.parts().isEmpty() || alike(small, large)) {
            return Tri.YES;
        }
        if (small == null) {
            return within(Form.any(Form.NOWHERE), large.form());
        }
        Pair question = new Pair(small, large, view);
        Tri answer = known.get(question);
        if (answer != null) {
            return answer;
        }
        Integer outer = underway.get(question);
        if (outer != null) {
            lowest = Math.min(lowest, outer);
            return Tri.YES;
        }
        return ask(question);
    }

    private Tri ask(Pair question) {
        int level = underway.size();
        int saved = lowest;
        lowest = Integer.MAX_VALUE;
        underway.put(question, level);
        Tri answer = within(question.before.form(), question.after.form());
        underway.remove(question);
        if (answer != Tri.YES || lowest >= level) {
            known.put(question, answer);
        }
        lowest = Math.min(saved, lowest >= level ? Integer.MAX_VALUE : lowest);
        return answer;
    }

    boolean alike(@Nullable Sub small, Sub large) {
        if (small == large) {
            return true;
        }
        return small != null && sameness.alike(small, large);
    }

    Tri within(Form small, Form large) {
        if (depth == 0) {
            steps = 0;
        }
        if (depth >= MAX_DEPTH || ++steps > MAX_STEPS || !budget.step()) {
            return Tri.UNKNOWN;
        }
        depth++;
        Tri answer = new FormInclusion(this, small, large).answer();
        depth--;
        return answer;
    }

    /** Whether the two have nothing in common. Never a no: that is not needed anywhere. */
    Tri apart(@Nullable Sub one, @Nullable Sub other) {
        if (one == null || other == null) {
            boolean never = (one != null && one.form().isNever())
                    || (other != null && other.form().isNever());
            return never ? Tri.YES : Tri.UNKNOWN;
        }
        return apart(one.form(), other.form());
    }

    Tri apart(Form one, Form other) {
        if (depth == 0) {
            steps = 0;
        }
        if (depth >= MAX_DEPTH || ++steps > MAX_STEPS || !budget.step()) {
            return Tri.UNKNOWN;
        }
        depth++;
        Tri answer = new Disjoint(this).apart(one, other);
        depth--;
        return answer;
    }

    /** Whether a property does not travel in the direction that is looked at. */
    boolean isHidden(@Nullable Sub property) {
        if (property == null || view == Direction.BOTH) {
            return false;
        }
        Notes notes = property.form().notes;
        return view == Direction.IN ? notes.readOnly() : notes.writeOnly();
    }

    /** Names without those of properties that do not travel. */
    Set<String> travelling(Set<String> names, ObjectForm form) {
        if (view == Direction.BOTH) {
            return names;
        }
        Set<String> left = new HashSet<>();
        for (String name : names) {
            if (!isHidden(form.properties().get(name))) {
                left.add(name);
            }
        }
        return left;
    }
}
