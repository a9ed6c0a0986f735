package io.pacto.schemadiff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which branch of the new choice a branch of the old one became. */
final class BranchMatching {

    /** More pairs of branches than this are not compared by meaning. */
    private static final int MAX_PAIRS = 4_000;

    private static final int NONE = -1;

    private final Inclusion inclusion;
    private final Form before;
    private final Form after;

    BranchMatching(Inclusion inclusion, Form before, Form after) {
        this.inclusion = inclusion;
        this.before = before;
        this.after = after;
    }

    /** The ways in which branches are the same, the surest first. */
    private enum Way {
        ALIKE,
        NAME,
        MARK,
        EQUAL,
        INCLUDED,
        SIMILAR
    }

    private static final Set<Way> QUICK = EnumSet.of(Way.ALIKE, Way.NAME, Way.MARK);

    /** For each old branch the index of the new one, or -1. */
    List<Integer> match(List<Sub> old, List<Sub> now) {
        return match(old, now, EnumSet.allOf(Way.class));
    }

    /** The same by what branches are called, when that settles all of them; else null. */
    @Nullable
    List<Integer> matchByName(List<Sub> old, List<Sub> now) {
        if (old.size() != now.size()) {
            return null;
        }
        List<Integer> matches = match(old, now, QUICK);
        return matches.contains(NONE) ? null : matches;
    }

    private List<Integer> match(List<Sub> old, List<Sub> now, Set<Way> ways) {
        List<Integer> matches = new ArrayList<>(Collections.nCopies(old.size(), NONE));
        Set<Integer> taken = new HashSet<>();
        boolean many = (long) old.size() * now.size() > MAX_PAIRS;
        for (Way way : many ? QUICK : ways) {
            for (int i = 0; i < old.size(); i++) {
                int found = matches.get(i) == NONE ? find(way, old.get(i), i, now, taken) : NONE;
                if (found != NONE) {
                    matches.set(i, found);
                    taken.add(found);
                }
            }
        }
        return matches;
    }

    /** The one at the same place is tried first. */
    private int find(Way way, Sub branch, int at, List<Sub> now, Set<Integer> taken) {
        if (at < now.size() && !taken.contains(at) && is(way, branch, now.get(at))) {
            return at;
        }
        for (int i = 0; i < now.size(); i++) {
            if (i != at && !taken.contains(i) && is(way, branch, now.get(i))) {
                return i;
            }
        }
        return NONE;
    }

    private boolean is(Way way, Sub old, Sub now) {
        if (Tags.apply(before, after) && !Tags.meet(before, old, after, now)) {
            return false;
        }
        return switch (way) {
            case ALIKE -> inclusion.alike(old, now);
            case EQUAL -> isEqual(old, now);
            case NAME -> sameName(old, now);
            case MARK -> sameMark(old.form(), now.form());
            case INCLUDED -> isIncluded(old, now);
            case SIMILAR -> isSimilar(old.form(), now.form());
        };
    }

    private boolean isEqual(Sub old, Sub now) {
        return old.form().types == now.form().types && inclusion.effect(old, now) == Effect.NONE;
    }

    private static boolean sameName(Sub old, Sub now) {
        String name = old.node().trail().lastKey();
        return name != null && name.equals(now.node().trail().lastKey());
    }

    /** A property that tells the branches apart, with the same single value. */
    private static boolean sameMark(Form old, Form now) {
        for (String name : old.object.required()) {
            Sub first = old.object.properties().get(name);
            Sub second = now.object.properties().get(name);
            if (first != null && second != null) {
                Map<String, ?> before = first.form().values;
                Map<String, ?> after = second.form().values;
                if (before != null
                        && after != null
                        && before.size() == 1
                        && before.keySet().equals(after.keySet())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isIncluded(Sub old, Sub now) {
        Effect effect = inclusion.effect(old, now);
        boolean shapes = shareHalf(old.form(), now.form());
        return shapes && (effect == Effect.NARROWS || effect == Effect.WIDENS);
    }

    private static boolean isSimilar(Form old, Form now) {
        boolean values = old.values != null || now.values != null;
        return !values && old.types == now.types && shareHalf(old, now) && !differentMark(old, now);
    }

    private static boolean differentMark(Form old, Form now) {
        for (String name : old.object.required()) {
            Sub first = old.object.properties().get(name);
            Sub second = now.object.properties().get(name);
            if (first != null && second != null && first.form().values != null && second.form().values != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether objects have at least half of their properties in common. */
    private static boolean shareHalf(Form old, Form now) {
        Set<String> all = new HashSet<>(old.object.properties().keySet());
        all.addAll(now.object.properties().keySet());
        Set<String> common = new HashSet<>(old.object.properties().keySet());
        common.retainAll(now.object.properties().keySet());
        return common.size() * 2 >= all.size();
    }
}
