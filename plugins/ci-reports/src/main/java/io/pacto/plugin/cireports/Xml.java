package io.pacto.plugin.cireports;

/** XML 1.0 with data in it: what XML cannot hold, escaped or not, becomes U+FFFD. */
final class Xml {

    private final StringBuilder text = new StringBuilder();

    Xml raw(String markup) {
        text.append(markup);
        return this;
    }

    Xml attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        return text(value, true).raw("\"");
    }

    Xml attribute(String name, int value) {
        return attribute(name, Integer.toString(value));
    }

    Xml text(String data) {
        return text(data, false);
    }

    private Xml text(String data, boolean inAttribute) {
        int i = 0;
        while (i < data.length()) {
            int c = data.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\r' -> text.append("&#13;");
                case '\n', '\t' -> text.append(inAttribute ? "&#" + c + ";" : Character.toString(c));
                default -> text.appendCodePoint(isLegal(c) ? c : 0xfffd);
            }
        }
        return this;
    }

    /** XML 1.0, production 2; C1 controls are legal there but obeyed by terminals that show a log. */
    private static boolean isLegal(int c) {
        boolean control = c < 0x20 || (c >= 0x7f && c < 0xa0);
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        return !control && !surrogate && c != 0xfffe && c != 0xffff;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
