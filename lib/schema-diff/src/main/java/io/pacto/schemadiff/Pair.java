package io.pacto.schemadiff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An old and a new schema, compared once for all the places that lead to them. */
final class Pair {

    final Sub before;
    final Sub after;
    final Direction view;
    final List<Found> found = new ArrayList<>();
    final List<Edge> edges = new ArrayList<>();

    /** Whether a difference can be reached from here. */
    boolean differs;

    Pair(Sub before, Sub after, Direction view) {
        this.before = before;
        this.after = after;
        this.view = view;
    }

    /**
     * The way to a pair further down.
     *
     * @param step the pointer from the upper schema to the lower
     * @param to the lower pair
     */
    record Edge(String step, Pair to) {}

    /** The same two schemas and view, by identity. */
    @Override
    @SuppressWarnings("ReferenceEquality") // places, not equal schemas
    public boolean equals(@Nullable Object other) {
        return other instanceof Pair that && before == that.before && after == that.after && view == that.view;
    }

    @Override
    public int hashCode() {
        return (System.identityHashCode(before) * 31 + System.identityHashCode(after)) * 3
                + (view == Direction.IN ? 1 : 0);
    }
}
