package io.pacto.plugin.jsonschema;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.schemadiff.Direction;
import io.pacto.schemadiff.Purpose;
import io.pacto.schemadiff.SchemaChange;
import io.pacto.schemadiff.SchemaDiff;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two schema files and words what is found.
 *
 * @param section the part of the contract the files belong to
 * @param prefix what paths begin with
 * @param subject the entry or interface that names the files, or null
 * @param thing what the schema is of, for messages
 * @param purpose what the schemas are for
 * @param direction which way their documents travel
 */
record Comparison(
        Section section, String prefix, @Nullable String subject, String thing, Purpose purpose, Direction direction) {

    void compare(ContentFile old, ContentFile now, Context context, List<Change> changes) {
        if (old.isMissing() && now.isMissing()) {
            return;
        }
        Node before = old.root();
        Node after = now.root();
        if (before == null || after == null) {
            if (!Arrays.equals(old.bytes(), now.bytes()) || old.isMissing() || now.isMissing()) {
                unreadable(old, now, context, changes);
            }
            return;
        }
        SchemaDiff diff = new SchemaDiff(old.schema(before), now.schema(after), purpose);
        for (SchemaChange each : diff.compare(before, after, direction)) {
            changes.add(about(change(each)));
        }
    }

    private Change change(SchemaChange found) {
        String property = purpose == Purpose.CONFIGURATION ? found.topLevelProperty() : null;
        String path = property == null ? prefix + found.pointer() : prefix + ".properties[" + property + "]";
        Change change = switch (found.type()) {
            case ADDED -> Change.added(found.rule(), found.classification(), section, path, found.at(), found.after());
            case REMOVED ->
                Change.removed(found.rule(), found.classification(), section, path, found.at(), found.before());
            case MODIFIED ->
                Change.modified(
                        found.rule(), found.classification(), section, path, found.at(), found.before(), found.after());
        };
        if (property == null) {
            return change.because(found.reason());
        }
        String verb = found.type() == Change.Type.ADDED ? " added" : " removed";
        return hinted(change.because("configuration property " + property + verb), found);
    }

    private static Change hinted(Change change, SchemaChange found) {
        return switch (found.rule()) {
            case "schema.property.removed" ->
                change.hint("keep the property and mark it as deprecated until no installation sets it");
            case "schema.property.added-required" ->
                found.classification() == Classification.BREAKING
                        ? change.hint("make it optional, or give it a default: existing settings do not have it")
                        : change.hint("make sure that whoever reads the settings fills in the default");
            default -> change;
        };
    }

    private Change about(Change change) {
        return subject == null ? change : change.about(subject);
    }

    /** Never silently equal: whoever cannot read a file cannot say that nothing changed in it. */
    private void unreadable(ContentFile old, ContentFile now, Context context, List<Change> changes) {
        ContentFile culprit = now.root() == null ? now : old;
        String side = culprit == now ? "new" : "old";
        context.warn("the " + side + " schema of " + thing + " cannot be read: " + culprit.failedAt() + ": "
                + culprit.problem());
        Position shown = culprit == now ? now.failedAt() : Position.of(now.name());
        changes.add(about(Change.modified(
                        "schema.unreadable",
                        Classification.POTENTIAL_BREAKING,
                        section,
                        prefix,
                        new Scalar(shown, NodePath.ROOT, Scalar.Kind.NULL, ""),
                        Scalar.of(old.name()),
                        Scalar.of(now.name()))
                .because("the " + side + " file " + culprit.name() + " cannot be compared: " + culprit.problem())
                .hint("repair the file and compare again")));
    }
}
