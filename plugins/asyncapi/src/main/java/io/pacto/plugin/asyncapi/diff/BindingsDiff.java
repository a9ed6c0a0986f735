package io.pacto.plugin.asyncapi.diff;

import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.plugin.asyncapi.document.References;
import io.pacto.plugin.asyncapi.document.Schema;
import io.pacto.schemadiff.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what is said for one protocol only: what it does depends on the protocol, so it is left open. */
final class BindingsDiff {

    private static final String RULE = "asyncapi.bindings";
    private static final String KEY = "key";

    private final Versions versions;

    BindingsDiff(Versions versions) {
        this.versions = versions;
    }

    /**
     * Compares the bindings of two objects.
     *
     * @param way which way keys of messages travel
     */
    void compare(Node old, Node now, Spot owner, Direction way) {
        Node before = versions.old().part(old, "bindings");
        Node after = versions.now().part(now, "bindings");
        for (Entry entry : References.entries(before)) {
            one(entry.name(), entry.value(), after.get(entry.name()), owner, way);
        }
        for (Entry entry : References.entries(after)) {
            if (before.get(entry.name()) == null) {
                one(entry.name(), null, entry.value(), owner, way);
            }
        }
    }

    private void one(String protocol, @Nullable Node old, @Nullable Node now, Spot owner, Direction way) {
        Changes changes = versions.changes();
        Spot spot = owner.named("bindings", "binding", protocol, now == null ? owner.at() : now);
        String why = "what that does depends on the protocol";
        if (old == null) {
            changes.added(RULE, POTENTIAL_BREAKING, spot, protocol, why);
        } else if (now == null) {
            changes.removed(RULE, POTENTIAL_BREAKING, spot, protocol, why);
        } else {
            Node before = versions.old().resolve(old);
            Node after = versions.now().resolve(now);
            boolean isKafka = protocol.equals("kafka");
            if (!versions.same().same(isKafka ? withoutKey(before) : before, isKafka ? withoutKey(after) : after)) {
                changes.modified(RULE, POTENTIAL_BREAKING, spot, null, null, why);
            }
            if (isKafka) {
                versions.schemas().compare(RULE, key(before), key(after), spot.field(KEY, after), way);
            }
        }
    }

    private static @Nullable Schema key(Node binding) {
        Node key = binding.get(KEY);
        return key == null ? null : new Schema(Schema.DEFAULT, key);
    }

    private static Node withoutKey(Node binding) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : References.entries(binding)) {
            if (!entry.name().equals(KEY)) {
                entries.add(entry);
            }
        }
        return new Mapping(binding.position(), binding.trail(), entries);
    }
}
