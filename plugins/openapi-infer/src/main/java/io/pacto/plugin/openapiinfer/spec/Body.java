package io.pacto.plugin.openapiinfer.spec;

import java.util.List;

/**
 * A request body (OpenAPI 3.1, section 4.8.13).
 *
 * @param required whether it must be sent
 * @param description may be empty
 * @param content one entry for each media type
 */
public record Body(boolean required, String description, List<Content> content) {

    /** Copies the content. */
    public Body {
        content = List.copyOf(content);
    }
}
