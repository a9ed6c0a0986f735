package io.pacto.plugin.protobuf;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.DiffContributor;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the {@code .proto} files of interfaces, with what they import, by their effect on bytes, on JSON and on
 * generated code; spec: diff-protobuf.md.
 */
public final class ProtoDiff implements DiffContributor {

    /** The host makes one for each run. */
    public ProtoDiff() {}

    @Override
    public List<Change> compare(Bundle before, Bundle after, Context context) {
        List<Change> changes = new ArrayList<>();
        for (Contract.Interface newer : after.contract().interfaces()) {
            Contract.Interface older =
                    before.contract().interfaceNamed(newer.name().value());
            if (older == null || !older.type().value().equals(newer.type().value())) {
                continue;
            }
            Value<String> oldFile = older.contract();
            Value<String> newFile = newer.contract();
            if (oldFile == null || newFile == null) {
                continue;
            }
            if (ProtoDocuments.isProto(oldFile.value()) && ProtoDocuments.isProto(newFile.value())) {
                ProtoFiles old = ProtoFiles.of(before.files(), oldFile.value());
                ProtoFiles current = ProtoFiles.of(after.files(), newFile.value());
                new Side(newer.name().value(), oldFile.value(), newFile.value(), context, changes)
                        .compare(old, current);
            }
        }
        return changes;
    }

    /** One interface on both sides. */
    private record Side(String name, String oldFile, String newFile, Context context, List<Change> changes) {

        void compare(ProtoFiles old, ProtoFiles current) {
            if (old.sameBytes(current)) {
                return;
            }
            Position oldBreak = old.brokenAt();
            Position newBreak = current.brokenAt();
            if (newBreak != null) {
                unreadable("new", newBreak, newBreak, current.problem());
            } else if (oldBreak != null) {
                unreadable("old", oldBreak, Position.of(newFile), old.problem());
            } else {
                compare(SchemaReader.read(old), SchemaReader.read(current));
            }
        }

        private void compare(Schema before, Schema after) {
            Schema.Unresolved newer = after.firstUnresolved();
            Schema.Unresolved older = before.firstUnresolved();
            if (newer != null) {
                unreadable("new", newer.at(), newer.at(), newer.problem());
            } else if (older != null) {
                unreadable("old", older.at(), Position.of(newFile), older.problem());
            }
            new SchemaDiff(before, after, new Entries(name, changes)).compare();
        }

        /** Never silently equal: whoever cannot read a file cannot say that nothing changed in it. */
        private void unreadable(String side, Position at, Position shown, String problem) {
            context.warn("the " + side + " .proto file of interface " + name + " cannot be compared: " + at + ": "
                    + problem);
            changes.add(Change.modified(
                            "proto.unreadable",
                            Classification.POTENTIAL_BREAKING,
                            Section.INTERFACES,
                            "interfaces.contract.content",
                            new Scalar(shown, NodePath.ROOT, Scalar.Kind.NULL, ""),
                            Scalar.of(name + ": " + oldFile),
                            Scalar.of(name + ": " + newFile))
                    .because("the " + side + " file " + at + " cannot be compared: " + problem)
                    .about(name)
                    .hint("repair the file, or add what it imports to the bundle, and compare again"));
        }
    }
}
