package io.pacto.plugin.protobuf;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Position;

/** Compares the messages of two schemas. */
final class MessagesDiff {

    private final Schema before;
    private final Schema after;
    private final Users users;
    private final Entries entries;

    MessagesDiff(Schema before, Schema after, Users users, Entries entries) {
        this.before = before;
        this.after = after;
        this.users = users;
        this.entries = entries;
    }

    static String path(String message) {
        return "grpc.messages[" + message + "]";
    }

    void compare() {
        for (Message old : before.messages.values()) {
            Message current = after.messages.get(old.key());
            if (current == null) {
                removed(old);
            } else {
                new MessageDiff(before, after, old, current, entries).compare();
            }
        }
        for (Message current : after.messages.values()) {
            boolean below = isNew(current.parent());
            if (!before.messages.containsKey(current.key()) && !below) {
                entries.added(
                        "proto.message.added",
                        path(current.key()),
                        current.at(),
                        current.key(),
                        "message " + current.key() + " added");
            }
        }
    }

    private boolean isNew(String message) {
        return !message.isEmpty() && !before.messages.containsKey(message);
    }

    /** What lies in a removed message goes with it, unless something that stays used it. */
    private void removed(Message old) {
        boolean used = users.use(old.key());
        boolean below = !old.parent().isEmpty() && !after.messages.containsKey(old.parent());
        if ((below && !used) || after.mayLieElsewhere(old.at())) {
            return;
        }
        Message parent = after.messages.get(old.parent());
        Position at = parent == null ? after.main().at() : parent.at();
        String effect = used
                ? " removed, which methods or fields that stay have used"
                : " removed: code that uses it does not compile";
        entries.removed(
                "proto.message.removed",
                used ? BREAKING : POTENTIAL_BREAKING,
                path(old.key()),
                at,
                old.key(),
                "message " + old.key() + effect);
    }
}
