package io.pacto.plugin.graph.compare;

import io.pacto.plugin.graph.tree.Edge;
import io.pacto.plugin.graph.tree.Vertex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The contracts of a graph by name, each where it is shown in full. */
final class Members {

    private final Map<String, Vertex> byName = new LinkedHashMap<>();
    private final String root;

    Members(Vertex root) {
        this.root = root.name();
        collect(root);
    }

    /** Contracts below the root that do not bear its name, in the order in which they are met. */
    Map<String, Vertex> byName() {
        return byName;
    }

    /** The contract of that name, in full; the one at hand when there is no better. */
    Vertex full(Vertex vertex) {
        Vertex full = byName.get(vertex.name());
        boolean same =
                full != null && full.bundle().origin().equals(vertex.bundle().origin());
        return same && full != null ? full : vertex;
    }

    private void collect(Vertex vertex) {
        for (Edge edge : vertex.edges()) {
            Optional<Vertex> target = edge.target();
            if (target.isPresent()) {
                if (!edge.shared() && !target.get().name().equals(root)) {
                    byName.putIfAbsent(target.get().name(), target.get());
                }
                collect(target.get());
            }
        }
    }
}
