package io.pacto.plugin.graph;

import io.pacto.api.Bundle;
import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.UsageException;
import io.pacto.plugin.graph.reverse.Dependents;
import io.pacto.plugin.graph.tree.Closure;
import io.pacto.plugin.graph.tree.Graph;
import io.pacto.plugin.graph.tree.GraphData;
import io.pacto.plugin.graph.tree.Substitutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code pacto graph}: what a contract depends on, or what depends on a service. */
public final class GraphCommand implements CommandProvider {

    private static final String KIND = "graph";

    /** Called by the host. */
    public GraphCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        Options options = invocation.options();
        Source source = invocation.source("bundle").orElse(Source.at("."));
        Optional<String> reverse = options.text("reverse");
        if (reverse.isPresent()) {
            List<String> folders = new ArrayList<>(List.of(source.reference()));
            folders.addAll(options.all("dir"));
            return DataReport.of(KIND, Dependents.of(reverse.get(), folders, context));
        }
        if (!options.all("dir").isEmpty()) {
            throw new UsageException(
                    "accepts at most 1 arg(s), received " + (options.all("dir").size() + 1),
                    "several folders go with --reverse NAME");
        }
        int levels = levels(options);
        Bundle root = context.pacto().open(source);
        boolean only = options.flag("only-references");
        Graph graph = only ? Graph.alone(root) : Graph.of(Closure.of(root, context, Substitutes.NONE, levels), levels);
        if (only || options.flag("with-references")) {
            graph = graph.withReferences();
        }
        return DataReport.of(KIND, GraphData.of(graph));
    }

    private static int levels(Options options) {
        String text = options.text("depth").orElse("");
        if (text.isEmpty()) {
            return Closure.MOST_LEVELS;
        }
        int levels = Integer.parseInt(text);
        if (levels < 1) {
            throw new UsageException("--depth must be at least 1, got " + levels);
        }
        return Math.min(levels, Closure.MOST_LEVELS);
    }
}
