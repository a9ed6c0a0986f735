package io.pacto.plugin.contract.diff;

import io.pacto.api.Contract.Behaviour;
import io.pacto.api.Contract.Probe;
import io.pacto.api.Node;
import io.pacto.api.Value;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares behaviour value by value; a section that came or went gives one entry for each value it holds. */
final class RuntimeChanges {

    private final Changes changes;

    RuntimeChanges(Changes changes) {
        this.changes = changes;
    }

    void compare(@Nullable Behaviour old, @Nullable Behaviour now, Node root) {
        Pair<Behaviour> runtime = new Pair<>("runtime.", old, now, now == null ? root : now.node());
        runtime.field(Effect.WORKLOAD, "workload", Behaviour::workload);
        runtime.field(Effect.STATE_TYPE, "state.type", Behaviour::stateType);
        runtime.field(Effect.PERSISTENCE_SCOPE, "state.persistence.scope", Behaviour::scope);
        runtime.field(Effect.PERSISTENCE_DURABILITY, "state.persistence.durability", Behaviour::durability);
        runtime.field(Effect.DATA_CRITICALITY, "state.dataCriticality", Behaviour::dataCriticality);
        runtime.field(Effect.UPGRADE_STRATEGY, "lifecycle.upgradeStrategy", Behaviour::upgradeStrategy);
        runtime.field(
                Effect.GRACEFUL_SHUTDOWN, "lifecycle.gracefulShutdownSeconds", Behaviour::gracefulShutdownSeconds);

        Pair<Probe> health = probe("runtime.health.", runtime, Behaviour::health);
        health.field(Effect.HEALTH_INTERFACE, "interface", Probe::interfaceName);
        health.field(Effect.HEALTH_PATH, "path", Probe::path);
        health.field(Effect.HEALTH_DELAY, "initialDelaySeconds", Probe::initialDelaySeconds);
        Pair<Probe> metrics = probe("runtime.metrics.", runtime, Behaviour::metrics);
        metrics.field(Effect.METRICS_INTERFACE, "interface", Probe::interfaceName);
        metrics.field(Effect.METRICS_PATH, "path", Probe::path);
    }

    private Pair<Probe> probe(String prefix, Pair<Behaviour> runtime, Function<Behaviour, @Nullable Probe> part) {
        Probe old = runtime.old == null ? null : part.apply(runtime.old);
        Probe now = runtime.now == null ? null : part.apply(runtime.now);
        return new Pair<>(prefix, old, now, now == null ? runtime.parent : now.node());
    }

    /** Both versions of one object, of which either may be absent. */
    private final class Pair<T> {

        private final String prefix;
        private final @Nullable T old;
        private final @Nullable T now;
        private final Node parent;

        Pair(String prefix, @Nullable T old, @Nullable T now, Node parent) {
            this.prefix = prefix;
            this.old = old;
            this.now = now;
            this.parent = parent;
        }

        void field(Effect effect, String name, Function<T, ? extends @Nullable Value<?>> part) {
            Value<?> before = old == null ? null : part.apply(old);
            Value<?> after = now == null ? null : part.apply(now);
            changes.compare(effect, prefix + name, before, after, parent);
        }
    }
}
