package io.pacto.plugin.openapiinfer.fastapi.python;

/** Escape sequences of string literals (Python Language Reference, section 2.4.1.1). */
final class Escapes {

    private Escapes() {}

    static String resolve(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw.replace("\r\n", "\n");
        }
        StringBuilder text = new StringBuilder();
        String plain = raw.replace("\r\n", "\n");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '\\' || i + 1 == plain.length()) {
                text.append(c);
            } else {
                i++;
                i += escaped(plain, i, text);
            }
        }
        return text.toString();
    }

    /** Appends what an escape means and returns how many characters after its letter it takes. */
    private static int escaped(String raw, int at, StringBuilder text) {
        char c = raw.charAt(at);
        switch (c) {
            case '\n' -> {}
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case '\\', '\'', '"' -> text.append(c);
            case 'x' -> {
                return code(raw, at, 2, text);
            }
            case 'u' -> {
                return code(raw, at, 4, text);
            }
            case 'U' -> {
                return code(raw, at, 8, text);
            }
            default -> text.append('\\').append(c);
        }
        return 0;
    }

    private static int code(String raw, int at, int digits, StringBuilder text) {
        int end = at + 1 + digits;
        if (end <= raw.length()) {
            String hex = raw.substring(at + 1, end);
            if (hex.matches("[0-9A-Fa-f]+") && Character.isValidCodePoint((int) Long.parseLong(hex, 16))) {
                text.appendCodePoint((int) Long.parseLong(hex, 16));
                return digits;
            }
        }
        text.append('\\').append(raw.charAt(at));
        return 0;
    }
}
