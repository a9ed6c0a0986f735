package io.pacto.plugin.graph.reverse;

import io.pacto.api.Context;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who needs a service, directly or through others: breadth first, so that each contract is listed once, by the shortest
 * way.
 */
public final class Dependents {

    private Dependents() {}

    /**
     * Finds them.
     *
     * @param name name of the service
     * @param folders where to look for contracts, as typed
     * @param context opens contracts
     * @return {@code name} and {@code dependents}
     */
    public static Mapping of(String name, List<String> folders, Context context) {
        Map<String, List<Need>> byTarget = new LinkedHashMap<>();
        for (Need need : new Search(context).needs(name, folders)) {
            byTarget.computeIfAbsent(need.target(), target -> new ArrayList<>()).add(need);
        }
        Map<String, Node> found = new LinkedHashMap<>();
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put(name, List.of(name));
        List<String> level = List.of(name);
        while (!level.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (String target : level) {
                List<String> way = ways.getOrDefault(target, List.of(target));
                for (Need need : byTarget.getOrDefault(target, List.of())) {
                    List<String> longer = new ArrayList<>(List.of(need.name()));
                    longer.addAll(way);
                    if (found.putIfAbsent(need.place(), data(need, longer)) == null
                            && ways.putIfAbsent(need.name(), longer) == null) {
                        next.add(need.name());
                    }
                }
            }
            level = next;
        }
        return Mapping.builder()
                .put("name", name)
                .put("dependents", Sequence.of(new ArrayList<>(found.values())))
                .build();
    }

    private static Mapping data(Need need, List<String> way) {
        List<Node> via = new ArrayList<>();
        way.forEach(each -> via.add(Scalar.of(each)));
        return Mapping.builder()
                .put("name", need.name())
                .put("version", need.version())
                .put("path", need.place())
                .put("ref", need.dependency().ref().value())
                .put("required", need.dependency().required().value())
                .put("compatibility", need.dependency().compatibility().value())
                .put("via", Sequence.of(via))
                .build();
    }
}
