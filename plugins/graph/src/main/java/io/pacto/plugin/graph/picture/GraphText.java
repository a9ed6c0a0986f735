package io.pacto.plugin.graph.picture;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;
import io.pacto.api.Text.Style;
import java.util.List;

/** The tree for a person: one line for each dependency, then rings and conflicts. */
public final class GraphText implements Renderer {

    /** Called by the host. */
    public GraphText() {}

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        Text.Builder out = Text.builder();
        Node root = tree.get("root");
        if (root == null) {
            DependentsText.add(out, tree);
            return Rendering.of(out.build());
        }
        label(out, root);
        out.line();
        edges(out, root, "");
        List<Node> cycles = tree.list("cycles");
        if (!cycles.isEmpty()) {
            out.line().styled(Style.WARN, "Cycles (" + cycles.size() + "):").line();
        }
        for (Node cycle : cycles) {
            out.add("  ").data(String.join(" -> ", Fields.texts(cycle))).line();
        }
        List<Node> conflicts = tree.list("conflicts");
        if (!conflicts.isEmpty()) {
            out.line()
                    .styled(Style.WARN, "Conflicts (" + conflicts.size() + "):")
                    .line();
        }
        for (Node conflict : conflicts) {
            out.add("  ").data(Fields.text(conflict, "name")).add(": [");
            out.data(String.join(" ", Fields.texts(conflict.get("versions")))).add("]\n");
        }
        return Rendering.of(out.build());
    }

    private static void edges(Text.Builder out, Node vertex, String indent) {
        List<Node> edges = vertex.list("dependencies");
        for (int i = 0; i < edges.size(); i++) {
            boolean last = i == edges.size() - 1;
            out.styled(Style.FAINT, indent + (last ? "└─ " : "├─ "));
            edge(out, edges.get(i), indent + (last ? "   " : "│  "));
        }
    }

    private static void edge(Text.Builder out, Node edge, String indent) {
        Node target = edge.get("node");
        if (target != null) {
            label(out, target);
            out.add(edge.get("shared") == null ? "" : " (shared)").line();
            edges(out, target, indent);
            return;
        }
        out.data(ShortRef.of(Fields.text(edge, "ref")));
        if (Fields.text(edge, "type").equals("reference")) {
            out.add(" [ref]\n");
        } else {
            out.styled(Style.BAD, " (error: ")
                    .data(Fields.text(edge, "error"))
                    .styled(Style.BAD, ")")
                    .line();
        }
    }

    private static void label(Text.Builder out, Node vertex) {
        out.data(Fields.text(vertex, "name")).add("@").data(Fields.text(vertex, "version"));
        out.add(vertex.get("local") == null ? "" : " [local]");
    }
}
