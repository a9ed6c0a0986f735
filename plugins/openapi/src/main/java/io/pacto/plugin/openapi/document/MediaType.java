package io.pacto.plugin.openapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * One media type of a body, response or parameter.
 *
 * @param range its form for comparison
 * @param key as the author wrote it
 * @param node what is said about it, references followed
 */
public record MediaType(MediaRange range, Scalar key, Node node) {

    /**
     * The media types below {@code content}.
     *
     * @param document where references are followed
     * @param holder a body, response, parameter or header
     * @return the media types in order; none when there is no content
     */
    public static List<MediaType> of(ApiDocument document, Node holder) {
        List<MediaType> found = new ArrayList<>();
        if (holder.get("content") instanceof Mapping content) {
            for (Entry entry : content.entries()) {
                if (!entry.name().startsWith("x-")) {
                    found.add(new MediaType(MediaRange.of(entry.name()), entry.key(), document.resolve(entry.value())));
                }
            }
        }
        return found;
    }
}
