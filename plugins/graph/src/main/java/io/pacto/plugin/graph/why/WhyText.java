package io.pacto.plugin.graph.why;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Sequence;
import io.pacto.api.Text;
import io.pacto.api.Text.Style;

/** The ways for a person, one line each. */
public final class WhyText implements Renderer {

    /** Called by the host. */
    public WhyText() {}

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        Text.Builder out = Text.builder();
        String root = of(tree, "root") + "@" + of(tree, "version");
        if (tree.list("paths").isEmpty()) {
            out.data(root)
                    .styled(Style.BAD, " does not depend on ")
                    .data(of(tree, "name"))
                    .line();
            return Rendering.of(out.build());
        }
        for (Node path : tree.list("paths")) {
            out.data(root);
            if (path instanceof Sequence steps) {
                for (Node step : steps.items()) {
                    out.add(" -> ").data(of(step, "name") + "@" + of(step, "version"));
                    out.styled(Style.FAINT, " (").data(words(step)).styled(Style.FAINT, ")");
                }
            }
            out.line();
        }
        return Rendering.of(out.build());
    }

    private static String words(Node step) {
        String range = of(step, "compatibility");
        return of(step, "ref")
                + (range.isEmpty() ? "" : " " + range)
                + (of(step, "required").equals("true") ? ", required" : "");
    }

    private static String of(Node node, String key) {
        String text = node.text(key);
        return text == null ? "" : text;
    }
}
