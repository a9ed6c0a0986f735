package io.pacto.plugin.protobuf;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Position;

/** Compares the enums of two schemas. */
final class EnumsDiff {

    private final Schema before;
    private final Schema after;
    private final Users users;
    private final Entries entries;

    EnumsDiff(Schema before, Schema after, Users users, Entries entries) {
        this.before = before;
        this.after = after;
        this.users = users;
        this.entries = entries;
    }

    void compare() {
        for (Enumeration old : before.enums.values()) {
            Enumeration current = after.enums.get(old.key());
            if (current == null) {
                removed(old);
            } else {
                new EnumDiff(old, current, entries).compare();
            }
        }
        for (Enumeration current : after.enums.values()) {
            boolean below = !current.parent().isEmpty() && !before.messages.containsKey(current.parent());
            if (!before.enums.containsKey(current.key()) && !below) {
                entries.added(
                        "proto.enum.added",
                        EnumDiff.path(current.key()),
                        current.at(),
                        current.key(),
                        "enum " + current.key() + " added");
            }
        }
    }

    private void removed(Enumeration old) {
        boolean used = users.use(old.key());
        boolean below = !old.parent().isEmpty() && !after.messages.containsKey(old.parent());
        if ((below && !used) || after.mayLieElsewhere(old.at())) {
            return;
        }
        Message parent = after.messages.get(old.parent());
        Position at = parent == null ? after.main().at() : parent.at();
        String effect =
                used ? " removed, which fields that stay have used" : " removed: code that uses it does not compile";
        entries.removed(
                "proto.enum.removed",
                used ? BREAKING : POTENTIAL_BREAKING,
                EnumDiff.path(old.key()),
                at,
                old.key(),
                "enum " + old.key() + effect);
    }
}
