package io.pacto.plugin.graph.compare;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.Comparison;
import io.pacto.api.Context;
import io.pacto.api.DiffContributor;
import io.pacto.api.DiffPart;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
import io.pacto.api.Source;
import io.pacto.plugin.graph.tree.Closure;
import io.pacto.plugin.graph.tree.Graph;
import io.pacto.plugin.graph.tree.Substitutes;
import io.pacto.plugin.graph.tree.Vertex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares what two versions of a contract depend on: the tree, which has no class, and each contract both sides have,
 * whose class counts.
 */
public final class DependencyDiff implements DiffContributor {

    /** Called by the host. */
    public DependencyDiff() {}

    @Override
    public List<Change> compare(Bundle before, Bundle after, Context context) {
        return List.of();
    }

    @Override
    public Comparison compareAll(Bundle before, Bundle after, Context context) {
        if (context.alone()) {
            return Comparison.of(List.of());
        }
        Graph old = graph(before, context, Substitutes.NONE);
        Graph current = graph(after, context, new Siblings(after, context));
        TreeComparison trees = new TreeComparison(old, current);
        Unresolved unresolved = new Unresolved(context);
        unresolved.collect("old", old.root());
        unresolved.collect("new", current.root());
        Comparison said = Comparison.of(List.of())
                .withDependencies(dependencies(trees, context))
                .with(DifferenceText.of(trees));
        Optional<DiffPart> missing = unresolved.part();
        return missing.isPresent() ? said.with(missing.get()) : said;
    }

    private static Graph graph(Bundle root, Context context, Substitutes substitutes) {
        return Graph.of(Closure.of(root, context, substitutes, Closure.MOST_LEVELS), Closure.MOST_LEVELS);
    }

    private static List<DiffReport> dependencies(TreeComparison trees, Context context) {
        List<DiffReport> reports = new ArrayList<>();
        new TreeMap<>(trees.after().byName()).forEach((name, current) -> {
            Vertex old = trees.before().byName().get(name);
            if (old != null && !same(old.bundle(), current.bundle())) {
                DiffReport report = context.pacto()
                        .diff(DiffRequest.of(source(old), source(current))
                                .by(context.ruleSet())
                                .withoutDependencies());
                report.notes().forEach(note -> context.warn("dependency " + name + ": " + note));
                if (!report.empty()) {
                    reports.add(report);
                }
            }
        });
        return reports;
    }

    private static boolean same(Bundle old, Bundle current) {
        return old.origin().equals(current.origin()) && old.digest().equals(current.digest());
    }

    private static Source source(Vertex vertex) {
        return Source.at(vertex.bundle().origin());
    }
}
