package io.pacto.plugin.openapi.document;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.util.List;

/** A parameter of Swagger 2.0, which is its own schema, in the shape of OpenAPI 3.0. */
final class SwaggerParameter {

    private static final List<String> KEPT =
            List.of("name", "in", "required", "description", "deprecated", "allowEmptyValue");
    private static final List<String> NOT_SCHEMA = List.of(
            "name", "in", "required", "description", "deprecated", "allowEmptyValue", "collectionFormat", "x-sunset");

    private SwaggerParameter() {}

    static Mapping converted(Mapping parameter) {
        Tree converted = new Tree(parameter).copy(parameter, KEPT).copy(parameter, List.of("x-sunset"));
        if ("array".equals(parameter.text("type"))) {
            String format = parameter.text("collectionFormat");
            boolean listed = "query".equals(parameter.text("in"));
            converted.put("style", style(format == null ? "csv" : format, listed));
            converted.put("explode", "multi".equals(format));
        }
        return converted.put("schema", schema(parameter)).build();
    }

    /** What it may be: all that is not about how it travels. */
    static Mapping schema(Node parameter) {
        return new Tree(parameter).copyOthers(parameter, NOT_SCHEMA).build();
    }

    private static String style(String format, boolean listed) {
        return switch (format) {
            case "ssv" -> "spaceDelimited";
            case "pipes" -> "pipeDelimited";
            case "csv", "multi" -> listed ? "form" : "simple";
            default -> format;
        };
    }
}
