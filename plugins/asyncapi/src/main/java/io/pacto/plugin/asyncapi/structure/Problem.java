package io.pacto.plugin.asyncapi.structure;

import io.pacto.api.Position;
import org.jspecify.annotations.Nullable;

/**
 * Something in a document that the specification does not allow.
 *
 * @param at where it stands
 * @param where the path of the object or value it is about; empty at the root
 * @param what what is wrong
 * @param near the name that was probably meant, or null
 */
record Problem(
        Position at, String where, String what, @Nullable String near) {

    /** Returns it as one line. */
    String message() {
        return where.isEmpty() ? what : where + ": " + what;
    }
}
