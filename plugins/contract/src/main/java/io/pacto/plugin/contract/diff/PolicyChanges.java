package io.pacto.plugin.contract.diff;

import io.pacto.api.Contract;
import io.pacto.api.Contract.Policy;
import io.pacto.api.Node;
import io.pacto.api.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares policy entries, whatever spelling they use. */
final class PolicyChanges {

    private static final String SECTION = "policy";

    private final Changes changes;

    PolicyChanges(Changes changes) {
        this.changes = changes;
    }

    void compare(Contract before, Contract after) {
        List<Policy> old = before.policies();
        List<Policy> now = after.policies();
        Node parent = Surviving.node(after, SECTION, "policies");
        if (old.isEmpty() || now.isEmpty()) {
            Node at = now.isEmpty() ? parent : now.get(0).node();
            changes.compare(Effect.POLICY, SECTION, summary(old), summary(now), at);
        } else if (isShort(old) && isShort(now)) {
            entry(SECTION, old.get(0), now.get(0), null);
        } else if (!isSame(old, now)) {
            keyed(byKey(old), byKey(now), parent);
        }
    }

    private void keyed(Map<String, Policy> old, Map<String, Policy> now, Node parent) {
        for (Map.Entry<String, Policy> each : old.entrySet()) {
            Policy counterpart = now.get(each.getKey());
            if (counterpart == null) {
                String value = target(each.getValue());
                changes.element(each.getKey(), Effect.POLICY, path(each.getKey()), value, null, parent);
            } else {
                entry(path(each.getKey()), each.getValue(), counterpart, each.getKey());
            }
        }
        for (Map.Entry<String, Policy> each : now.entrySet()) {
            if (!old.containsKey(each.getKey())) {
                String value = target(each.getValue());
                Node node = each.getValue().node();
                changes.element(each.getKey(), Effect.POLICY, path(each.getKey()), null, value, node);
            }
        }
    }

    private void entry(String prefix, Policy old, Policy now, @Nullable String key) {
        field(key, Effect.POLICY_SCHEMA, prefix + ".schema", old.schema(), now.schema(), now.node());
        field(key, Effect.POLICY_REF, prefix + ".ref", old.ref(), now.ref(), now.node());
    }

    private void field(
            @Nullable String key,
            Effect effect,
            String path,
            @Nullable Value<String> old,
            @Nullable Value<String> now,
            Node node) {
        changes.about(key, effect, path, text(old), text(now), now == null ? node : now.node());
    }

    /** One entry on each side that leads to the same rule is the same entry, whatever it is called. */
    private static boolean isSame(List<Policy> old, List<Policy> now) {
        return old.size() == 1
                && now.size() == 1
                && Objects.equals(text(old.get(0).schema()), text(now.get(0).schema()))
                && Objects.equals(text(old.get(0).ref()), text(now.get(0).ref()));
    }

    private static boolean isShort(List<Policy> entries) {
        return entries.size() == 1 && entries.get(0).node().path().equals(SECTION);
    }

    private static String path(String key) {
        return "policies[" + key + "]";
    }

    private static @Nullable String summary(List<Policy> entries) {
        if (entries.isEmpty()) {
            return null;
        }
        return entries.size() == 1 ? target(entries.get(0)) : entries.size() + " policies";
    }

    private static String target(Policy entry) {
        String ref = text(entry.ref());
        String schema = text(entry.schema());
        return ref != null ? ref : schema != null ? schema : "";
    }

    private static @Nullable String text(@Nullable Value<String> value) {
        return value == null ? null : value.value();
    }

    private static Map<String, Policy> byKey(List<Policy> entries) {
        Map<String, Policy> keyed = new LinkedHashMap<>();
        for (Policy each : entries) {
            keyed.putIfAbsent(key(each), each);
        }
        return keyed;
    }

    private static String key(Policy entry) {
        Value<String> name = entry.name();
        Value<String> ref = entry.ref();
        if (name != null) {
            return name.value();
        }
        return ref != null ? Unpinned.text(ref.value()) : target(entry);
    }
}
