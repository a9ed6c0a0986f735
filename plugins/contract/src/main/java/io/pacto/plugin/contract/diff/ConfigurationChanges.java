package io.pacto.plugin.contract.diff;

import io.pacto.api.Contract;
import io.pacto.api.Contract.Configuration;
import io.pacto.api.Node;
import io.pacto.api.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares configuration entries by name, whatever spelling they use. */
final class ConfigurationChanges {

    private static final String SECTION = "configuration";

    private final Changes changes;

    ConfigurationChanges(Changes changes) {
        this.changes = changes;
    }

    void compare(Contract before, Contract after) {
        List<Configuration> old = before.configurations();
        List<Configuration> now = after.configurations();
        Node parent = Surviving.node(after, SECTION, "configurations");
        if (old.isEmpty() || now.isEmpty()) {
            Node at = now.isEmpty() ? parent : now.get(0).node();
            changes.compare(Effect.CONFIGURATION, SECTION, summary(old), summary(now), at);
        } else if (isSame(old, now)) {
            entry(prefix(old.get(0), now.get(0)), old.get(0), now.get(0));
        } else {
            named(byName(old), byName(now), parent);
        }
    }

    private void named(Map<String, Configuration> old, Map<String, Configuration> now, Node parent) {
        for (Map.Entry<String, Configuration> each : old.entrySet()) {
            Configuration counterpart = now.get(each.getKey());
            if (counterpart == null) {
                String value = each.getKey() + ": " + target(each.getValue());
                changes.element(each.getKey(), Effect.CONFIGURATION, path(each.getKey()), value, null, parent);
            } else {
                entry(prefix(each.getValue(), counterpart), each.getValue(), counterpart);
            }
        }
        for (Map.Entry<String, Configuration> each : now.entrySet()) {
            if (!old.containsKey(each.getKey())) {
                String value = each.getKey() + ": " + target(each.getValue());
                Node node = each.getValue().node();
                changes.element(each.getKey(), Effect.CONFIGURATION, path(each.getKey()), null, value, node);
            }
        }
    }

    private void entry(String prefix, Configuration old, Configuration now) {
        String name = now.name().value();
        field(name, Effect.CONFIGURATION_SCHEMA, prefix + ".schema", old.schema(), now.schema(), now.node());
        field(name, Effect.CONFIGURATION_REF, prefix + ".ref", old.ref(), now.ref(), now.node());
        Node values = now.values() == null ? now.node() : now.values();
        new ValueChanges(changes, prefix + ".values").compare(old.values(), now.values(), values);
    }

    private void field(
            String name,
            Effect effect,
            String path,
            @Nullable Value<String> old,
            @Nullable Value<String> now,
            Node node) {
        String before = old == null ? null : old.value();
        String after = now == null ? null : now.value();
        changes.about(name, effect, path, before, after, now == null ? node : now.node());
    }

    /** One entry on each side that leads to the same schema is the same entry, whatever it is called. */
    private static boolean isSame(List<Configuration> old, List<Configuration> now) {
        return old.size() == 1
                && now.size() == 1
                && Objects.equals(text(old.get(0).schema()), text(now.get(0).schema()))
                && Objects.equals(text(old.get(0).ref()), text(now.get(0).ref()));
    }

    private static String prefix(Configuration old, Configuration now) {
        return isShort(old) && isShort(now) ? SECTION : path(now.name().value());
    }

    private static String path(String name) {
        return SECTION + ".configs[" + name + "]";
    }

    private static boolean isShort(Configuration entry) {
        return entry.node().path().equals(SECTION);
    }

    private static @Nullable String summary(List<Configuration> entries) {
        if (entries.isEmpty()) {
            return null;
        }
        return entries.size() == 1 ? target(entries.get(0)) : entries.size() + " configs";
    }

    private static String target(Configuration entry) {
        String ref = text(entry.ref());
        String schema = text(entry.schema());
        return ref != null ? ref : schema != null ? schema : "";
    }

    private static @Nullable String text(@Nullable Value<String> value) {
        return value == null ? null : value.value();
    }

    private static Map<String, Configuration> byName(List<Configuration> entries) {
        Map<String, Configuration> named = new LinkedHashMap<>();
        for (Configuration each : entries) {
            named.putIfAbsent(each.name().value(), each);
        }
        return named;
    }
}
