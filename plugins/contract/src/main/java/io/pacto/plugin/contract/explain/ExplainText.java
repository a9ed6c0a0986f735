package io.pacto.plugin.contract.explain;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a summary to people: blocks with an empty line between them; what is empty is left out. */
public final class ExplainText implements Renderer {

    @Override
    public Rendering render(Report report, Context context) {
        return new Page(((DataReport) report).tree()).rendering();
    }

    /** One page being written. */
    private static final class Page {

        private final Node tree;
        private final Text.Builder text = Text.builder();

        Page(Node tree) {
            this.tree = tree;
        }

        Rendering rendering() {
            identity();
            runtime(tree.get("runtime"));
            interfaces(tree.list("interfaces"));
            dependencies(tree.list("dependencies"));
            configuration();
            policy();
            scaling(tree.get("scaling"));
            return Rendering.of(text.build());
        }

        private void identity() {
            line("Service: ", tree.text("name") + "@" + tree.text("version"));
            if (tree.text("owner") != null) {
                line("Owner: ", of(tree, "owner"));
            }
            Node chart = tree.get("chart");
            if (chart != null) {
                line("Chart: ", of(chart, "ref") + " (" + of(chart, "version") + ")");
            }
            line("Pacto Version: ", of(tree, "pactoVersion"));
        }

        private void runtime(@Nullable Node runtime) {
            if (runtime == null || of(runtime, "workloadType").isEmpty()) {
                return;
            }
            text.line().add("Runtime:").line();
            line("  Workload: ", of(runtime, "workloadType"));
            line("  State: ", of(runtime, "stateType"));
            line("  Persistence: ", of(runtime, "scope") + "/" + of(runtime, "durability"));
            line("  Data Criticality: ", of(runtime, "dataCriticality"));
        }

        private void interfaces(List<Node> items) {
            heading("Interfaces", items);
            for (Node each : items) {
                String port = each.text("port") == null ? "" : ", port " + of(each, "port");
                String visibility = each.text("visibility") == null ? "" : ", " + of(each, "visibility");
                line("  - ", of(each, "name") + " (" + of(each, "type") + port + visibility + ")");
            }
        }

        private void dependencies(List<Node> items) {
            heading("Dependencies", items);
            for (Node each : items) {
                String need = of(each, "required").equals("true") ? "required" : "optional";
                line("  - ", of(each, "ref") + " (" + of(each, "compatibility") + ", " + need + ")");
            }
        }

        private void heading(String words, List<Node> items) {
            if (!items.isEmpty()) {
                text.line().add(words + " (" + items.size() + "):").line();
            }
        }

        private void configuration() {
            Node single = tree.get("configuration");
            List<Node> entries = single == null ? tree.list("configurations") : List.of(single);
            if (!entries.isEmpty()) {
                text.line();
            }
            for (Node each : entries) {
                if (each.text("ref") != null) {
                    labelled("Configuration", each, ": ref ", of(each, "ref"));
                }
                if (each.get("values") instanceof Mapping values) {
                    labelled("Configuration", each, " values: ", keys(values));
                }
            }
        }

        private void policy() {
            Node single = tree.get("policy");
            List<Node> entries = single == null ? tree.list("policies") : List.of(single);
            if (!entries.isEmpty()) {
                text.line();
            }
            for (Node each : entries) {
                String kind = each.text("ref") == null ? "schema" : "ref";
                labelled("Policy", each, ": " + kind + " ", of(each, kind));
            }
        }

        private void scaling(@Nullable Node scaling) {
            if (scaling == null) {
                return;
            }
            text.line();
            if (scaling.text("replicas") != null) {
                line("Scaling: ", of(scaling, "replicas") + " replicas");
            } else {
                line("Scaling: ", end(scaling, "min") + "-" + end(scaling, "max"));
            }
        }

        private void labelled(String words, Node entry, String more, String data) {
            text.add(words);
            if (entry.text("name") != null) {
                text.add(" ").data(of(entry, "name"));
            }
            line(more, data);
        }

        private void line(String words, String data) {
            text.add(words).data(data).line();
        }

        private static String keys(Mapping values) {
            StringBuilder keys = new StringBuilder();
            for (Entry entry : values.entries()) {
                keys.append(keys.length() == 0 ? "" : ", ").append(entry.name());
            }
            return keys.toString();
        }

        private static String end(Node scaling, String key) {
            return scaling.text(key) == null ? "0" : of(scaling, key);
        }

        private static String of(Node node, String key) {
            String value = node.text(key);
            return value == null ? "" : value;
        }
    }
}
