package io.pacto.api;

/**
 * What a report says in one word; the command line's exit code.
 *
 * @since 1.0
 */
@Stable
public enum Verdict {
    /** Done, and good: exit 0. */
    GOOD,
    /** Done, and bad: exit 1. */
    BAD,
    /** A judge was missing or the thing to judge could not be had: exit 3. */
    INCOMPLETE
}
