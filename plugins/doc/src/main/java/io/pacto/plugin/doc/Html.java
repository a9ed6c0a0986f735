package io.pacto.plugin.doc;

/** Data in the text of an HTML element, or in an attribute with double quotes. */
final class Html {

    private Html() {}

    static String text(String data) {
        String line = Visible.of(data);
        StringBuilder html = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                // The others mean nothing in HTML; they are for viewers that look for Markdown even there.
                case '\'', '[', ']', '`', '*' ->
                    html.append("&#").append((int) c).append(';');
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
