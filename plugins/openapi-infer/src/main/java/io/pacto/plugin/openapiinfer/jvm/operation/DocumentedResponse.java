package io.pacto.plugin.openapiinfer.jvm.operation;

import io.pacto.plugin.openapiinfer.spec.Content;
import java.util.List;

/**
 * A response as an annotation describes it.
 *
 * @param code its status
 * @param description may be empty
 * @param saysContent whether anything is said of its content
 * @param content its content; a media type that is not said is empty
 */
public record DocumentedResponse(String code, String description, boolean saysContent, List<Content> content) {

    /** Copies the content. */
    public DocumentedResponse {
        content = List.copyOf(content);
    }
}
