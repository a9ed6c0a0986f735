package io.pacto.host.command;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Installation;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Report;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;

/** {@code pacto plugin list}: the index as it is; no plugin class is loaded. */
final class PluginListCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        Installation installation = context.pacto().describe();
        List<Node> plugins = new ArrayList<>();
        for (Installation.InstalledPlugin plugin : installation.plugins()) {
            List<Node> contributions = new ArrayList<>();
            for (Installation.Contribution contribution : plugin.contributions()) {
                contributions.add(Mapping.builder()
                        .put("point", contribution.point())
                        .put("id", contribution.id())
                        .build());
            }
            Mapping.Builder entry = Mapping.builder()
                    .put("id", plugin.id())
                    .put("version", plugin.version())
                    .put("api", plugin.api())
                    .put("origin", plugin.origin())
                    .put("state", plugin.state());
            if (!plugin.stateReason().isEmpty()) {
                entry.put("reason", plugin.stateReason());
            }
            plugins.add(entry.put("summary", plugin.summary())
                    .put("contributes", Sequence.of(contributions))
                    .build());
        }
        return DataReport.of(
                "plugins",
                Mapping.builder()
                        .put("pacto", installation.version())
                        .put("api", installation.api())
                        .put("plugins", Sequence.of(plugins))
                        .build());
    }
}
