package io.pacto.plugin.openapiinfer.spec;

import io.pacto.api.Mapping;

/**
 * A parameter (OpenAPI 3.1, section 4.8.12).
 *
 * @param name its name on the wire
 * @param place where it travels
 * @param required whether it must be sent; always so in a path
 * @param schema the schema of its value
 * @param description may be empty
 * @param more further keywords, such as {@code explode}; may be empty
 */
public record Parameter(String name, Place place, boolean required, Mapping schema, String description, Mapping more) {

    /** Where a parameter travels. */
    public enum Place {
        /** In the path. */
        PATH("path"),
        /** Behind the question mark. */
        QUERY("query"),
        /** In a header. */
        HEADER("header"),
        /** In a cookie. */
        COOKIE("cookie");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        /** Returns the value of the keyword {@code in}. */
        public String word() {
            return word;
        }
    }
}
