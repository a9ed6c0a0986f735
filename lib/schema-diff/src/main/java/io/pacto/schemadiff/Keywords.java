package io.pacto.schemadiff;

/** What the value of a keyword is made of. */
enum Keywords {
    /** Says nothing about documents and is not reported. */
    REMARK,
    /** One schema, or a list of them. */
    SCHEMA,
    /** Names and schemas. */
    NAMED,
    /** A list in which order does not count. */
    SET,
    /** Anything else. */
    VALUE;

    static Keywords of(String name) {
        return switch (name) {
            case "title",
                    "description",
                    "summary",
                    "example",
                    "examples",
                    "$comment",
                    "externalDocs",
                    "xml",
                    "$schema",
                    "$id",
                    "id",
                    "$anchor",
                    "$vocabulary",
                    "$defs",
                    "definitions",
                    "components" -> REMARK;
            case "allOf",
                    "anyOf",
                    "oneOf",
                    "not",
                    "if",
                    "then",
                    "else",
                    "items",
                    "prefixItems",
                    "additionalItems",
                    "unevaluatedItems",
                    "contains",
                    "additionalProperties",
                    "unevaluatedProperties",
                    "propertyNames",
                    "contentSchema" -> SCHEMA;
            case "properties", "patternProperties", "dependentSchemas", "dependencies" -> NAMED;
            case "enum", "required", "type" -> SET;
            default -> name.startsWith("x-") && !name.equals("x-extensible-enum") ? REMARK : VALUE;
        };
    }
}
