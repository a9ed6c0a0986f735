package io.pacto.api;

/**
 * What a change does to those who use the service, mildest first.
 *
 * @since 1.0
 */
@Stable
public enum Classification {
    /** Nobody has to act. */
    NON_BREAKING,
    /** Somebody may have to act, depending on how they use it. */
    POTENTIAL_BREAKING,
    /** Somebody's use stops working. */
    BREAKING
}
