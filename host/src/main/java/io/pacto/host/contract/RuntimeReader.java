package io.pacto.host.contract;

import io.pacto.api.Contract;
import io.pacto.api.Mapping;
import org.jspecify.annotations.Nullable;

/** The behaviour part of the normalised view. */
final class RuntimeReader {

    private static final Mapping NONE = Mapping.builder().build();

    private RuntimeReader() {}

    static Contract.@Nullable Behaviour read(Mapping root) {
        @Nullable Mapping runtime = Fields.object(root, "runtime");
        if (runtime == null) {
            return null;
        }
        Mapping state = objectOrNone(runtime, "state");
        Mapping persistence = objectOrNone(state, "persistence");
        Mapping lifecycle = objectOrNone(runtime, "lifecycle");
        return new Contract.Behaviour(
                Fields.text(runtime, "workload"),
                Fields.text(state, "type"),
                Fields.text(persistence, "scope"),
                Fields.text(persistence, "durability"),
                Fields.text(state, "dataCriticality"),
                Fields.text(lifecycle, "upgradeStrategy"),
                Fields.whole(lifecycle, "gracefulShutdownSeconds"),
                probe(runtime, "health"),
                probe(runtime, "metrics"),
                runtime);
    }

    static Contract.@Nullable Scaling scaling(Mapping root) {
        @Nullable Mapping scaling = Fields.object(root, "scaling");
        return scaling == null
                ? null
                : new Contract.Scaling(
                        Fields.whole(scaling, "replicas"),
                        Fields.whole(scaling, "min"),
                        Fields.whole(scaling, "max"),
                        scaling);
    }

    private static Contract.@Nullable Probe probe(Mapping runtime, String key) {
        @Nullable Mapping probe = Fields.object(runtime, key);
        return probe == null
                ? null
                : new Contract.Probe(
                        Fields.text(probe, "interface"),
                        Fields.text(probe, "path"),
                        Fields.whole(probe, "initialDelaySeconds"),
                        probe);
    }

    private static Mapping objectOrNone(Mapping holder, String key) {
        @Nullable Mapping object = Fields.object(holder, key);
        return object == null ? NONE : object;
    }
}
