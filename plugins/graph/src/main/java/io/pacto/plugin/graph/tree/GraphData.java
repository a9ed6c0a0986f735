package io.pacto.plugin.graph.tree;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;

/** A graph as data, keys in the order of the reference (graph.md, section 5). */
public final class GraphData {

    private GraphData() {}

    /**
     * The graph as data.
     *
     * @param graph the graph
     * @return root, and cycles and conflicts where there are any
     */
    public static Mapping of(Graph graph) {
        Mapping.Builder data = Mapping.builder().put("root", node(graph.root()));
        List<Node> cycles = new ArrayList<>();
        for (List<String> cycle : graph.cycles()) {
            cycles.add(texts(cycle));
        }
        List<Node> conflicts = new ArrayList<>();
        for (Conflict conflict : graph.conflicts()) {
            conflicts.add(Mapping.builder()
                    .put("name", conflict.name())
                    .put("versions", texts(conflict.versions()))
                    .build());
        }
        return data.putIfAny("cycles", Sequence.of(cycles))
                .putIfAny("conflicts", Sequence.of(conflicts))
                .build();
    }

    private static Mapping node(Vertex vertex) {
        Mapping.Builder data = Mapping.builder().put("name", vertex.name()).put("version", vertex.version());
        data.putIfAny("ref", Scalar.of(vertex.ref()));
        if (vertex.local()) {
            data.put("local", true);
        }
        List<Node> edges = new ArrayList<>();
        for (Edge edge : vertex.edges()) {
            edges.add(edge(edge));
        }
        return data.putIfAny("dependencies", Sequence.of(edges)).build();
    }

    private static Mapping edge(Edge edge) {
        Mapping.Builder data = Mapping.builder();
        data.put("ref", edge.ref()).put("required", edge.required()).put("compatibility", edge.compatibility());
        data.put("type", edge.kind() == Edge.Kind.REFERENCE ? "reference" : "dependency");
        edge.target().ifPresent(target -> data.put("node", node(target)));
        data.putIfAny("error", Scalar.of(edge.error()));
        if (edge.shared()) {
            data.put("shared", true);
        }
        if (edge.local()) {
            data.put("local", true);
        }
        return data.build();
    }

    private static Sequence texts(List<String> texts) {
        List<Node> nodes = new ArrayList<>();
        for (String text : texts) {
            nodes.add(Scalar.of(text));
        }
        return Sequence.of(nodes);
    }
}
