package io.pacto.plugin.openapi;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param name as written
 * @param in path, query, header, cookie or formData
 * @param required whether a call without it is refused
 * @param node the whole parameter
 * @param schema what it may be, or null
 */
record Parameter(
        String name,
        String in,
        boolean required,
        Mapping node,
        @Nullable Node schema) {

    /** In OpenAPI 2 a parameter is its own schema but for these. */
    private static final List<String> NOT_SCHEMA =
            List.of("name", "in", "required", "description", "collectionFormat", "allowEmptyValue");

    static Parameter of(Spec spec, String name, String in, Mapping node) {
        boolean required = in.equals("path") || Operation.isTrue(node.get("required"));
        return new Parameter(name, in, required, node, spec.isSwagger() ? ownSchema(node) : node.get("schema"));
    }

    /** {@code NAME:IN}, as paths of changes have it. */
    String label() {
        return name + ":" + in;
    }

    /** The media types of a parameter that has {@code content} in place of a schema. */
    Map<String, Content> content() {
        return Content.of(node);
    }

    /** How the value is put into the request, defaults filled in, so that writing a default out is no change. */
    Serialisation serialisation() {
        String given = node.text("style");
        String style = given != null ? given : in.equals("query") || in.equals("cookie") ? "form" : "simple";
        Node explode = node.get("explode");
        String collection = node.text("collectionFormat");
        return new Serialisation(
                style,
                explode == null ? style.equals("form") : Operation.isTrue(explode),
                collection == null ? "csv" : collection,
                Operation.isTrue(node.get("allowReserved")));
    }

    /** How a value becomes text. */
    record Serialisation(String style, boolean explode, String collectionFormat, boolean allowReserved) {}

    private static Mapping ownSchema(Mapping node) {
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : node.entries()) {
            if (!NOT_SCHEMA.contains(entry.name())) {
                kept.add(entry);
            }
        }
        return new Mapping(node.position(), node.trail(), kept);
    }
}
