package io.pacto.plugin.contract.explain;

import io.pacto.api.Contract.Configuration;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Value;
import io.pacto.plugin.contract.Secrets;
import java.util.ArrayList;
import java.util.List;

/** References and values of configuration; a schema file of the bundle alone is nothing to sum up. */
record ConfigurationSummary(List<Configuration> entries) {

    /** Adds {@code configuration} for one entry, {@code configurations} for several, nothing when none has more. */
    void addTo(Mapping.Builder tree) {
        if (entries.size() == 1) {
            tree.putIfAny("configuration", summary(entries.get(0), Mapping.builder()));
            return;
        }
        List<Node> items = new ArrayList<>();
        for (Configuration each : entries) {
            if (each.ref() != null || hasValues(each)) {
                items.add(
                        summary(each, Mapping.builder().put("name", each.name().value())));
            }
        }
        tree.putIfAny("configurations", Sequence.of(items));
    }

    private static Mapping summary(Configuration entry, Mapping.Builder summary) {
        Value<String> ref = entry.ref();
        Mapping values = entry.values();
        return summary.putIfAny("ref", ref == null ? null : Scalar.of(ref.value()))
                .putIfAny("values", values == null ? null : shown(values))
                .build();
    }

    private static boolean hasValues(Configuration entry) {
        Mapping values = entry.values();
        return values != null && !values.entries().isEmpty();
    }

    private static Mapping shown(Mapping values) {
        Mapping.Builder shown = Mapping.builder();
        for (Entry entry : values.entries()) {
            shown.put(entry.name(), shown(entry.name(), entry.value()));
        }
        return shown.build();
    }

    private static Node shown(String key, Node value) {
        if (value instanceof Scalar scalar) {
            return Secrets.shown(key, scalar);
        }
        if (value instanceof Mapping map) {
            return shown(map);
        }
        List<Node> items = new ArrayList<>();
        if (value instanceof Sequence list) {
            for (Node item : list.items()) {
                items.add(shown(key, item));
            }
        }
        return Sequence.of(items);
    }
}
