package io.pacto.api;

import static io.pacto.api.Shapes.ANY_TEXT;
import static io.pacto.api.Shapes.COUNT;
import static io.pacto.api.Shapes.choice;
import static io.pacto.api.Shapes.object;
import static io.pacto.api.Shapes.optional;
import static io.pacto.api.Shapes.required;
import static io.pacto.api.Shapes.with;

import io.pacto.api.Shape.Field;
import io.pacto.api.Shape.ObjectShape;
import io.pacto.api.ShapeRule.Combination;
import io.pacto.api.ShapeRule.ExactlyOne;
import io.pacto.api.ShapeRule.LimitedWhen;
import java.util.List;

/** The behaviour part of the contract format: how the service runs, and how often. */
final class RuntimeShape {

    private RuntimeShape() {}

    static ObjectShape runtime() {
        return object(
                List.of(),
                required(
                        "workload",
                        choice("service", "job", "scheduled"),
                        "Workload",
                        "Whether it runs for ever, once, or by the clock.",
                        "service"),
                required(
                        "state",
                        state(),
                        "State",
                        "What it keeps, and how much that matters.",
                        "{type: stateless, persistence: {scope: local, durability: ephemeral}, dataCriticality: low}"),
                optional(
                        "lifecycle",
                        lifecycle(),
                        "Lifecycle",
                        "How it is upgraded and stopped.",
                        "{upgradeStrategy: rolling}"),
                optional(
                        "health",
                        health(),
                        "Health",
                        "Where to ask whether it is well.",
                        "{interface: api, path: /health}"),
                optional(
                        "metrics",
                        metrics(),
                        "Metrics",
                        "Where to read measurements.",
                        "{interface: api, path: /metrics}"));
    }

    private static ObjectShape state() {
        ObjectShape persistence = object(
                List.of(),
                required(
                        "scope",
                        choice("local", "shared"),
                        "Scope",
                        "Whether instances share what they keep.",
                        "local"),
                required(
                        "durability",
                        choice("ephemeral", "persistent"),
                        "Durability",
                        "Whether it must survive a restart; a stateless service keeps only ephemeral data.",
                        "ephemeral"));
        return object(
                List.of(new LimitedWhen(
                        "type", "stateless", List.of("persistence", "durability"), List.of("ephemeral"))),
                required(
                        "type",
                        choice("stateless", "stateful", "hybrid"),
                        "Kind",
                        "Whether it keeps state.",
                        "stateless"),
                required(
                        "persistence",
                        persistence,
                        "Persistence",
                        "Where state lies.",
                        "{scope: local, durability: ephemeral}"),
                required(
                        "dataCriticality",
                        choice("low", "medium", "high"),
                        "Criticality",
                        "What losing the data would mean.",
                        "low"));
    }

    private static ObjectShape lifecycle() {
        return object(
                List.of(),
                optional(
                        "upgradeStrategy",
                        choice("rolling", "recreate", "ordered"),
                        "Upgrade",
                        "How a new version replaces the old one.",
                        "rolling"),
                optional("gracefulShutdownSeconds", COUNT, "Shutdown", "Seconds it needs to finish its work.", "30"));
    }

    private static ObjectShape health() {
        return object(
                List.of(),
                probed(),
                probePath("/health"),
                optional("initialDelaySeconds", COUNT, "Delay", "Seconds before the first question.", "5"));
    }

    private static ObjectShape metrics() {
        return object(List.of(), probed(), probePath("/metrics"));
    }

    static ObjectShape scaling() {
        return object(
                List.of(new ExactlyOne(List.of(with("replicas"), new Combination(List.of("min", "max"), List.of())))),
                optional("replicas", COUNT, "Replicas", "A fixed number of instances.", "2"),
                optional("min", COUNT, "Minimum", "The fewest instances.", "1"),
                optional("max", COUNT, "Maximum", "The most instances.", "3"));
    }

    private static Field probed() {
        return required("interface", ANY_TEXT, "Interface", "The http or grpc interface that answers.", "api");
    }

    private static Field probePath(String example) {
        return optional("path", ANY_TEXT, "Path", "The HTTP path; needed when the interface is http.", example);
    }
}
