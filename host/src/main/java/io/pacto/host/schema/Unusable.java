package io.pacto.host.schema;

/** Why a schema cannot be used: one line, data in it escaped. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    Unusable(String problem) {
        super(problem);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
