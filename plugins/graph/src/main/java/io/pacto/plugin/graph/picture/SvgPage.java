package io.pacto.plugin.graph.picture;

import io.pacto.plugin.graph.picture.Picture.Arrow;
import io.pacto.plugin.graph.picture.Picture.Box;
import io.pacto.plugin.graph.picture.Picture.Line;
import java.util.List;

/** Draws a picture as SVG. Letters are of one width, so that boxes fit their names without asking for a font. */
final class SvgPage {

    private static final int MARGIN = 20;
    private static final int BETWEEN_COLUMNS = 90;
    private static final double LETTER = 7.3;
    private static final int PADDING = 12;
    private static final int LONGEST = 34;
    private static final String STYLE = "<style>"
            + "text{font:12px ui-monospace,Menlo,Consolas,\"DejaVu Sans Mono\",monospace;fill:#1d2939}"
            + ".v{fill:#667085}.r{fill:#fff;stroke:#475467}.root{fill:#eff4ff;stroke:#155eef;stroke-width:2}"
            + ".missing{fill:#fef3f2;stroke:#b42318;stroke-dasharray:5 3}"
            + ".conflict{fill:#fffaeb;stroke:#b54708;stroke-width:2}.ref{fill:#f9fafb;stroke:#98a2b3}"
            + "path{fill:none;stroke:#98a2b3;stroke-width:1.3}.o{stroke-dasharray:5 4}"
            + ".b{stroke:#b42318;stroke-width:1.6}#t path{fill:#98a2b3;stroke:none}#u path{fill:#b42318;stroke:none}"
            + "</style>\n";

    private final Picture picture;
    private final Layout layout;
    private final int[] x;
    private final int[] width;
    private final StringBuilder page = new StringBuilder();

    SvgPage(Picture picture) {
        this.picture = picture;
        this.layout = Layout.of(picture);
        int columns = layout.columns().size();
        this.width = new int[columns];
        this.x = new int[columns + 1];
        int at = MARGIN;
        for (int i = 0; i < columns; i++) {
            for (Slot slot : layout.columns().get(i)) {
                width[i] = Math.max(
                        width[i], slot.box < 0 ? 0 : width(picture.boxes().get(slot.box)));
            }
            x[i] = at;
            at += width[i] + BETWEEN_COLUMNS;
        }
        x[columns] = at;
    }

    String draw() {
        int wide = x[x.length - 1] - BETWEEN_COLUMNS + MARGIN;
        long high = Math.round(layout.height()) + 2 * MARGIN + (leadsBack() ? 40 : 0);
        page.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(wide)
                .append("\" height=\"");
        page.append(high).append("\" viewBox=\"0 0 ").append(wide).append(' ').append(high);
        page.append("\" role=\"img\">\n<title>")
                .append(Xml.escape(picture.boxes().get(0).name()));
        page.append(": dependency graph</title>\n").append(STYLE).append("<defs>");
        marker("t");
        marker("u");
        page.append("</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (int i = 0; i < picture.arrows().size(); i++) {
            arrow(picture.arrows().get(i), layout.route(i));
        }
        for (int i = 0; i < picture.boxes().size(); i++) {
            box(picture.boxes().get(i), layout.box(i));
        }
        return page.append("</svg>\n").toString();
    }

    private boolean leadsBack() {
        for (int i = 0; i < picture.arrows().size(); i++) {
            if (isBack(layout.route(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBack(List<Slot> route) {
        return route.get(route.size() - 1).column <= route.get(0).column;
    }

    private void marker(String id) {
        page.append("<marker id=\"").append(id).append("\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\"");
        page.append(" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/></marker>");
    }

    private void arrow(Arrow arrow, List<Slot> route) {
        boolean back = isBack(route);
        page.append("<path class=\"").append(back || arrow.line() == Line.BACK ? "b" : "");
        page.append(arrow.line() == Line.OPTIONAL ? " o" : "")
                .append("\" marker-end=\"url(#")
                .append(back ? "u" : "t");
        page.append(")\" d=\"");
        Slot first = route.get(0);
        Slot last = route.get(route.size() - 1);
        point("M", right(first), middle(first));
        if (back) {
            // Around below: out to the right, under both boxes, and in from the left.
            long low = Math.max(middle(first), middle(last)) + 44;
            page.append('C').append(right(first) + 50).append(' ').append(low).append(' ');
            page.append(x[last.column] - 50).append(' ').append(low).append(' ');
            page.append(x[last.column]).append(' ').append(middle(last));
        } else {
            for (int i = 1; i < route.size(); i++) {
                curve(route.get(i - 1), route.get(i));
                point("L", i == route.size() - 1 ? x[last.column] : right(route.get(i)), middle(route.get(i)));
            }
        }
        page.append("\">");
        String title = picture.boxes().get(arrow.from()).name() + " → "
                + picture.boxes().get(arrow.to()).name() + (arrow.label().isEmpty() ? "" : " " + arrow.label());
        page.append("<title>").append(Xml.escape(title)).append("</title></path>\n");
    }

    private void curve(Slot from, Slot to) {
        int start = right(from);
        int end = x[to.column];
        int bend = (start + end) / 2;
        page.append('C')
                .append(bend)
                .append(' ')
                .append(middle(from))
                .append(' ')
                .append(bend)
                .append(' ');
        page.append(middle(to)).append(' ').append(end).append(' ').append(middle(to));
    }

    private void point(String how, int at, long y) {
        page.append(how).append(at).append(' ').append(y);
    }

    private void box(Box box, Slot slot) {
        int left = x[slot.column];
        long top = Math.round(slot.y) + MARGIN;
        page.append("<g><title>").append(Xml.escape(box.title())).append("</title><rect class=\"");
        page.append(style(box)).append("\" x=\"").append(left).append("\" y=\"").append(top);
        page.append("\" width=\"")
                .append(width[slot.column])
                .append("\" height=\"")
                .append((int) Layout.BOX_HEIGHT);
        page.append("\" rx=\"")
                .append(box.kind() == Picture.Kind.REFERENCE ? 20 : 5)
                .append("\"/>");
        boolean two = !box.version().isEmpty();
        line(box.name(), "", left + PADDING, top + (two ? 17 : 24));
        if (two) {
            line(box.version(), "v", left + PADDING, top + 32);
        }
        page.append("</g>\n");
    }

    private void line(String text, String style, int left, long base) {
        page.append("<text")
                .append(style.isEmpty() ? "" : " class=\"" + style + "\"")
                .append(" x=\"");
        page.append(left).append("\" y=\"").append(base).append("\">");
        page.append(Xml.escape(cut(text))).append("</text>");
    }

    private static String style(Box box) {
        return switch (box.kind()) {
            case ROOT -> "root";
            case MISSING -> "missing";
            case FOUND -> box.conflict() ? "conflict" : "r";
            case REFERENCE -> "ref";
        };
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static int width(Box box) {
        int letters = Math.max(cut(box.name()).length(), cut(box.version()).length());
        return (int) Math.ceil(letters * LETTER) + 2 * PADDING;
    }

    private int right(Slot slot) {
        return x[slot.column] + width[slot.column];
    }

    private static long middle(Slot slot) {
        return Math.round(slot.y + slot.height() / 2) + MARGIN;
    }
}
