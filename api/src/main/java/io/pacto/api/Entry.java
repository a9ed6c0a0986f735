package io.pacto.api;

/**
 * One line of a mapping.
 *
 * @param key the key, with its own place
 * @param value the value
 * @since 1.0
 */
@Stable
public record Entry(Scalar key, Node value) {

    /** Returns the text of the key. */
    public String name() {
        return key.text();
    }
}
