package io.pacto.plugin.openapiinfer.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of a path (OpenAPI 3.1, section 4.8.10).
 *
 * @param path such as {@code /pets/{id}}
 * @param method in lower case, such as {@code get}
 * @param head what names and describes it
 * @param parameters its parameters
 * @param body its request body, or null
 * @param responses its responses
 */
public record Operation(
        String path,
        String method,
        Head head,
        List<Parameter> parameters,
        @Nullable Body body,
        List<Response> responses) {

    /** Copies the lists. */
    public Operation {
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
    }

    /**
     * What names and describes an operation; empty parts are left out of the document.
     *
     * @param operationId its name in generated code
     * @param summary one line
     * @param description more, in Markdown
     * @param tags its groups
     * @param deprecated whether it is going to go
     */
    public record Head(String operationId, String summary, String description, List<String> tags, boolean deprecated) {

        /** Copies the tags. */
        public Head {
            tags = List.copyOf(tags);
        }
    }
}
