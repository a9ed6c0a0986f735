package io.pacto.plugin.protobuf;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Position;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares all that two sets of files declare; spec: diff-protobuf.md. */
final class SchemaDiff {

    private final Schema before;
    private final Schema after;
    private final Entries entries;

    SchemaDiff(Schema before, Schema after, Entries entries) {
        this.before = before;
        this.after = after;
        this.entries = entries;
    }

    void compare() {
        compareFiles();
        compareServices();
        Users users = new Users(before, after);
        new MessagesDiff(before, after, users, entries).compare();
        new EnumsDiff(before, after, users, entries).compare();
        compareExtensions();
    }

    private void compareFiles() {
        Schema.File old = before.main();
        Schema.File current = after.main();
        if (!old.packageName().equals(current.packageName())) {
            entries.modified(
                    "proto.package.changed",
                    BREAKING,
                    "grpc.package",
                    current.at(),
                    old.packageName(),
                    current.packageName(),
                    "calls and Any name services and messages by their package");
        }
        compareFile(old, current, "grpc");
        filesRemoved();
        for (Schema.File file : after.files.subList(1, after.files.size())) {
            for (Schema.File earlier : before.files.subList(1, before.files.size())) {
                if (earlier.path().equals(file.path())) {
                    compareFile(earlier, file, "grpc.files[" + file.path() + "]");
                }
            }
        }
    }

    /** What it declared is compared by itself, wherever it lies now; this is about code that imports the file. */
    private void filesRemoved() {
        Set<String> now = after.files.stream().map(Schema.File::path).collect(Collectors.toSet());
        for (Schema.File file : before.files.subList(1, before.files.size())) {
            if (!now.contains(file.path()) && !after.mayLieElsewhere(file.at())) {
                entries.removed(
                        "proto.file.removed",
                        POTENTIAL_BREAKING,
                        "grpc.files[" + file.path() + "]",
                        after.main().at(),
                        file.path(),
                        "file " + file.path() + " removed: code that imports it does not compile");
            }
        }
    }

    private void compareFile(Schema.File old, Schema.File current, String path) {
        if (!old.edition().equals(current.edition())) {
            entries.modified(
                    "proto.file.syntax",
                    POTENTIAL_BREAKING,
                    path + ".syntax",
                    current.at(),
                    old.edition(),
                    current.edition(),
                    "generated code follows other defaults");
        }
        for (Map.Entry<String, String> option : current.options().entrySet()) {
            String was = old.options().getOrDefault(option.getKey(), "");
            if (!was.equals(option.getValue())) {
                entries.modified(
                        "proto.file.option",
                        POTENTIAL_BREAKING,
                        path + ".options[" + option.getKey() + "]",
                        current.at(),
                        was,
                        option.getValue(),
                        "generated code moves or changes with " + option.getKey());
            }
        }
    }

    private void compareServices() {
        for (Service old : before.services.values()) {
            Service current = after.services.get(old.key());
            if (current != null) {
                new ServiceDiff(before, after, old, current, entries).compare();
            } else {
                entries.removed(
                        "proto.service.removed",
                        BREAKING,
                        ServiceDiff.path(old.key()),
                        after.main().at(),
                        old.key(),
                        "service " + old.key() + " removed: callers of its "
                                + old.rpcs().size() + " methods fail");
            }
        }
        for (Service current : after.services.values()) {
            if (!before.services.containsKey(current.key())) {
                entries.added(
                        "proto.service.added",
                        ServiceDiff.path(current.key()),
                        current.at(),
                        current.key(),
                        "service " + current.key() + " added");
            }
        }
    }

    private void compareExtensions() {
        for (Extension old : before.extensions.values()) {
            Extension current = after.extensions.get(old.id());
            if (current != null) {
                new FieldDiff(before, after, entries, path(current)).compare(old.field(), current.field());
            } else {
                Message extended = after.messages.get(old.message());
                Position at = extended == null ? after.main().at() : extended.at();
                entries.removed(
                        "proto.extension.removed",
                        POTENTIAL_BREAKING,
                        path(old),
                        at,
                        Integer.toString(old.field().number()),
                        "extension " + old.key() + " removed: code that uses it does not compile");
            }
        }
        for (Extension current : after.extensions.values()) {
            if (!before.extensions.containsKey(current.id())) {
                entries.added(
                        "proto.extension.added",
                        path(current),
                        current.field().at(),
                        Integer.toString(current.field().number()),
                        "extension " + current.key() + " added");
            }
        }
    }

    private static String path(Extension extension) {
        return MessagesDiff.path(extension.message()) + ".extensions[" + extension.key() + "]";
    }
}
