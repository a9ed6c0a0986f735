package io.pacto.plugin.graph.picture;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/** The graph as a Mermaid flow chart, for pages that draw those. */
public final class GraphMermaid implements Renderer {

    /** Called by the host. */
    public GraphMermaid() {}

    @Override
    public Rendering render(Report report, Context context) {
        Picture picture = Picture.of(((DataReport) report).tree());
        StringBuilder page = new StringBuilder("graph LR\n");
        for (int i = 0; i < picture.boxes().size(); i++) {
            Picture.Box box = picture.boxes().get(i);
            String label = box.name() + (box.version().isEmpty() ? "" : " " + box.version());
            page.append("  n").append(i).append(box.kind() == Picture.Kind.REFERENCE ? "([\"" : "[\"");
            page.append(escape(label)).append(box.kind() == Picture.Kind.REFERENCE ? "\"])" : "\"]");
            page.append(style(box)).append('\n');
        }
        for (Picture.Arrow arrow : picture.arrows()) {
            page.append("  n").append(arrow.from()).append(arrow.line() == Picture.Line.REQUIRED ? " -->" : " -.->");
            if (!arrow.label().isEmpty()) {
                page.append("|\"").append(escape(arrow.label())).append("\"|");
            }
            page.append(" n").append(arrow.to()).append('\n');
        }
        page.append("  classDef root stroke-width:3px\n");
        page.append("  classDef missing stroke:#b42318,stroke-dasharray:4\n");
        page.append("  classDef conflict stroke:#b54708,stroke-width:2px\n");
        return Rendering.of(Text.block(page.toString()));
    }

    private static String style(Picture.Box box) {
        return switch (box.kind()) {
            case ROOT -> ":::root";
            case MISSING -> ":::missing";
            case FOUND -> box.conflict() ? ":::conflict" : "";
            case REFERENCE -> "";
        };
    }

    /** Everything with a meaning in Mermaid or HTML becomes an entity code of Mermaid. */
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || " .-_/:@^~=+*,".indexOf(c) >= 0;
            if (plain) {
                safe.appendCodePoint(c);
            } else {
                safe.append('#').append(c).append(';');
            }
        });
        return safe.toString();
    }
}
