package io.pacto.api;

import java.util.Optional;

/**
 * What to compare.
 *
 * @param before the old side
 * @param after the new side
 * @param failOn the mildest class that makes the verdict bad; empty when none does
 * @since 1.0
 */
@Stable
public record DiffRequest(Source before, Source after, Optional<Classification> failOn) {

    /**
     * The ordinary comparison: breaking changes are bad.
     *
     * @param before the old side
     * @param after the new side
     * @return the request
     */
    public static DiffRequest of(Source before, Source after) {
        return new DiffRequest(before, after, Optional.of(Classification.BREAKING));
    }
}
