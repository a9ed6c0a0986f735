package io.pacto.plugin.graph.compare;

import io.pacto.api.Context;
import io.pacto.api.DiffPart;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import io.pacto.plugin.graph.tree.Edge;
import io.pacto.plugin.graph.tree.Vertex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dependencies that could not be had: each is said once for its side, and nothing is concluded from its absence. */
final class Unresolved {

    private final Context context;
    private final Map<String, Node> all = new LinkedHashMap<>();

    Unresolved(Context context) {
        this.context = context;
    }

    void collect(String side, Vertex vertex) {
        for (Edge edge : vertex.edges()) {
            edge.target().ifPresent(target -> collect(side, target));
            if (edge.target().isPresent() || edge.kind() == Edge.Kind.BACK) {
                continue;
            }
            Node data = Mapping.builder()
                    .put("side", side)
                    .put("ref", edge.ref())
                    .put("error", edge.error())
                    .build();
            if (all.putIfAbsent(side + "\n" + edge.ref() + "\n" + edge.error(), data) == null) {
                context.warn(side + " dependency \"" + edge.ref() + "\" could not be compared: " + edge.error());
            }
        }
    }

    Optional<DiffPart> part() {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(DiffPart.data("unresolved", Sequence.of(List.copyOf(all.values()))));
    }
}
