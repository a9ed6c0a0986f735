package io.pacto.plugin.policy.edit;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;

/**
 * One change of a document.
 *
 * @param action what to do
 * @param path where
 * @param value the new value; a null scalar for a removal
 */
public record Step(Action action, NodePath path, Node value) {

    /** What a step does. */
    public enum Action {
        /** Puts another value in place of one. */
        SET,
        /** Puts a value where there is none; an item goes to the end of its list. */
        ADD,
        /** Takes a key or an item away. */
        REMOVE
    }

    static Step set(NodePath path, Node value) {
        return new Step(Action.SET, path, value);
    }

    static Step add(NodePath path, Node value) {
        return new Step(Action.ADD, path, value);
    }

    static Step remove(NodePath path) {
        return new Step(Action.REMOVE, path, Scalar.none());
    }

    /** How much there is to type. */
    int cost() {
        return action == Action.REMOVE ? 2 : size(value);
    }

    private static int size(Node node) {
        int size = 1;
        if (node instanceof Mapping map) {
            for (Entry entry : map.entries()) {
                size += size(entry.value());
            }
        } else if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                size += size(item);
            }
        }
        return size;
    }

    /** Whether a place is this one or lies below it. */
    boolean covers(NodePath other) {
        String mine = path.pointer();
        String its = other.pointer();
        return its.equals(mine) || its.startsWith(mine + "/");
    }
}
