package io.pacto.plugin.contract.explain;

import io.pacto.api.Contract;
import io.pacto.api.Contract.Behaviour;
import io.pacto.api.Contract.Chart;
import io.pacto.api.Contract.Dependency;
import io.pacto.api.Contract.Interface;
import io.pacto.api.Contract.Owner;
import io.pacto.api.Contract.Scaling;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree behind {@code explain}: its keys and their order are what scripts rely on. */
final class Explanation {

    private final Contract contract;

    Explanation(Contract contract) {
        this.contract = contract;
    }

    Mapping tree() {
        Owner owner = contract.service().owner();
        Mapping.Builder tree = Mapping.builder()
                .put("name", contract.service().name().value())
                .put("version", contract.service().version().value())
                .putIfAny("owner", owner == null ? null : Scalar.of(owner.displayName()))
                .put("pactoVersion", contract.pactoVersion().value())
                .put("runtime", runtime(contract.runtime()))
                .putIfAny("interfaces", interfaces())
                .putIfAny("dependencies", dependencies());
        if (contract.scaling() != null) {
            tree.put("scaling", scaling(contract.scaling()));
        }
        tree.putIfAny("chart", chart(contract.service().chart()));
        new ConfigurationSummary(contract.configurations()).addTo(tree);
        new PolicySummary(contract.policies()).addTo(tree);
        Mapping metadata = contract.metadata();
        return tree.putIfAny("metadata", metadata == null ? null : Sorted.node(metadata))
                .build();
    }

    private static Mapping runtime(@Nullable Behaviour runtime) {
        return Mapping.builder()
                .put("workloadType", text(runtime == null ? null : runtime.workload()))
                .put("stateType", text(runtime == null ? null : runtime.stateType()))
                .put("scope", text(runtime == null ? null : runtime.scope()))
                .put("durability", text(runtime == null ? null : runtime.durability()))
                .put("dataCriticality", text(runtime == null ? null : runtime.dataCriticality()))
                .build();
    }

    private Node interfaces() {
        List<Node> items = new ArrayList<>();
        for (Interface each : contract.interfaces()) {
            Value<String> visibility = each.visibility();
            items.add(Mapping.builder()
                    .put("name", each.name().value())
                    .put("type", each.type().value())
                    .putIfAny("port", number(each.port()))
                    .putIfAny("visibility", visibility.written() ? Scalar.of(visibility.value()) : null)
                    .build());
        }
        return Sequence.of(items);
    }

    private Node dependencies() {
        List<Node> items = new ArrayList<>();
        for (Dependency each : contract.dependencies()) {
            items.add(Mapping.builder()
                    .put("ref", each.ref().value())
                    .put("required", each.required().value())
                    .put("compatibility", each.compatibility().value())
                    .build());
        }
        return Sequence.of(items);
    }

    /** A fixed number is shown as both ends, too; an end of 0 is left out. Both are habits scripts know. */
    private static Mapping scaling(Scaling scaling) {
        Value<Integer> fixed = scaling.replicas();
        Value<Integer> min = fixed == null ? scaling.min() : fixed;
        Value<Integer> max = fixed == null ? scaling.max() : fixed;
        return Mapping.builder()
                .putIfAny("replicas", number(fixed))
                .putIfAny("min", min == null || min.value() == 0 ? null : number(min))
                .putIfAny("max", max == null || max.value() == 0 ? null : number(max))
                .build();
    }

    private static @Nullable Node chart(@Nullable Chart chart) {
        return chart == null
                ? null
                : Mapping.builder()
                        .put("ref", chart.ref().value())
                        .put("version", chart.version().value())
                        .build();
    }

    private static @Nullable Scalar number(@Nullable Value<Integer> value) {
        return value == null ? null : Scalar.of(value.value());
    }

    private static String text(@Nullable Value<String> value) {
        return value == null ? "" : value.value();
    }
}
