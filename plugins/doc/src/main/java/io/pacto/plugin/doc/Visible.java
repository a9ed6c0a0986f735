package io.pacto.plugin.doc;

import java.util.Locale;

/**
 * Data on one line without anything a terminal or viewer would act on: line breaks become blanks; other control
 * characters, and those that turn or hide text, are spelled out. The document is also written to files, which no printer
 * looks through.
 */
final class Visible {

    private Visible() {}

    static String of(String data) {
        StringBuilder line = new StringBuilder(data.length());
        for (int i = 0; i < data.length(); ) {
            int c = data.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                line.append(' ');
            } else if (isHarmful(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }

    private static boolean isHarmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
