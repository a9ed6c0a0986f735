package io.pacto.api;

import java.util.List;

/**
 * Terms that a version must fulfil together.
 *
 * @param terms the terms in the order in which they were written
 */
record RangeGroup(List<RangeTerm> terms) {

    RangeGroup {
        terms = List.copyOf(terms);
    }

    /** A pre-release takes part only if at least one term of this group names one; then all terms see it. */
    boolean matches(Version version) {
        if (version.preRelease().isPresent() && !namesPreRelease()) {
            return false;
        }
        for (RangeTerm term : terms) {
            if (!term.matches(version)) {
                return false;
            }
        }
        return true;
    }

    private boolean namesPreRelease() {
        for (RangeTerm term : terms) {
            if (term.namesPreRelease()) {
                return true;
            }
        }
        return false;
    }
}
