package io.pacto.plugin.openapi;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One media type of a body or response.
 *
 * @param type as the author wrote it
 * @param at where it stands
 * @param schema its schema, or null
 */
record Content(String type, Node at, @Nullable Node schema) {

    /** The media types below {@code content}, by their form for comparison. */
    static Map<String, Content> of(Node holder) {
        Map<String, Content> found = new LinkedHashMap<>();
        if (holder.get("content") instanceof Mapping content) {
            for (Entry entry : content.entries()) {
                Content media =
                        new Content(entry.name(), entry.key(), entry.value().get("schema"));
                found.put(folded(entry.name()), media);
            }
        }
        return found;
    }

    /** OpenAPI 2 lists media types apart, for the operation or for all; {@code *}{@code /*} stands for none listed. */
    static Map<String, Content> ofSwagger(Spec spec, Node operation, String list, Node holder) {
        Map<String, Content> found = new LinkedHashMap<>();
        Node schema = holder.get("schema");
        if (schema == null) {
            return found;
        }
        List<Node> types = operation.get(list) == null ? spec.root().list(list) : operation.list(list);
        for (Node type : types) {
            if (type instanceof Scalar scalar) {
                found.put(folded(scalar.text()), new Content(scalar.text(), type, schema));
            }
        }
        if (found.isEmpty()) {
            found.put("*/*", new Content("*/*", holder, schema));
        }
        return found;
    }

    /** Case and blanks around parameters mean nothing (RFC 9110, section 8.3.1). */
    private static String folded(String type) {
        return type.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
