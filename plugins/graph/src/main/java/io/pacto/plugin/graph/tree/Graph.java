package io.pacto.plugin.graph.tree;

import io.pacto.api.Bundle;
import io.pacto.api.Contract;
import io.pacto.api.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a contract depends on.
 *
 * @param root the contract
 * @param cycles rings, each from the root's name to the reference that closes it
 * @param conflicts services needed in several versions
 */
public record Graph(Vertex root, List<List<String>> cycles, List<Conflict> conflicts) {

    /**
     * The dependencies as a tree.
     *
     * @param closure what was fetched
     * @param levels most references in a row that are shown
     * @return the graph
     */
    public static Graph of(Closure closure, int levels) {
        Walk walk = new Walk(closure, levels);
        Vertex root = walk.root();
        return new Graph(root, walk.cycles(), Conflict.among(root));
    }

    /**
     * A contract alone.
     *
     * @param bundle the contract
     * @return a graph without edges
     */
    public static Graph alone(Bundle bundle) {
        return new Graph(new Vertex(bundle, "", false, List.of()), List.of(), List.of());
    }

    /** Returns the same graph with the root's references to configurations and policies, which are not followed. */
    public Graph withReferences() {
        Contract contract = root.bundle().contract();
        Set<String> refs = new LinkedHashSet<>();
        contract.configurations().forEach(each -> {
            if (each.ref() != null) {
                refs.add(each.ref().value());
            }
        });
        contract.policies().forEach(each -> {
            if (each.ref() != null) {
                refs.add(each.ref().value());
            }
        });
        refs.remove("");
        List<Edge> edges = new ArrayList<>(root.edges());
        for (String ref : refs) {
            boolean local = Reference.of(ref).isLocal();
            edges.add(new Edge(ref, false, "", Optional.empty(), "", false, local, Edge.Kind.REFERENCE));
        }
        return new Graph(new Vertex(root.bundle(), "", false, edges), cycles, conflicts);
    }
}
