package io.pacto.api;

import java.util.function.Function;

/**
 * A typed value of a contract and where it came from.
 *
 * @param <T> the type
 * @param value the value
 * @param node the node it was read from; for a default the enclosing one
 * @param written whether the author wrote it, or it is a default
 * @since 1.0
 */
@Stable
public record Value<T>(T value, Node node, boolean written) {

    /**
     * A value the author wrote.
     *
     * @param <T> the type
     * @param value the value
     * @param node where it stands
     * @return the value
     */
    public static <T> Value<T> written(T value, Node node) {
        return new Value<>(value, node, true);
    }

    /**
     * A value filled in.
     *
     * @param <T> the type
     * @param value the default
     * @param enclosing the node that could have held it
     * @return the value
     */
    public static <T> Value<T> assumed(T value, Node enclosing) {
        return new Value<>(value, enclosing, false);
    }

    /**
     * The same place with another value.
     *
     * @param <U> the other type
     * @param mapper makes the other value
     * @return the other value, from the same node
     */
    public <U> Value<U> map(Function<? super T, ? extends U> mapper) {
        return new Value<>(mapper.apply(value), node, written);
    }
}
