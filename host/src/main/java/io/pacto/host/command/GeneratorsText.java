package io.pacto.host.command;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Text;
import java.util.List;
import java.util.Objects;

/** The generators and what each takes. */
public final class GeneratorsText implements Renderer {

    @Override
    public Rendering render(Report report, Context context) {
        Mapping tree = (Mapping) ((DataReport) report).tree();
        Text.Builder out = Text.builder();
        List<Node> generators = items(tree, "generators");
        if (generators.isEmpty()) {
            out.add("there are no generators").line();
        }
        for (Node generator : generators) {
            out.data(text(generator, "name"));
            String origin = text(generator, "origin");
            if (origin.isEmpty()) {
                out.add("  ").data(text(generator, "summary")).line();
                options(out, items(generator, "options"));
            } else {
                out.add("  ").data(origin).styled(Text.Style.FAINT, " (any option is passed to it)");
                out.line();
            }
        }
        return Rendering.of(out.build());
    }

    private static void options(Text.Builder out, List<Node> options) {
        int width = 0;
        for (Node option : options) {
            width = Math.max(width, head(option).length());
        }
        for (Node option : options) {
            String head = head(option);
            out.add("    ").data(head).add(" ".repeat(width - head.length() + 2));
            out.data(text(option, "help"))
                    .styled(Text.Style.FAINT, rules(option))
                    .line();
        }
    }

    private static String head(Node option) {
        List<Node> values = items(option, "values");
        if (values.isEmpty()) {
            return text(option, "name") + "=" + text(option, "type");
        }
        StringBuilder head = new StringBuilder(text(option, "name"));
        String before = "=";
        for (Node value : values) {
            head.append(before).append(((Scalar) value).text());
            before = "|";
        }
        return head.toString();
    }

    private static String rules(Node option) {
        StringBuilder rules = new StringBuilder();
        if (text(option, "required").equals("true")) {
            rules.append(", required");
        }
        if (text(option, "repeatable").equals("true")) {
            rules.append(", repeatable");
        }
        if (!text(option, "default").isEmpty()) {
            rules.append(", default ").append(text(option, "default"));
        }
        return rules.length() == 0 ? "" : " (" + rules.substring(2) + ")";
    }

    private static List<Node> items(Node node, String key) {
        return node instanceof Mapping map && map.get(key) instanceof Sequence list ? list.items() : List.of();
    }

    private static String text(Node node, String key) {
        return Objects.requireNonNullElse(node.text(key), "");
    }
}
