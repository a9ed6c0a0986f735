package io.pacto.plugin.asyncapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.asyncapi.document.Schema;
import io.pacto.schemadiff.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the parameters of an address. */
final class ParametersDiff {

    private final Versions versions;

    ParametersDiff(Versions versions) {
        this.versions = versions;
    }

    void compare(List<Entry> old, List<Entry> now, Spot channel) {
        Changes changes = versions.changes();
        for (Entry before : old) {
            Node after = find(now, before.name());
            Spot spot = spot(channel, before.name(), after == null ? channel.at() : after);
            if (after == null) {
                changes.removed(
                        "asyncapi.parameter.removed", BREAKING, spot, before.name(), "the address changes with it");
            } else {
                compare(before.value(), after, spot);
            }
        }
        for (Entry after : now) {
            if (find(old, after.name()) == null) {
                Spot spot = spot(channel, after.name(), after.value());
                changes.added("asyncapi.parameter.added", BREAKING, spot, after.name(), "the address changes with it");
            }
        }
    }

    private static Spot spot(Spot channel, String name, Node at) {
        return channel.named("parameters", "parameter", name, at);
    }

    private static @Nullable Node find(List<Entry> entries, String name) {
        for (Entry entry : entries) {
            if (entry.name().equals(name)) {
                return entry.value();
            }
        }
        return null;
    }

    private void compare(Node old, Node now, Spot spot) {
        String before = old.text("location");
        String after = now.text("location");
        if (Versions.differ(before, after)) {
            versions.changes()
                    .modified(
                            "asyncapi.parameter.location",
                            POTENTIAL_BREAKING,
                            spot.field("location", now),
                            before,
                            after,
                            "its value is taken from another place of the message");
        }
        versions.schemas()
                .compare(
                        "asyncapi.parameter.schema",
                        schema(old, versions.before().isSecond()),
                        schema(now, versions.after().isSecond()),
                        spot.field("schema", now),
                        Direction.IN);
    }

    /** 3.x lists the values in the parameter itself; all are text, as is what 2.x says nothing about. */
    private static Schema schema(Node parameter, boolean isSecond) {
        Node written = isSecond ? parameter.get("schema") : null;
        if (written != null) {
            return new Schema(Schema.DEFAULT, written);
        }
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Scalar.of("type"), Scalar.of("string")));
        for (Entry entry : entriesOf(parameter)) {
            if (!isSecond && (entry.name().equals("enum") || entry.name().equals("default"))) {
                entries.add(entry);
            }
        }
        return new Schema(Schema.DEFAULT, new Mapping(parameter.position(), parameter.trail(), entries));
    }

    private static List<Entry> entriesOf(Node node) {
        return node instanceof Mapping map ? map.entries() : List.of();
    }
}
