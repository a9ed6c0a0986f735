package io.pacto.plugin.openapi.structure;

import io.pacto.api.Position;

/** Something in a document that the specification does not allow. */
record Problem(Position at, String where, String what) {

    /** Returns it as one line. */
    String message() {
        return where.isEmpty() ? what : where + ": " + what;
    }
}
