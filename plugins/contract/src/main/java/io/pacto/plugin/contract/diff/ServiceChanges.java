package io.pacto.plugin.contract.diff;

import io.pacto.api.Change;
import io.pacto.api.Contract.Chart;
import io.pacto.api.Contract.Contact;
import io.pacto.api.Contract.Image;
import io.pacto.api.Contract.Owner;
import io.pacto.api.Contract.Service;
import io.pacto.api.Node;
import io.pacto.api.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares identity, owner, image and chart. */
final class ServiceChanges {

    private final Changes changes;

    ServiceChanges(Changes changes) {
        this.changes = changes;
    }

    void compare(Service old, Service now) {
        changes.compare(Effect.SERVICE_NAME, "service.name", old.name(), now.name(), now.node());
        changes.compare(Effect.SERVICE_VERSION, "service.version", old.version(), now.version(), now.node());
        owner(old.owner(), now.owner(), now.node());
        image(old.image(), now.image(), now.node());
        chart(old.chart(), now.chart(), now.node());
    }

    private void owner(@Nullable Owner old, @Nullable Owner now, Node parent) {
        if (old != null && now != null && old.text() == null && now.text() == null) {
            changes.compare(Effect.OWNER_TEAM, "service.owner.team", old.team(), now.team(), now.node());
            changes.compare(Effect.OWNER_DRI, "service.owner.dri", old.dri(), now.dri(), now.node());
            contacts(contacts(old), contacts(now), now.node());
            return;
        }
        String before = old == null ? null : old.displayName();
        String after = now == null ? null : now.displayName();
        changes.compare(Effect.OWNER, "service.owner", before, after, now == null ? parent : now.node());
    }

    private void contacts(Map<String, Contact> old, Map<String, Contact> now, Node parent) {
        for (Map.Entry<String, Contact> each : old.entrySet()) {
            String path = "service.owner.contacts[" + each.getKey() + "]";
            Contact counterpart = now.get(each.getKey());
            if (counterpart == null) {
                changes.bare(Effect.OWNER_CONTACT, Change.Type.REMOVED, path, parent);
            } else {
                purpose(path, each.getValue().purpose(), counterpart.purpose(), counterpart.node());
            }
        }
        for (Map.Entry<String, Contact> each : now.entrySet()) {
            if (!old.containsKey(each.getKey())) {
                String path = "service.owner.contacts[" + each.getKey() + "]";
                changes.bare(
                        Effect.OWNER_CONTACT,
                        Change.Type.ADDED,
                        path,
                        each.getValue().node());
            }
        }
    }

    /** The contact is there on both sides, so a purpose that came or went modifies it. */
    private void purpose(String path, @Nullable Value<String> old, @Nullable Value<String> now, Node contact) {
        String before = old == null ? "" : old.value();
        String after = now == null ? "" : now.value();
        changes.compare(Effect.OWNER_CONTACT, path, before, after, now == null ? contact : now.node());
    }

    private static Map<String, Contact> contacts(Owner owner) {
        Map<String, Contact> byKey = new LinkedHashMap<>();
        for (Contact each : owner.contacts()) {
            byKey.putIfAbsent(each.type().value() + ":" + each.value().value(), each);
        }
        return byKey;
    }

    private void image(@Nullable Image old, @Nullable Image now, Node parent) {
        Value<String> before = old == null ? null : old.ref();
        Value<String> after = now == null ? null : now.ref();
        changes.compare(Effect.IMAGE, "service.image", before, after, parent);
        if (old != null && now != null) {
            changes.compare(
                    Effect.IMAGE_PRIVATE, "service.image.private", old.isPrivate(), now.isPrivate(), now.node());
        }
    }

    private void chart(@Nullable Chart old, @Nullable Chart now, Node parent) {
        Node at = now == null ? parent : now.node();
        changes.compare(Effect.CHART, "service.chart", text(old), text(now), at);
    }

    private static @Nullable String text(@Nullable Chart chart) {
        return chart == null
                ? null
                : chart.ref().value() + ":" + chart.version().value();
    }
}
