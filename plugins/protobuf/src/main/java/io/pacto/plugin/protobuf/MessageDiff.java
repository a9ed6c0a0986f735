package io.pacto.plugin.protobuf;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Classification;

/** Compares two versions of a message. */
final class MessageDiff {

    private final Schema schemaBefore;
    private final Schema schemaAfter;
    private final Message before;
    private final Message after;
    private final Entries entries;

    MessageDiff(Schema schemaBefore, Schema schemaAfter, Message before, Message after, Entries entries) {
        this.schemaBefore = schemaBefore;
        this.schemaAfter = schemaAfter;
        this.before = before;
        this.after = after;
        this.entries = entries;
    }

    void compare() {
        Oneofs oneofs = new Oneofs(before, after);
        for (Field old : before.fields().values()) {
            Field current = after.fields().get(old.number());
            if (current == null) {
                removed(old);
            } else {
                new FieldDiff(schemaBefore, schemaAfter, entries, path(current)).compare(old, current);
                compareOneof(old, current, oneofs);
            }
        }
        for (Field current : after.fields().values()) {
            if (!before.fields().containsKey(current.number()) && before.field(current.name()) == null) {
                added(current);
            } else if (!before.fields().containsKey(current.number())) {
                renumbered(current);
            }
        }
        compareRest(oneofs);
        new ReservedDiff(path(), after.at(), entries).compare(before.reserved(), after.reserved());
    }

    private void removed(Field old) {
        Field twin = after.field(old.name());
        boolean renumbered = twin != null && !before.fields().containsKey(twin.number());
        if (renumbered) {
            return;
        }
        String path = path() + ".fields[" + old.name() + "]";
        String what = "field " + old.name() + " removed: ";
        if (old.cardinality() == Cardinality.REQUIRED) {
            removed("proto.message.required-fields", BREAKING, old, path, what + "readers refuse messages without it");
        } else if (!after.reserved().holds(old.number())) {
            String why = "its number " + old.number() + " is not reserved and may come back with another meaning";
            removed("proto.field.removed-unreserved", BREAKING, old, path, what + why);
        } else if (!after.reserved().holds(old.name())) {
            String why = "its name is not reserved and may come back with another meaning in JSON";
            removed("proto.field.removed-name-free", BREAKING, old, path, what + why);
        } else {
            String why = "number and name are reserved, but code that uses it does not compile";
            removed("proto.field.removed-reserved", POTENTIAL_BREAKING, old, path, what + why);
        }
    }

    private void removed(String rule, Classification effect, Field old, String path, String reason) {
        entries.removed(rule, effect, path, after.at(), words(old), reason);
    }

    private void added(Field current) {
        if (current.cardinality() == Cardinality.REQUIRED) {
            entries.modified(
                    "proto.message.required-fields",
                    BREAKING,
                    path(current),
                    current.at(),
                    "",
                    words(current),
                    "field " + current.name() + " is new and required: messages of old writers are refused");
            return;
        }
        String reason = "field " + current.name() + " added";
        entries.added("proto.field.added", path(current), current.at(), words(current), reason);
    }

    private void renumbered(Field current) {
        Field old = before.field(current.name());
        if (old == null || after.fields().containsKey(old.number())) {
            added(current);
            return;
        }
        entries.modified(
                "proto.field.renumbered",
                BREAKING,
                path(current),
                current.at(),
                Integer.toString(old.number()),
                Integer.toString(current.number()),
                "field " + current.name() + " has another number: old bytes are not read any more");
    }

    private void compareOneof(Field old, Field current, Oneofs oneofs) {
        if (old.oneof().equals(current.oneof()) || oneofs.isRenamed(old.oneof(), current.oneof())) {
            return;
        }
        entries.modified(
                "proto.field.oneof",
                BREAKING,
                path(current),
                current.at(),
                old.oneof(),
                current.oneof(),
                "field " + current.name() + " moved " + (current.oneof().isEmpty() ? "out of" : "into")
                        + " a oneof: setting one field of it clears the others");
    }

    private void compareRest(Oneofs oneofs) {
        for (String name : before.oneofs()) {
            if (!after.oneofs().contains(name)) {
                String renamed = oneofs.newName(name);
                entries.removed(
                        "proto.oneof.removed",
                        POTENTIAL_BREAKING,
                        path() + ".oneofs[" + name + "]",
                        after.at(),
                        name,
                        "oneof " + name + (renamed.isEmpty() ? " removed" : " is now called " + renamed)
                                + ": generated code changes");
            }
        }
        for (Reserved.Span span : Reserved.without(before.extensions(), after.extensions())) {
            entries.removed(
                    "proto.extension.removed",
                    POTENTIAL_BREAKING,
                    path() + ".extensions",
                    after.at(),
                    span.words(),
                    "extensions may no longer use " + span.words());
        }
        JsonFormat.compare("message", before.json(), after.json(), path(), after.at(), entries);
        if (before.set() != after.set()) {
            entries.modified(
                    "proto.message.set-format",
                    BREAKING,
                    path(),
                    after.at(),
                    Boolean.toString(before.set()),
                    Boolean.toString(after.set()),
                    "message_set_wire_format decides how extensions are written: old bytes are misread");
        }
        if (before.accessor() != after.accessor()) {
            entries.modified(
                    "proto.message.accessor",
                    after.accessor() ? NON_BREAKING : POTENTIAL_BREAKING,
                    path(),
                    after.at(),
                    Boolean.toString(!before.accessor()),
                    Boolean.toString(!after.accessor()),
                    "no_standard_descriptor_accessor decides whether generated code has descriptor()");
        }
    }

    private String path() {
        return MessagesDiff.path(after.key());
    }

    private String path(Field field) {
        return path() + ".fields[" + field.name() + "]";
    }

    private static String words(Field field) {
        return field.type().words() + " = " + field.number();
    }
}
