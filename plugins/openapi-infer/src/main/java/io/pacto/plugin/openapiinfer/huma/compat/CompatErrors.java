package io.pacto.plugin.openapiinfer.huma.compat;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The two schemas of errors that are always there (RFC 9457 as Huma writes it). */
final class CompatErrors {

    private CompatErrors() {}

    static Map<String, Mapping> schemas() {
        Map<String, Mapping> schemas = new TreeMap<>();
        schemas.put("ErrorDetail", detail());
        schemas.put("ErrorModel", model());
        return schemas;
    }

    private static Mapping detail() {
        Mapping properties = Mapping.builder()
                .put(
                        "location",
                        text("Where the error occurred, e.g. 'body.items[3].tags' or 'path.thing-id'")
                                .put("type", "string")
                                .build())
                .put("message", text("Error message text").put("type", "string").build())
                .put("value", text("The value at the given location").build())
                .build();
        return object(properties);
    }

    private static Mapping model() {
        Mapping properties = Mapping.builder()
                .put(
                        "$schema",
                        text("A URL to the JSON Schema for this object.")
                                .put("examples", one(Scalar.of("https://example.com/schemas/ErrorModel.json")))
                                .put("format", "uri")
                                .put("readOnly", true)
                                .put("type", "string")
                                .build())
                .put(
                        "detail",
                        text("A human-readable explanation specific to this occurrence of the problem.")
                                .put("examples", one(Scalar.of("Property foo is required but is missing.")))
                                .put("type", "string")
                                .build())
                .put(
                        "errors",
                        text("Optional list of individual error details")
                                .put(
                                        "items",
                                        Mapping.builder()
                                                .put("$ref", "#/components/schemas/ErrorDetail")
                                                .build())
                                .put("type", Sequence.of(List.of(Scalar.of("array"), Scalar.of("null"))))
                                .build())
                .put(
                        "instance",
                        text("A URI reference that identifies the specific occurrence of the problem.")
                                .put("examples", one(Scalar.of("https://example.com/error-log/abc123")))
                                .put("format", "uri")
                                .put("type", "string")
                                .build())
                .put(
                        "status",
                        text("HTTP status code")
                                .put("examples", one(Scalar.of(400)))
                                .put("format", "int64")
                                .put("type", "integer")
                                .build())
                .put(
                        "title",
                        text("A short, human-readable summary of the problem type. This value should not change between"
                                        + " occurrences of the error.")
                                .put("examples", one(Scalar.of("Bad Request")))
                                .put("type", "string")
                                .build())
                .put("type", type())
                .build();
        return object(properties);
    }

    private static Mapping type() {
        return Mapping.builder()
                .put("default", "about:blank")
                .put("description", "A URI reference to human-readable documentation for the error.")
                .put("examples", one(Scalar.of("https://example.com/errors/example")))
                .put("format", "uri")
                .put("type", "string")
                .build();
    }

    private static Mapping object(Mapping properties) {
        return Mapping.builder()
                .put("additionalProperties", false)
                .put("properties", properties)
                .put("type", "object")
                .build();
    }

    private static Mapping.Builder text(String description) {
        return Mapping.builder().put("description", description);
    }

    private static Sequence one(Node example) {
        return Sequence.of(List.of(example));
    }
}
