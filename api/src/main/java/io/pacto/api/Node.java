package io.pacto.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document, with its path and its place: the one tree for YAML, JSON and the results of commands.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @since 1.0
 */
@Stable
public sealed interface Node permits Scalar, Sequence, Mapping {

    /** Returns where the value starts; {@link Position#NONE} for a computed one. */
    Position position();

    /** Returns the way from the root to this value. */
    NodePath trail();

    /** Returns {@link #trail()} as text: {@code interfaces[0].type}; empty at the root. */
    default String path() {
        return trail().toString();
    }

    /**
     * The value below a key.
     *
     * @param key the key
     * @return the value, or null when this is no mapping or has no such key
     */
    default @Nullable Node get(String key) {
        return null;
    }

    /**
     * The text of the scalar below a key.
     *
     * @param key the key
     * @return the text as written, whatever its kind; null when there is no scalar or it is null
     */
    default @Nullable String text(String key) {
        return get(key) instanceof Scalar s && s.kind() != Scalar.Kind.NULL ? s.text() : null;
    }

    /**
     * The items of the list below a key.
     *
     * @param key the key
     * @return the items, or none when there is no list
     */
    default List<Node> list(String key) {
        return get(key) instanceof Sequence s ? s.items() : List.of();
    }
}
