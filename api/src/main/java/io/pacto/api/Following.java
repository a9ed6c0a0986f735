package io.pacto.api;

import java.util.Objects;
import java.util.Optional;

/**
 * A reference to follow, as one of many.
 *
 * @param from the bundle whose contract holds the reference
 * @param reference the reference as written
 * @param range which versions will do when the reference has no tag or digest
 * @since 1.0
 */
@Stable
public record Following(Bundle from, String reference, Optional<VersionRange> range) {
    /** Refuses holes. */
    public Following {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(range, "range");
    }

    /**
     * What became of it: a bundle, or why there is none. Exactly one of them is there.
     *
     * @param bundle the bundle
     * @param failure why it could not be had
     */
    public record Outcome(Optional<Bundle> bundle, Optional<PactoException> failure) {
        /**
         * Follows one reference and keeps its failure.
         *
         * @param pacto follows it
         * @param one the reference
         * @return what became of it
         */
        public static Outcome of(Pacto pacto, Following one) {
            try {
                return new Outcome(
                        Optional.of(pacto.follow(one.from(), one.reference(), one.range())), Optional.empty());
            } catch (PactoException e) {
                return new Outcome(Optional.empty(), Optional.of(e));
            }
        }
    }
}
