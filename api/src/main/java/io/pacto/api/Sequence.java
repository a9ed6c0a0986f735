package io.pacto.api;

import java.util.List;

/**
 * A list of values.
 *
 * @param position where it starts
 * @param trail the way to it
 * @param items the values in order
 * @since 1.0
 */
@Stable
public record Sequence(Position position, NodePath trail, List<Node> items) implements Node {

    /** Copies the items. */
    public Sequence {
        items = List.copyOf(items);
    }

    /**
     * A computed list.
     *
     * @param items the values in order
     * @return a list without a place
     */
    public static Sequence of(List<? extends Node> items) {
        return new Sequence(Position.NONE, NodePath.ROOT, List.copyOf(items));
    }
}
