package io.pacto.host.document;

import java.util.HashMap;
import java.util.Map;

/** Shares equal short texts within one document: a large document repeats a few hundred keys a million times. */
final class Texts {

    private static final int MAX_LENGTH = 40;
    private static final int MAX_ENTRIES = 20_000;

    private final Map<String, String> known = new HashMap<>();

    String share(String text) {
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        String same = known.get(text);
        if (same != null) {
            return same;
        }
        if (known.size() < MAX_ENTRIES) {
            known.put(text, text);
        }
        return text;
    }
}
