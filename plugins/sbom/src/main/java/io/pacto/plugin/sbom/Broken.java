package io.pacto.plugin.sbom;

import io.pacto.api.Position;

/** A document cannot be read. */
final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Position at;

    Broken(Position at, String problem) {
        super(problem);
        this.at = at;
    }

    Position at() {
        return at;
    }
}
