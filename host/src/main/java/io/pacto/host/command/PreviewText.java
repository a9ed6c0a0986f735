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
import java.util.List;
import java.util.Objects;

/** What {@code generate --dry-run} would do, for a person. */
public final class PreviewText implements Renderer {

    @Override
    public Rendering render(Report report, Context context) {
        Mapping preview = (Mapping) ((DataReport) report).tree();
        Text.Builder out = Text.builder();
        out.add("Would generate ").data(text(preview, "filesCount"));
        out.add(" file(s) using ").data(text(preview, "plugin")).line();
        out.add("Output: ").data(text(preview, "outputDir")).add("/\n");
        if (!text(preview, "message").isEmpty()) {
            out.add("Message: ").data(text(preview, "message")).line();
        }
        List<Node> files = preview.get("files") instanceof Sequence list ? list.items() : List.of();
        for (Node file : files) {
            file(out, file);
        }
        return Rendering.of(out.add("Nothing was written.").line().build());
    }

    private static void file(Text.Builder out, Node file) {
        String diff = text(file, "diff");
        String size = text(file, "size");
        out.styled(Text.Style.FAINT, text(file, "state") + " ").data(text(file, "path"));
        if (diff.isEmpty()) {
            String old = text(file, "oldSize");
            out.add(old.isEmpty() ? " (" + size + " bytes)" : " (" + old + " bytes, then " + size + ")");
        }
        out.line().styled(Text.Style.BLOCK, diff);
    }

    private static String text(Node node, String key) {
        return Objects.requireNonNullElse(node.text(key), "");
    }
}
