package io.pacto.host.command;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Sequence;
import io.pacto.api.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The table of {@code pacto rules}, or one rule explained. */
public final class RulesText implements Renderer {

    private static final String[] HEADS = {"RULE", "SEVERITY", "PLUGIN", "TITLE"};
    private static final String[] KEYS = {"id", "severity", "plugin", "title"};
    private static final int WIDTH = 80;

    @Override
    public Rendering render(Report report, Context context) {
        Node tree = ((DataReport) report).tree();
        Text.Builder out = Text.builder();
        if (tree instanceof Mapping rule) {
            explain(out, rule);
        } else if (tree instanceof Sequence rules) {
            table(out, rules.items());
        }
        return Rendering.of(out.build());
    }

    private static void table(Text.Builder out, List<Node> rules) {
        int[] widths = new int[KEYS.length];
        List<String[]> rows = new ArrayList<>();
        rows.add(HEADS);
        for (Node rule : rules) {
            String[] row = new String[KEYS.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = text(rule, KEYS[i]);
            }
            rows.add(row);
        }
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length - 1; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
            }
            line.append(row[row.length - 1]);
            out.styled(row == HEADS ? Text.Style.FAINT : Text.Style.DATA, line.toString())
                    .line();
        }
    }

    private static void explain(Text.Builder out, Mapping rule) {
        String severity = text(rule, "severity");
        out.data(text(rule, "id")).add(": ").data(text(rule, "title")).line();
        out.styled(Text.Style.FAINT, "plugin ").data(text(rule, "plugin"));
        if (!severity.isEmpty()) {
            out.styled(Text.Style.FAINT, ", severity ").data(severity);
        }
        out.line();
        String explanation = text(rule, "explanation");
        if (!explanation.isEmpty()) {
            out.line();
            wrap(out, explanation);
        }
        String example = text(rule, "example");
        if (!example.isEmpty()) {
            out.line().styled(Text.Style.FAINT, "example").line();
            out.styled(Text.Style.BLOCK, "  " + example.replace("\n", "\n  ")).line();
        }
    }

    /** Breaks at blanks: an explanation is one line in its descriptor. */
    private static void wrap(Text.Builder out, String text) {
        int start = 0;
        while (text.length() - start > WIDTH) {
            int end = text.lastIndexOf(' ', start + WIDTH);
            if (end <= start) {
                end = text.indexOf(' ', start);
            }
            if (end < 0) {
                break;
            }
            out.data(text.substring(start, end)).line();
            start = end + 1;
        }
        out.data(text.substring(start)).line();
    }

    private static String text(Node node, String key) {
        return Objects.requireNonNullElse(node.text(key), "");
    }
}
