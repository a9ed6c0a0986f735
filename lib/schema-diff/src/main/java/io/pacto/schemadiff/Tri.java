package io.pacto.schemadiff;

/** An answer that may be missing. */
enum Tri {
    YES,
    NO,
    UNKNOWN;

    static Tri of(boolean truth) {
        return truth ? YES : NO;
    }

    /** Both: a no of either decides. */
    Tri and(Tri other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == UNKNOWN ? UNKNOWN : other;
    }

    /** Either: a yes of either decides. */
    Tri or(Tri other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == UNKNOWN ? UNKNOWN : other;
    }

    Tri not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** A no that is not to be trusted. */
    Tri yesOrUnknown() {
        return this == NO ? UNKNOWN : this;
    }
}
