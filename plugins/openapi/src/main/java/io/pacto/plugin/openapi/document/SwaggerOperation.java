package io.pacto.plugin.openapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An operation of Swagger 2.0 in the shape of OpenAPI 3.0: bodies and forms become request bodies. */
final class SwaggerOperation {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    private final Mapping root;
    private final References references;

    SwaggerOperation(Mapping root, References references) {
        this.root = root;
        this.references = references;
    }

    Mapping convert(Mapping operation, Mapping pathItem) {
        Tree converted = new Tree(operation)
                .copyOthers(operation, List.of("parameters", "responses", "consumes", "produces", "schemes"));
        List<Node> parameters = new ArrayList<>();
        List<Mapping> form = new ArrayList<>();
        for (Mapping parameter : parameters(operation, pathItem)) {
            switch (String.valueOf(parameter.text("in"))) {
                case "body" -> converted.put("requestBody", body(operation, parameter));
                case "formData" -> form.add(parameter);
                default -> parameters.add(SwaggerParameter.converted(parameter));
            }
        }
        if (!parameters.isEmpty()) {
            converted.put("parameters", Tree.list(operation, parameters));
        }
        if (!form.isEmpty()) {
            converted.put("requestBody", form(operation, form));
        }
        if (operation.get("responses") instanceof Mapping responses) {
            Tree all = new Tree(responses);
            for (Entry entry : responses.entries()) {
                all.put(entry.key(), response(operation, references.resolve(entry.value())));
            }
            converted.put("responses", all.build());
        }
        return converted.build();
    }

    /** Those of the operation replace those of the path. */
    private List<Mapping> parameters(Mapping operation, Mapping pathItem) {
        Map<String, Mapping> found = new LinkedHashMap<>();
        for (Mapping holder : List.of(pathItem, operation)) {
            for (Node written : holder.list("parameters")) {
                if (references.resolve(written) instanceof Mapping parameter) {
                    String in = parameter.text("in");
                    found.put("body".equals(in) ? in : in + "\n" + parameter.text("name"), parameter);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Mapping body(Mapping operation, Mapping parameter) {
        Node schema = parameter.get("schema");
        Tree media = new Tree(parameter).put("schema", schema);
        return new Tree(parameter)
                .copy(parameter, List.of("required", "description"))
                .put("content", content(operation, "consumes", List.of(), JSON, parameter, media.build()))
                .build();
    }

    private Mapping form(Mapping operation, List<Mapping> fields) {
        Tree properties = new Tree(fields.get(0));
        List<Node> required = new ArrayList<>();
        String fallback = FORM;
        for (Mapping field : fields) {
            String name = String.valueOf(field.text("name"));
            properties.put(name, SwaggerParameter.schema(field));
            if (ApiDocument.isTrue(field.get("required"))) {
                required.add(Tree.text(field, name));
            }
            if ("binary".equals(field.text("format"))) {
                fallback = MULTIPART;
            }
        }
        Tree schema = new Tree(fields.get(0)).put("type", "object").put("properties", properties.build());
        if (!required.isEmpty()) {
            schema.put("required", Tree.list(fields.get(0), required));
        }
        Mapping media = new Tree(fields.get(0)).put("schema", schema.build()).build();
        return new Tree(fields.get(0))
                .put("required", !required.isEmpty())
                .put(
                        "content",
                        content(operation, "consumes", List.of(FORM, MULTIPART), fallback, fields.get(0), media))
                .build();
    }

    private Node response(Mapping operation, Node response) {
        Tree converted = new Tree(response).copyOthers(response, List.of("schema", "headers", "examples"));
        if (response.get("headers") instanceof Mapping headers) {
            Tree all = new Tree(headers);
            for (Entry entry : headers.entries()) {
                Tree header = new Tree(entry.value()).copy(entry.value(), List.of("description"));
                all.put(
                        entry.key(),
                        header.put("schema", SwaggerParameter.schema(entry.value()))
                                .build());
            }
            converted.put("headers", all.build());
        }
        Node schema = response.get("schema");
        if (schema != null) {
            Mapping media = new Tree(response).put("schema", schema).build();
            converted.put("content", content(operation, "produces", List.of(), JSON, response, media));
        }
        return converted.build();
    }

    /** One entry for each media type listed for the operation or for all; the fallback when none is. */
    private Mapping content(
            Mapping operation, String list, List<String> only, String fallback, Node place, Mapping media) {
        Tree content = new Tree(place);
        List<Node> types = operation.get(list) == null ? root.list(list) : operation.list(list);
        for (Node type : types) {
            if (type instanceof Scalar text && (only.isEmpty() || only.contains(text.text()))) {
                content.put(text, media);
            }
        }
        if (content.isEmpty()) {
            content.put(fallback, media);
        }
        return content.build();
    }
}
