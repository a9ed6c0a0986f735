package io.pacto.host.command;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;
import java.util.List;
import java.util.Objects;

/** The table of {@code pacto plugin list}. */
public final class PluginListText implements Renderer {

    @Override
    public Rendering render(Report report, Context context) {
        List<Node> plugins = ((DataReport) report).tree().list("plugins");
        String[] heads = {"PLUGIN", "VERSION", "ORIGIN", "STATE", "SUMMARY"};
        String[] keys = {"id", "version", "origin", "state", "summary"};
        int[] widths = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            widths[i] = heads[i].length();
            for (Node plugin : plugins) {
                widths[i] = Math.max(widths[i], text(plugin, keys[i]).length());
            }
        }
        Text.Builder out = Text.builder();
        row(out, heads, widths, Text.Style.FAINT);
        for (Node plugin : plugins) {
            String[] cells = new String[keys.length];
            for (int i = 0; i < keys.length; i++) {
                cells[i] = text(plugin, keys[i]);
            }
            String reason = text(plugin, "reason");
            if (!reason.isEmpty()) {
                cells[keys.length - 1] += " (by " + reason + ")";
            }
            row(out, cells, widths, Text.Style.DATA);
        }
        return Rendering.of(out.build());
    }

    private static void row(Text.Builder out, String[] cells, int[] widths, Text.Style style) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(cells[i]);
            if (i < cells.length - 1) {
                line.append(" ".repeat(widths[i] - cells[i].length() + 2));
            }
        }
        out.styled(style, line.toString()).line();
    }

    private static String text(Node node, String key) {
        return Objects.requireNonNullElse(node.text(key), "");
    }
}
