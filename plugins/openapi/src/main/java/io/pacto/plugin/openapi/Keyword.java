package io.pacto.plugin.openapi;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands below a keyword of a schema, which decides how two of them are compared. */
enum Keyword {
    /** Says nothing of the values allowed. */
    DOCUMENTATION,
    /** A schema. */
    SCHEMA,
    /** Schemas in order. */
    SCHEMAS,
    /** Schemas by name. */
    NAMED_SCHEMAS,
    /** Values whose order means nothing. */
    SET,
    /** A plain value. */
    VALUE;

    private static final Map<String, Keyword> KNOWN = new LinkedHashMap<>();

    static {
        for (String name : List.of(
                "description",
                "title",
                "example",
                "examples",
                "externalDocs",
                "summary",
                "$comment",
                "$schema",
                "$id",
                "id",
                "$defs",
                "definitions",
                "deprecated")) {
            KNOWN.put(name, DOCUMENTATION);
        }
        for (String name : List.of(
                "items",
                "additionalProperties",
                "not",
                "if",
                "then",
                "else",
                "contains",
                "propertyNames",
                "unevaluatedProperties",
                "unevaluatedItems",
                "additionalItems",
                "contentSchema")) {
            KNOWN.put(name, SCHEMA);
        }
        for (String name : List.of("allOf", "anyOf", "oneOf", "prefixItems")) {
            KNOWN.put(name, SCHEMAS);
        }
        for (String name : List.of("properties", "patternProperties", "dependentSchemas")) {
            KNOWN.put(name, NAMED_SCHEMAS);
        }
        for (String name : List.of("enum", "required", "type")) {
            KNOWN.put(name, SET);
        }
    }

    static Keyword of(String name) {
        return name.startsWith("x-") ? DOCUMENTATION : KNOWN.getOrDefault(name, VALUE);
    }

    /** Whether writing it out says no more than leaving it away. */
    static boolean isDefault(String name, Node value) {
        return switch (name) {
            case "nullable", "readOnly", "writeOnly", "uniqueItems", "exclusiveMinimum", "exclusiveMaximum" ->
                isText(value, "false");
            case "additionalProperties", "unevaluatedProperties", "additionalItems", "unevaluatedItems", "items" ->
                isText(value, "true") || isEmpty(value);
            case "minLength", "minItems", "minProperties" -> isText(value, "0");
            case "properties", "patternProperties", "required" -> isEmpty(value);
            default -> false;
        };
    }

    private static boolean isText(Node value, String text) {
        return value instanceof Scalar scalar && scalar.text().equals(text);
    }

    private static boolean isEmpty(Node value) {
        return (value instanceof Mapping mapping && mapping.entries().isEmpty())
                || (value instanceof Sequence list && list.items().isEmpty());
    }
}
