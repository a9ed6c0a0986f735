package io.pacto.api;

/**
 * One operator applied to a version of which possibly not all numbers are given.
 *
 * @param operator what the term asks for
 * @param bound the version written in the term, with 0 for every number that is not given
 * @param given how many numbers are written before the first wildcard or the end, 0 to 3
 */
record RangeTerm(Operator operator, Version bound, int given) {

    /** The operators of the grammar; different spellings of one operator share a constant. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        GREATER,
        LESS,
        GREATER_OR_EQUAL,
        LESS_OR_EQUAL,
        TILDE,
        CARET
    }

    boolean namesPreRelease() {
        return bound.preRelease().isPresent();
    }

    /** Tells whether a version fulfils this term; whether pre-releases take part at all is the group's matter. */
    boolean matches(Version version) {
        return switch (operator) {
            case EQUAL -> given == 3 ? version.equals(bound) : startsAtBound(version, numbersFixedByTilde());
            case NOT_EQUAL -> isPartial() ? version.compareNumbers(bound, given) != 0 : !version.equals(bound);
            case GREATER -> isPartial() ? version.compareNumbers(bound, given) > 0 : version.compareTo(bound) > 0;
            case LESS -> version.compareTo(bound) < 0;
            case GREATER_OR_EQUAL -> version.compareTo(bound) >= 0;
            case LESS_OR_EQUAL -> matchesLessOrEqual(version);
            case TILDE -> startsAtBound(version, numbersFixedByTilde());
            case CARET -> startsAtBound(version, numbersFixedByCaret());
        };
    }

    /** A lone wildcard is not partial here: most operators take it for the complete version 0.0.0. */
    private boolean isPartial() {
        return given == 1 || given == 2;
    }

    private boolean matchesLessOrEqual(Version version) {
        if (given == 3) {
            return version.compareTo(bound) <= 0;
        }
        // "<=*" is measured to mean "<=0.0".
        return version.compareNumbers(bound, given == 0 ? 2 : given) <= 0;
    }

    /** The upper end compares numbers only, so that a pre-release of the next version is not let in. */
    private boolean startsAtBound(Version version, int fixedNumbers) {
        return version.compareTo(bound) >= 0 && version.compareNumbers(bound, fixedNumbers) == 0;
    }

    private int numbersFixedByTilde() {
        return Math.min(given, 2);
    }

    /** Counts up to the left-most given number that is not 0; a lone wildcard counts as 0.0.0. */
    private int numbersFixedByCaret() {
        if (given == 1 || bound.major() != 0) {
            return 1;
        }
        return given == 2 || bound.minor() != 0 ? 2 : 3;
    }
}
