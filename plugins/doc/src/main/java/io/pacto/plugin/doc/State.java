package io.pacto.plugin.doc;

import io.pacto.api.Contract;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a service behaves, in one line of the picture. */
final class State {

    private State() {}

    static String of(Contract.Behaviour runtime, Contract.@Nullable Scaling scaling) {
        List<String> parts = new ArrayList<>();
        if (runtime.stateType() != null) {
            parts.add(runtime.stateType().value());
        }
        if (runtime.dataCriticality() != null) {
            parts.add(runtime.dataCriticality().value() + " criticality");
        }
        String scope = runtime.scope() == null ? "" : runtime.scope().value();
        String durability =
                runtime.durability() == null ? "" : runtime.durability().value();
        String persistence = (scope + " " + durability).strip();
        if (!persistence.isEmpty()) {
            parts.add(persistence);
        }
        Replicas replicas = Replicas.of(scaling);
        if (replicas != null) {
            parts.add((replicas.isFixed() ? "" : replicas.min() + "–") + replicas.max() + " replicas");
        }
        return parts.isEmpty() ? "runtime" : String.join(" · ", parts);
    }
}
