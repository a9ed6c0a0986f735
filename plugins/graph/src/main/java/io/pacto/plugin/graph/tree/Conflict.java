package io.pacto.plugin.graph.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A service that is needed in more than one version.
 *
 * @param name its name
 * @param versions {@code name@version}, sorted as text
 */
public record Conflict(String name, List<String> versions) {

    static List<Conflict> among(Vertex root) {
        Map<String, TreeSet<String>> versions = new TreeMap<>();
        collect(root, versions);
        List<Conflict> conflicts = new ArrayList<>();
        versions.forEach((name, all) -> {
            if (all.size() > 1) {
                conflicts.add(new Conflict(name, List.copyOf(all)));
            }
        });
        return conflicts;
    }

    private static void collect(Vertex vertex, Map<String, TreeSet<String>> versions) {
        for (Edge edge : vertex.edges()) {
            edge.target().ifPresent(target -> {
                versions.computeIfAbsent(target.name(), name -> new TreeSet<>())
                        .add(target.name() + "@" + target.version());
                collect(target, versions);
            });
        }
    }
}
