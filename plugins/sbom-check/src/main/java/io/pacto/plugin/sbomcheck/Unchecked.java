package io.pacto.plugin.sbomcheck;

/** A document is of a standard or version that is not known here. */
final class Unchecked extends Exception {

    private static final long serialVersionUID = 1L;

    Unchecked(String problem) {
        super(problem);
    }
}
