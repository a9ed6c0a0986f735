package io.pacto.plugin.graph.picture;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/** The graph in the language of Graphviz. */
public final class GraphDot implements Renderer {

    /** Called by the host. */
    public GraphDot() {}

    @Override
    public Rendering render(Report report, Context context) {
        Picture picture = Picture.of(((DataReport) report).tree());
        StringBuilder page =
                new StringBuilder("digraph pacto {\n  rankdir=LR;\n  node [shape=box, fontname=\"monospace\"];\n");
        for (int i = 0; i < picture.boxes().size(); i++) {
            Picture.Box box = picture.boxes().get(i);
            page.append("  n").append(i).append(" [label=\"").append(escape(box.name()));
            if (!box.version().isEmpty()) {
                page.append("\\n").append(escape(box.version()));
            }
            page.append("\", tooltip=\"")
                    .append(escape(box.title()))
                    .append('"')
                    .append(style(box))
                    .append("];\n");
        }
        for (Picture.Arrow arrow : picture.arrows()) {
            page.append("  n").append(arrow.from()).append(" -> n").append(arrow.to());
            page.append(" [label=\"")
                    .append(escape(arrow.label()))
                    .append('"')
                    .append(style(arrow))
                    .append("];\n");
        }
        return Rendering.of(Text.block(page.append("}\n").toString()));
    }

    private static String style(Picture.Box box) {
        return switch (box.kind()) {
            case ROOT -> ", penwidth=2";
            case MISSING -> ", style=dashed, color=\"#b42318\"";
            case FOUND -> box.conflict() ? ", color=\"#b54708\"" : "";
            case REFERENCE -> ", style=rounded";
        };
    }

    private static String style(Picture.Arrow arrow) {
        return switch (arrow.line()) {
            case REQUIRED -> "";
            case OPTIONAL -> ", style=dashed";
            case BACK -> ", color=\"#b42318\", constraint=false";
        };
    }

    private static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                safe.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                safe.append("\\n");
            } else {
                safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return safe.toString();
    }
}
