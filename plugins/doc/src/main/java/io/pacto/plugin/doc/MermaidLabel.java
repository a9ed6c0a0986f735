package io.pacto.plugin.doc;

/** Data in a quoted label of a Mermaid diagram, where entities are written {@code #name;} and HTML would be obeyed. */
final class MermaidLabel {

    private MermaidLabel() {}

    static String of(String data) {
        String line = Visible.of(data);
        StringBuilder label = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '"' -> label.append("#quot;");
                case '<' -> label.append("#lt;");
                case '>' -> label.append("#gt;");
                case '&' -> label.append("#amp;");
                case '#', '`', '\\', '|', '[', ']', '{', '}', ';' ->
                    label.append('#').append((int) c).append(';');
                default -> label.append(c);
            }
        }
        return label.toString();
    }
}
