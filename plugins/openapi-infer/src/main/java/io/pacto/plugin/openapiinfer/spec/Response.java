package io.pacto.plugin.openapiinfer.spec;

import java.util.List;

/**
 * A response (OpenAPI 3.1, section 4.8.17).
 *
 * @param status a status code, {@code 4XX} or {@code default}
 * @param description never empty: the field is required
 * @param content one entry for each media type; none when there is no body
 * @param headers headers of its own
 */
public record Response(String status, String description, List<Content> content, List<Header> headers) {

    /** Copies the lists. */
    public Response {
        content = List.copyOf(content);
        headers = List.copyOf(headers);
    }
}
