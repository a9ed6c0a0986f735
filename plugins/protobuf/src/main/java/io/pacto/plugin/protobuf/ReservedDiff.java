package io.pacto.plugin.protobuf;

import io.pacto.api.Classification;
import io.pacto.api.Position;

/** Compares what a message or enum keeps from being used again. */
final class ReservedDiff {

    private static final String RULE = "proto.reserved.removed";

    private final String owner;
    private final Position at;
    private final Entries entries;

    ReservedDiff(String owner, Position at, Entries entries) {
        this.owner = owner;
        this.at = at;
        this.entries = entries;
    }

    void compare(Reserved before, Reserved after) {
        for (Reserved.Span span : Reserved.without(before.numbers(), after.numbers())) {
            removed(span.words(), span.words() + " is no longer reserved: an old number may come back");
        }
        for (String name : before.names()) {
            if (!after.holds(name)) {
                removed(name, "the name " + name + " is no longer reserved: it may come back in JSON");
            }
        }
    }

    private void removed(String value, String reason) {
        entries.removed(RULE, Classification.BREAKING, owner + ".reserved", at, value, reason);
    }
}
