package io.pacto.schemadiff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks of lists.
 *
 * @param prefix schemas of the first positions
 * @param rest the schema of all further items, or null when nothing is said
 * @param containing what must be among the items
 * @param unique whether no item may come twice
 * @param unevaluated {@code unevaluatedItems} where it could not be folded into {@code rest}, or null
 * @param count number of items
 */
record ArrayForm(
        List<Sub> prefix,
        @Nullable Sub rest,
        List<Containing> containing,
        boolean unique,
        @Nullable Sub unevaluated,
        Count count) {

    static final ArrayForm ANY = new ArrayForm(List.of(), null, List.of(), false, null, Count.ANY);

    /** The schema of an item, or null when nothing is said about it. */
    @Nullable
    Sub at(int index) {
        return index < prefix.size() ? prefix.get(index) : rest;
    }

    ArrayForm and(ArrayForm other) {
        if (other.isAny()) {
            return this;
        }
        if (isAny()) {
            return other;
        }
        List<Sub> positions = new ArrayList<>();
        for (int i = 0; i < Math.max(prefix.size(), other.prefix.size()); i++) {
            Sub both = both(at(i), other.at(i));
            if (both != null) {
                positions.add(both);
            }
        }
        List<Containing> all = new ArrayList<>(containing);
        all.addAll(other.containing);
        return new ArrayForm(
                List.copyOf(positions),
                both(rest, other.rest),
                List.copyOf(all),
                unique || other.unique,
                both(unevaluated, other.unevaluated),
                count.and(other.count));
    }

    boolean isAny() {
        return prefix.isEmpty()
                && rest == null
                && containing.isEmpty()
                && !unique
                && unevaluated == null
                && count.isAny();
    }

    /** Without what is said of positions that no list reaches. */
    ArrayForm reachable() {
        if (count.max() > prefix.size() || (prefix.isEmpty() && rest == null)) {
            return this;
        }
        List<Sub> positions = prefix.subList(0, (int) count.max());
        return new ArrayForm(List.copyOf(positions), null, containing, unique, unevaluated, count);
    }

    static @Nullable Sub both(@Nullable Sub a, @Nullable Sub b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Sub.both(a, b);
    }
}
