package io.pacto.api;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a document to one value: keys and list positions.
 *
 * <p>Linked from child to parent, so that a tree of a million nodes holds one small object per node and builds text only
 * for the few that are reported.
 *
 * @since 1.0
 */
@Stable
public final class NodePath {

    /** The root of a document; its text is empty. */
    public static final NodePath ROOT = new NodePath(null, null, -1);

    private final @Nullable NodePath parent;
    private final @Nullable String key;
    private final int index;

    private NodePath(@Nullable NodePath parent, @Nullable String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /**
     * The path of a value below this one.
     *
     * @param key the key in this mapping
     * @return the longer path
     */
    public NodePath key(String key) {
        return new NodePath(this, key, -1);
    }

    /**
     * The path of an item of this list.
     *
     * @param index the position, from 0
     * @return the longer path
     */
    public NodePath index(int index) {
        return new NodePath(this, null, index);
    }

    /** Returns the path of the enclosing value, or null at the root. */
    public @Nullable NodePath parent() {
        return parent;
    }

    /** Returns the last key, or null when the last step is a list position or this is the root. */
    public @Nullable String lastKey() {
        return key;
    }

    /** Returns the path as a JSON Pointer (RFC 6901): {@code /interfaces/0/type}; empty at the root. */
    public String pointer() {
        StringBuilder text = new StringBuilder();
        for (NodePath step : steps()) {
            text.append('/');
            if (step.key == null) {
                text.append(step.index);
            } else {
                text.append(step.key.replace("~", "~0").replace("/", "~1"));
            }
        }
        return text.toString();
    }

    /**
     * Returns the path in the one notation Pacto uses: {@code interfaces[0].type}; a key that holds a dot, a bracket, a
     * quote or a blank is quoted: {@code metadata."a.b"}.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (NodePath step : steps()) {
            if (step.key == null) {
                text.append('[').append(step.index).append(']');
                continue;
            }
            if (text.length() > 0) {
                text.append('.');
            }
            text.append(quoted(step.key));
        }
        return text.toString();
    }

    private Deque<NodePath> steps() {
        Deque<NodePath> steps = new ArrayDeque<>();
        for (NodePath step = this; step != null && step.parent != null; step = step.parent) {
            steps.addFirst(step);
        }
        return steps;
    }

    private static String quoted(String key) {
        boolean plain = !key.isEmpty();
        for (int i = 0; i < key.length() && plain; i++) {
            char c = key.charAt(i);
            plain = c != '.' && c != '[' && c != ']' && c != '"' && c > ' ';
        }
        return plain ? key : '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
