package io.pacto.plugin.graph.compare;

import io.pacto.plugin.graph.tree.Edge;
import io.pacto.plugin.graph.tree.Graph;
import io.pacto.plugin.graph.tree.Vertex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Walks two graphs together, contracts matched by name level by level (graph.md, section 6). New ones come in the order of
 * the new contract, old ones after them; a name is descended once.
 */
final class TreeComparison {

    private final Members before;
    private final Members after;
    private final Set<String> descended = new HashSet<>();
    private final Map<String, Difference> changes = new TreeMap<>();
    private final Branch root;

    TreeComparison(Graph old, Graph current) {
        this.before = new Members(old.root());
        this.after = new Members(current.root());
        Vertex top = current.root();
        descended.add(top.name());
        this.root = new Branch(top.name(), top.version(), Optional.empty(), children(old.root(), top));
    }

    Branch root() {
        return root;
    }

    /** Differences by name, the first met for each, sorted. */
    List<Difference> changes() {
        return List.copyOf(changes.values());
    }

    Members before() {
        return before;
    }

    Members after() {
        return after;
    }

    private List<Branch> children(Vertex old, Vertex current) {
        Map<String, Vertex> left = byName(old);
        Map<String, Vertex> right = byName(current);
        List<Branch> branches = new ArrayList<>();
        right.forEach((name, vertex) -> {
            Vertex earlier = left.get(name);
            branches.add(
                    earlier == null
                            ? leaf(name, Optional.empty(), Optional.of(vertex.version()))
                            : matched(earlier, vertex));
        });
        left.forEach((name, vertex) -> {
            if (!right.containsKey(name)) {
                branches.add(leaf(name, Optional.of(vertex.version()), Optional.empty()));
            }
        });
        return branches;
    }

    private Branch matched(Vertex old, Vertex current) {
        boolean same = old.version().equals(current.version());
        Optional<Difference> change = same
                ? Optional.empty()
                : Optional.of(
                        new Difference(current.name(), Optional.of(old.version()), Optional.of(current.version())));
        change.ifPresent(each -> changes.putIfAbsent(each.name(), each));
        List<Branch> below =
                descended.add(current.name()) ? children(before.full(old), after.full(current)) : List.of();
        return new Branch(current.name(), current.version(), change, below);
    }

    private Branch leaf(String name, Optional<String> old, Optional<String> current) {
        Difference change = new Difference(name, old, current);
        changes.putIfAbsent(name, change);
        return new Branch(name, current.or(() -> old).orElse(""), Optional.of(change), List.of());
    }

    private static Map<String, Vertex> byName(Vertex vertex) {
        Map<String, Vertex> targets = new LinkedHashMap<>();
        for (Edge edge : vertex.edges()) {
            edge.target().ifPresent(target -> targets.putIfAbsent(target.name(), target));
        }
        return targets;
    }
}
