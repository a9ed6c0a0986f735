package io.pacto.plugin.graph.lock;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;
import io.pacto.api.Text.Style;

/** What became of a lock, for a person. */
public final class LockText implements Renderer {

    /** Called by the host. */
    public LockText() {}

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        Text.Builder out = Text.builder();
        Text.Builder err = Text.builder();
        for (Node problem : tree.list("problems")) {
            err.add("  ").styled(Style.BAD, "ERROR").add(" [" + of(problem, "rule") + "] ");
            err.data(of(problem, "path")).add(of(problem, "path").isEmpty() ? "" : ": ");
            err.data(of(problem, "message")).line();
            if (!of(problem, "hint").isEmpty()) {
                err.add("        ").data(of(problem, "hint")).line();
            }
        }
        if (!tree.list("problems").isEmpty()) {
            boolean checked = of(tree, "checked").equals("true");
            String outcome = checked ? " does not hold" : " was not written";
            out.data(of(tree, "path")).styled(Style.BAD, outcome).line();
            return new Rendering(out.build(), err.build());
        }
        if (tree.list("entries").isEmpty() && of(tree, "written").equals("false")) {
            return Rendering.of(out.data(of(tree, "path"))
                    .styled(Style.GOOD, " holds")
                    .line()
                    .build());
        }
        boolean written = of(tree, "written").equals("true");
        int contracts = 0;
        int charts = 0;
        Text.Builder lines = Text.builder();
        for (Node entry : tree.list("entries")) {
            String type = of(entry, "type");
            boolean chart = of(entry, "kind").equals(Pin.CHART);
            contracts += type.equals("removed") || chart ? 0 : 1;
            charts += type.equals("removed") || !chart ? 0 : 1;
            if (!type.equals("kept")) {
                lines.add(type.equals("added") ? "  + " : type.equals("removed") ? "  - " : "  ~ ");
                lines.data(of(entry, "name") + " " + of(entry, "version") + " (" + of(entry, "place") + ")")
                        .line();
            }
        }
        out.data(of(tree, "path")).add(written ? " pins " : " is up to date and pins ");
        out.add(contracts + (contracts == 1 ? " contract" : " contracts"));
        out.add(charts == 0 ? "" : " and the chart").line().add(lines.build());
        return Rendering.of(out.build());
    }

    private static String of(Node node, String key) {
        String text = node.text(key);
        return text == null ? "" : text;
    }
}
