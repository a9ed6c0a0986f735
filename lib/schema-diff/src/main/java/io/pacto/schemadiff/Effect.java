package io.pacto.schemadiff;

/** What a change does to the set of documents that a schema accepts. */
public enum Effect {
    /** Some documents are refused from now on; no other is accepted instead. */
    NARROWS,
    /** Some documents are newly accepted; none is refused. */
    WIDENS,
    /** Some are refused and others accepted. */
    INCOMPARABLE,
    /** Not decided. */
    UNKNOWN,
    /** The same documents as before. */
    NONE;

    /**
     * The effect of two inclusions.
     *
     * @param oldInNew whether every document accepted before still is
     * @param newInOld whether every document accepted now was before
     * @return the effect; unknown as soon as either answer is
     */
    static Effect of(Tri oldInNew, Tri newInOld) {
        if (oldInNew == Tri.UNKNOWN || newInOld == Tri.UNKNOWN) {
            return UNKNOWN;
        }
        if (oldInNew == Tri.YES) {
            return newInOld == Tri.YES ? NONE : WIDENS;
        }
        return newInOld == Tri.YES ? NARROWS : INCOMPARABLE;
    }

    /** The effect on what is refused of an effect on what is accepted. */
    Effect inverse() {
        return switch (this) {
            case NARROWS -> WIDENS;
            case WIDENS -> NARROWS;
            case INCOMPARABLE, UNKNOWN, NONE -> this;
        };
    }
}
