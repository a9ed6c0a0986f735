package io.pacto.api;

/**
 * Order of judging: an error in one layer closes the next. {@link #LOAD} and {@link #STRUCTURAL} are the host's.
 *
 * @since 1.0
 */
@Stable
public enum Layer {
    /** The file is read and its identity found. */
    LOAD,
    /** The document has the shape of a contract. */
    STRUCTURAL,
    /** Parts that refer to one another agree. */
    CROSS_FIELD,
    /** The contract makes sense. */
    SEMANTIC,
    /** The organisation's rules hold. */
    POLICY
}
