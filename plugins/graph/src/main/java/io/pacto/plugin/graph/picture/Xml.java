package io.pacto.plugin.graph.picture;

/** Text inside XML. */
final class Xml {

    private Xml() {}

    /** Escapes what has a meaning in XML; what XML cannot hold becomes a replacement character. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append("&#10;");
                default -> safe.appendCodePoint(isLegal(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
