package io.pacto.plugin.graph.tree;

import io.pacto.api.Bundle;
import java.util.List;

/**
 * A contract in the tree.
 *
 * @param bundle the contract
 * @param ref the reference that led to it as written; empty for the root
 * @param local whether that is a folder
 * @param edges what it depends on; none for a contract that is shown elsewhere or lies at the deepest level
 */
public record Vertex(Bundle bundle, String ref, boolean local, List<Edge> edges) {

    /** Copies the edges. */
    public Vertex {
        edges = List.copyOf(edges);
    }

    /** Returns the service's name. */
    public String name() {
        return bundle.contract().service().name().value();
    }

    /** Returns the service's version. */
    public String version() {
        return bundle.contract().service().version().value();
    }
}
