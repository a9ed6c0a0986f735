package io.pacto.plugin.openapiinfer.fastapi.python;

/** A statement that is not understood; it is passed over. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable() {
        super("not understood", null, false, false);
    }
}
