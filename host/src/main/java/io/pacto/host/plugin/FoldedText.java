package io.pacto.host.plugin;

/** Text of several lines as one field of the index. */
final class FoldedText {

    private FoldedText() {}

    /** Returns the text on one line: a line break becomes {@code \n}, a backslash two of them. */
    static String folded(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    static String unfolded(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                i++;
                c = field.charAt(i) == 'n' ? '\n' : field.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }
}
