package io.pacto.host.command;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Installation.InstalledPlugin;
import io.pacto.api.Installation.RuleInfo;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.UsageException;
import io.pacto.host.pipeline.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code pacto rules [RULE]}: the rules as the descriptors tell them; no plugin class is loaded. */
final class RulesCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        Optional<String> wanted = invocation.options().text("rule");
        List<Node> rules = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (InstalledPlugin plugin : context.pacto().describe().plugins()) {
            if (!plugin.state().equals("enabled")) {
                continue;
            }
            for (RuleInfo rule : plugin.rules()) {
                if (wanted.isPresent() && wanted.get().equals(rule.id())) {
                    return DataReport.of("rules", tree(rule, plugin.id()));
                }
                ids.add(rule.id());
                rules.add(tree(rule, plugin.id()));
            }
        }
        if (wanted.isPresent()) {
            throw unknown(wanted.get(), ids);
        }
        return DataReport.of("rules", Sequence.of(rules));
    }

    private static Mapping tree(RuleInfo rule, String plugin) {
        return Mapping.builder()
                .put("id", rule.id())
                .put("title", rule.title())
                .putIfAny("severity", Scalar.of(rule.severity()))
                .put("plugin", plugin)
                .putIfAny("explanation", Scalar.of(rule.explanation()))
                .putIfAny("example", Scalar.of(rule.example()))
                .build();
    }

    private static UsageException unknown(String typed, List<String> ids) {
        String near = null;
        for (String id : ids) {
            if (id.equalsIgnoreCase(typed)) {
                near = id;
            }
        }
        near = near == null ? Nearest.of(typed, ids) : near;
        String advice = near == null ? "list them with: pacto rules" : "did you mean \"" + near + "\"?";
        return new UsageException("no enabled plugin has a rule \"" + typed + "\"", advice);
    }
}
