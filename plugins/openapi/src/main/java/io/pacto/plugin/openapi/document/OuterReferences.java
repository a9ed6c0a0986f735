package io.pacto.plugin.openapi.document;

import java.nio.charset.StandardCharsets;

/** Looks for references to other files without reading a document. */
final class OuterReferences {

    private static final byte[] KEY = "$ref".getBytes(StandardCharsets.US_ASCII);

    private OuterReferences() {}

    /** Whether any {@code $ref} does not plainly start with {@code #}; in doubt yes. */
    static boolean in(byte[] content) {
        for (int i = 0; i + KEY.length <= content.length; i++) {
            if (content[i] == '\\' && isEscape(content[i + 1])) {
                return true; // a key may be hidden in escapes
            }
            if (content[i] == '$' && startsKey(content, i) && !isLocal(content, i + KEY.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscape(byte b) {
        return b == 'u' || b == 'x' || b == 'U';
    }

    private static boolean startsKey(byte[] content, int at) {
        for (int i = 0; i < KEY.length; i++) {
            if (content[at + i] != KEY[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLocal(byte[] content, int from) {
        int at = from;
        while (at < content.length && isFiller(content[at])) {
            at++;
        }
        return at < content.length && content[at] == '#' && (content[at - 1] == '"' || content[at - 1] == '\'');
    }

    private static boolean isFiller(byte b) {
        return b == '"' || b == '\'' || b == ':' || b == ' ' || b == '\t';
    }
}
