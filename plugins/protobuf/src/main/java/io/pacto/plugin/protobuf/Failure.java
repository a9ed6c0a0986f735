package io.pacto.plugin.protobuf;

/** Why a text is no {@code .proto} file, and where. */
record Failure(int line, int column, String problem) {}
