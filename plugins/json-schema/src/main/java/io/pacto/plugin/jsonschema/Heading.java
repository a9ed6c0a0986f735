package io.pacto.plugin.jsonschema;

import io.pacto.api.Files;
import io.pacto.api.PactoException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Knows a large document of another plugin by its first lines, without reading it. In doubt it does not. */
final class Heading {

    private static final int READ = 4096;
    private static final List<String> KEYS = List.of("openapi", "swagger");

    private Heading() {}

    /** Whether a file says at its very top that it is OpenAPI: as the first key of a JSON object, or of a YAML one. */
    static boolean isOpenApi(Files files, String name) {
        if (!files.has(name)) {
            return false;
        }
        try {
            byte[] content = files.read(name);
            return isOpenApi(new String(content, 0, Math.min(content.length, READ), StandardCharsets.ISO_8859_1));
        } catch (PactoException unreadable) {
            return false; // whoever reads it says why
        }
    }

    private static boolean isOpenApi(String text) {
        int at = content(text);
        if (at < text.length() && text.charAt(at) == '{') {
            at = blanks(text, at + 1);
        }
        for (String key : KEYS) {
            String quoted = '"' + key + '"';
            int end = text.startsWith(quoted, at)
                    ? at + quoted.length()
                    : text.startsWith(key, at) ? at + key.length() : 0;
            if (end > 0 && text.startsWith(":", blanks(text, end))) {
                return true;
            }
        }
        return false;
    }

    /** Where comments, blank lines and the mark of a document end. */
    private static int content(String text) {
        int at = blanks(text, 0);
        while (text.startsWith("#", at) || text.startsWith("---", at)) {
            int line = text.indexOf('\n', at);
            at = line < 0 ? text.length() : blanks(text, line);
        }
        return at;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
