package io.pacto.plugin.openapi;

import io.pacto.api.Node;
import org.jspecify.annotations.Nullable;

/** An old and a new node, each known by identity: equal trees in two places are two nodes. */
final class Pair {

    final Node old;
    final Node current;

    Pair(Node old, Node current) {
        this.old = old;
        this.current = current;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the point of this class
    public boolean equals(@Nullable Object other) {
        return other instanceof Pair that && old == that.old && current == that.current;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(old) * 31 + System.identityHashCode(current);
    }
}
