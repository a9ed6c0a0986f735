package io.pacto.plugin.openapi;

import io.pacto.api.Classification;

/** Which way documents travel; the effects are decision 9: what hurts the consumer is breaking. */
enum Direction {
    /** The consumer writes, the service reads. */
    IN(Classification.BREAKING, Classification.NON_BREAKING),
    /** The service writes, the consumer reads. */
    OUT(Classification.NON_BREAKING, Classification.BREAKING);

    private final Classification narrowed;
    private final Classification widened;

    Direction(Classification narrowed, Classification widened) {
        this.narrowed = narrowed;
        this.widened = widened;
    }

    /** The effect when fewer documents are allowed. */
    Classification narrowed() {
        return narrowed;
    }

    /** The effect when more documents are allowed. */
    Classification widened() {
        return widened;
    }

    /** The keyword of a property that never travels this way. */
    String hiddenBy() {
        return this == IN ? "readOnly" : "writeOnly";
    }
}
