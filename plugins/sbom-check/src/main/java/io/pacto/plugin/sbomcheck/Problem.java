package io.pacto.plugin.sbomcheck;

import io.pacto.api.Position;

/** What a library has to say about a document, and where. */
record Problem(Position at, String text) {}
