package io.pacto.plugin.protobuf;

import io.pacto.api.Classification;
import io.pacto.api.Position;

/** Compares whether a message or enum is meant to be written as JSON. */
final class JsonFormat {

    private static final String ALLOW = "ALLOW";

    private JsonFormat() {}

    static void compare(String what, String before, String after, String path, Position at, Entries entries) {
        if (before.equals(ALLOW) && !after.equals(ALLOW)) {
            entries.modified(
                    "proto." + what + ".json-format",
                    Classification.BREAKING,
                    path,
                    at,
                    before,
                    after,
                    "JSON is no longer promised to work");
        }
    }
}
