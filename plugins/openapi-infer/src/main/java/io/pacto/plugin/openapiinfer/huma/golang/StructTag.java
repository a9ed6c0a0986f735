package io.pacto.plugin.openapiinfer.huma.golang;

import java.util.Optional;

/**
 * The tag of a struct field, read as package reflect does: {@code key:"value"} pairs separated by spaces.
 *
 * @param text the whole tag
 */
public record StructTag(String text) {

    /**
     * The value of a key.
     *
     * @param key the key
     * @return its value; empty when the key is missing
     */
    public Optional<String> lookup(String key) {
        int at = 0;
        while (at < text.length()) {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            int colon = at;
            while (colon < text.length() && text.charAt(colon) > ' ' && ":\"".indexOf(text.charAt(colon)) < 0) {
                colon++;
            }
            if (colon == at || colon + 1 >= text.length() || !text.startsWith(":\"", colon)) {
                return Optional.empty();
            }
            int end = colon + 2;
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            if (end >= text.length()) {
                return Optional.empty();
            }
            if (text.substring(at, colon).equals(key)) {
                return Optional.of(Escapes.decode(text.substring(colon + 2, end)));
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    /**
     * The value of a key.
     *
     * @param key the key
     * @return its value; the empty text when the key is missing
     */
    public String get(String key) {
        return lookup(key).orElse("");
    }
}
