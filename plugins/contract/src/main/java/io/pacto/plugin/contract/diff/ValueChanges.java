package io.pacto.plugin.contract.diff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Scalar;
import io.pacto.plugin.contract.OneLine;
import io.pacto.plugin.contract.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares configuration values leaf by leaf; a list is one leaf. Secrets are compared and not shown. */
final class ValueChanges {

    private final Changes changes;
    private final String prefix;

    ValueChanges(Changes changes, String prefix) {
        this.changes = changes;
        this.prefix = prefix;
    }

    void compare(@Nullable Mapping before, @Nullable Mapping after, Node parent) {
        Map<String, Leaf> old = leaves(before);
        Map<String, Leaf> now = leaves(after);
        for (Map.Entry<String, Leaf> each : old.entrySet()) {
            Leaf counterpart = now.get(each.getKey());
            Node at = counterpart == null ? parent : counterpart.node;
            compare(each.getKey(), each.getValue(), counterpart, at);
        }
        for (Map.Entry<String, Leaf> each : now.entrySet()) {
            if (!old.containsKey(each.getKey())) {
                compare(each.getKey(), null, each.getValue(), each.getValue().node);
            }
        }
    }

    private void compare(String path, @Nullable Leaf old, @Nullable Leaf now, Node at) {
        Scalar before = old == null ? null : old.value;
        Scalar after = now == null ? null : now.value;
        if (!Objects.equals(Leaf.identity(before), Leaf.identity(after))) {
            changes.different(
                    Effect.CONFIGURATION_VALUE,
                    prefix + "." + path,
                    old == null ? null : old.shown(),
                    now == null ? null : now.shown(),
                    at);
        }
    }

    private static Map<String, Leaf> leaves(@Nullable Mapping values) {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        if (values != null) {
            collect(values, NodePath.ROOT, leaves);
        }
        return leaves;
    }

    private static void collect(Mapping map, NodePath path, Map<String, Leaf> leaves) {
        for (Entry entry : map.entries()) {
            NodePath below = path.key(entry.name());
            if (entry.value() instanceof Mapping inner && !inner.entries().isEmpty()) {
                collect(inner, below, leaves);
            } else {
                leaves.put(below.toString(), new Leaf(entry.name(), entry.value(), scalar(entry.value())));
            }
        }
    }

    private static Scalar scalar(Node node) {
        return node instanceof Scalar scalar ? scalar : Scalar.of(OneLine.json(node));
    }

    /** A value without values below it. */
    private record Leaf(String key, Node node, Scalar value) {

        Scalar shown() {
            Scalar shown = Secrets.shown(key, value);
            return node instanceof Scalar ? shown : Scalar.of(Secrets.hide(shown.text(), node));
        }

        static @Nullable String identity(@Nullable Scalar value) {
            return value == null ? null : value.kind() + " " + value.text();
        }
    }
}
