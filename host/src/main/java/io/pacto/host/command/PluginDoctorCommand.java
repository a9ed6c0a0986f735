package io.pacto.host.command;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Report;
import io.pacto.api.Sequence;
import io.pacto.api.Verdict;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Plugins.Member;
import io.pacto.host.plugin.Point;
import io.pacto.host.plugin.load.ExtensionCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code pacto plugin doctor}: everything that is wrong or odd about the plugins; exit 1 when something is. */
final class PluginDoctorCommand implements CommandProvider {

    private final Plugins plugins;
    private final ExtensionCheck check;

    PluginDoctorCommand(Plugins plugins, ExtensionCheck check) {
        this.plugins = plugins;
        this.check = check;
    }

    @Override
    public Report run(Invocation invocation, Context context) {
        List<Node> remarks = new ArrayList<>();
        for (String problem : plugins.problems()) {
            remarks.add(remark("", problem));
        }
        for (Member member : plugins.members()) {
            String label = member.plugin().label();
            for (String note : member.plugin().descriptor().notes()) {
                remarks.add(remark(label, note));
            }
            for (Contribution contribution : member.plugin().descriptor().contributions()) {
                if (contribution.point() == Point.COMMAND
                        && member.plugin().origin() != io.pacto.host.plugin.IndexedPlugin.Origin.BUILT_IN
                        && plugins.isReserved(contribution.id())) {
                    remarks.add(remark(
                            label, "its command \"" + contribution.id() + "\" is not used: the name belongs to Pacto"));
                }
            }
            for (String problem : check.problems(member.plugin())) {
                remarks.add(remark(label, problem));
            }
        }
        remarks.addAll(rivals());
        DataReport report = DataReport.of(
                "plugin-doctor",
                Mapping.builder()
                        .put("plugins", plugins.members().size())
                        .put("remarks", Sequence.of(remarks))
                        .build());
        return remarks.isEmpty() ? report : report.verdict(Verdict.BAD);
    }

    /** What two enabled plugins offer: neither is used until one is switched off. */
    private List<Node> rivals() {
        List<Node> remarks = new ArrayList<>();
        for (Point point : List.of(Point.COMMAND, Point.GENERATOR, Point.RENDERER, Point.REFERENCE)) {
            Map<String, List<Plugins.Offer>> byThing = new TreeMap<>();
            for (Plugins.Offer offer : plugins.offers(point)) {
                if (offer.member().enabled()) {
                    for (String thing : things(offer.contribution())) {
                        byThing.computeIfAbsent(thing, key -> new ArrayList<>()).add(offer);
                    }
                }
            }
            for (Map.Entry<String, List<Plugins.Offer>> entry : byThing.entrySet()) {
                try {
                    Plugins.single(entry.getValue(), entry.getKey());
                } catch (PactoException e) {
                    remarks.add(remark("", e.getMessage() + "; " + e.advice()));
                }
            }
        }
        return remarks;
    }

    /** What only one plugin can be asked for. */
    private static List<String> things(Contribution contribution) {
        List<String> things = new ArrayList<>();
        if (contribution.point() == Point.REFERENCE) {
            for (String scheme : contribution.schemes()) {
                things.add("scheme \"" + scheme + "\"");
            }
        } else if (contribution.point() == Point.RENDERER) {
            String format = "format \"" + contribution.format() + "\"";
            for (String kind : contribution.kinds()) {
                things.add(format + " of \"" + kind + "\"");
            }
            if (things.isEmpty()) {
                things.add(format);
            }
        } else {
            things.add(contribution.point().word() + " \"" + contribution.id() + "\"");
        }
        return things;
    }

    private static Mapping remark(String plugin, String problem) {
        return Mapping.builder().put("plugin", plugin).put("problem", problem).build();
    }
}
