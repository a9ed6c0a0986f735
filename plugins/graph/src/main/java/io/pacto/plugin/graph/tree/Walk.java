package io.pacto.plugin.graph.tree;

import io.pacto.api.Bundle;
import io.pacto.api.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what was fetched into a tree, depth first in document order: the first place a contract is met shows it in full,
 * later ones are shared, and each edge that leads back closes one ring.
 *
 * <p>A contract is told from others by its reference as written and by where that led: the same relative path means
 * different folders in different contracts.
 */
final class Walk {

    private final Closure closure;
    private final int levels;
    private final List<Step> path = new ArrayList<>();
    private final Set<Step> visited = new HashSet<>();
    private final List<List<String>> cycles = new ArrayList<>();

    Walk(Closure closure, int levels) {
        this.closure = closure;
        this.levels = levels;
    }

    /** One reference and where it led. */
    private record Step(String ref, String origin) {}

    Vertex root() {
        Bundle root = closure.root();
        path.add(new Step(root.contract().service().name().value(), ""));
        return new Vertex(root, "", false, edges(root));
    }

    List<List<String>> cycles() {
        List<List<String>> sorted = new ArrayList<>(cycles);
        sorted.sort((a, b) -> String.join(" -> ", a).compareTo(String.join(" -> ", b)));
        return sorted;
    }

    private List<Edge> edges(Bundle bundle) {
        List<Edge> edges = new ArrayList<>();
        for (Reached one : closure.below(bundle)) {
            edges.add(edge(one));
        }
        return edges;
    }

    private Edge edge(Reached one) {
        if (one.bundle().isEmpty()) {
            return nowhere(one, one.error(), Edge.Kind.DEPENDENCY);
        }
        Bundle bundle = one.bundle().get();
        Step step = new Step(one.ref(), bundle.origin());
        int ring = path.indexOf(step);
        if (ring >= 0) {
            List<String> cycle = new ArrayList<>();
            path.forEach(each -> cycle.add(each.ref()));
            cycle.add(one.ref());
            cycles.add(cycle);
            return nowhere(one, "cycle detected: " + one.ref(), Edge.Kind.BACK);
        }
        if (visited.contains(step)) {
            return there(one, bundle, List.of(), true);
        }
        if (path.size() >= levels) {
            if (levels >= Closure.MOST_LEVELS
                    && !bundle.contract().dependencies().isEmpty()) {
                return nowhere(one, Closure.tooDeep(), Edge.Kind.DEPENDENCY);
            }
            // Not marked as visited: nearer to the root there is room for what it depends on.
            return there(one, bundle, List.of(), false);
        }
        visited.add(step);
        path.add(step);
        List<Edge> below = edges(bundle);
        path.remove(path.size() - 1);
        return there(one, bundle, below, false);
    }

    private static Edge there(Reached one, Bundle bundle, List<Edge> below, boolean shared) {
        boolean local = Reference.of(one.ref()).isLocal();
        Vertex target = new Vertex(bundle, one.ref(), local, below);
        return edge(one, Optional.of(target), "", shared, Edge.Kind.DEPENDENCY);
    }

    private static Edge nowhere(Reached one, String error, Edge.Kind kind) {
        return edge(one, Optional.empty(), error, false, kind);
    }

    private static Edge edge(Reached one, Optional<Vertex> target, String error, boolean shared, Edge.Kind kind) {
        return new Edge(
                one.ref(),
                one.dependency().required().value(),
                one.dependency().compatibility().value(),
                target,
                error,
                shared,
                Reference.of(one.ref()).isLocal(),
                kind);
    }
}
