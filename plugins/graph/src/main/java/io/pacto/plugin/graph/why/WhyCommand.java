package io.pacto.plugin.graph.why;

import io.pacto.api.Bundle;
import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.Contract.Service;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Report;
import io.pacto.api.Sequence;
import io.pacto.api.Source;
import io.pacto.api.Verdict;
import io.pacto.plugin.graph.tree.Closure;
import io.pacto.plugin.graph.tree.Reached;
import io.pacto.plugin.graph.tree.Substitutes;
import java.util.ArrayList;
import java.util.List;

/** {@code pacto why}: every way from a contract to a service it depends on. */
public final class WhyCommand implements CommandProvider {

    /** Called by the host. */
    public WhyCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        String name = invocation.options().text("name").orElse("");
        Bundle root = context.pacto().open(invocation.source("bundle").orElse(Source.at(".")));
        Closure closure = Closure.of(root, context, Substitutes.NONE, Closure.MOST_LEVELS);
        Ways ways = new Ways(closure, name);
        List<Node> paths = new ArrayList<>();
        for (List<Reached> way : ways.all()) {
            List<Node> steps = new ArrayList<>();
            way.forEach(step -> steps.add(step(step)));
            paths.add(Sequence.of(steps));
        }
        Service service = root.contract().service();
        Mapping tree = Mapping.builder()
                .put("name", name)
                .put("root", service.name().value())
                .put("version", service.version().value())
                .put("paths", Sequence.of(paths))
                .build();
        DataReport report = DataReport.of("why", tree).verdict(paths.isEmpty() ? Verdict.BAD : Verdict.GOOD);
        for (String missing : ways.missing()) {
            report = report.note(missing);
        }
        return ways.more() ? report.note("there are more ways; the first " + Ways.MOST + " are shown") : report;
    }

    private static Mapping step(Reached step) {
        Service service = step.bundle().orElseThrow().contract().service();
        Mapping.Builder data = Mapping.builder()
                .put("name", service.name().value())
                .put("version", service.version().value())
                .put("ref", step.ref())
                .put("required", step.dependency().required().value());
        return data.put("compatibility", step.dependency().compatibility().value())
                .build();
    }
}
