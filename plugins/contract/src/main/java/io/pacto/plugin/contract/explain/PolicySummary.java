package io.pacto.plugin.contract.explain;

import io.pacto.api.Contract.Policy;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rules the contract is held to. */
record PolicySummary(List<Policy> entries) {

    /** Adds {@code policy} for one entry, {@code policies} for several, nothing for none. */
    void addTo(Mapping.Builder tree) {
        if (entries.size() == 1) {
            tree.putIfAny("policy", summary(entries.get(0)));
            return;
        }
        List<Node> items = new ArrayList<>();
        for (Policy each : entries) {
            items.add(summary(each));
        }
        tree.putIfAny("policies", Sequence.of(items));
    }

    private static Mapping summary(Policy entry) {
        return Mapping.builder()
                .putIfAny("name", text(entry.name()))
                .putIfAny("schema", text(entry.schema()))
                .putIfAny("ref", text(entry.ref()))
                .build();
    }

    private static @Nullable Scalar text(@Nullable Value<String> value) {
        return value == null ? null : Scalar.of(value.value());
    }
}
