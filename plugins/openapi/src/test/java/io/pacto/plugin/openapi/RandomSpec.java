package io.pacto.plugin.openapi;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** OpenAPI documents from a seed: operations of every kind over component schemas that refer to each other in circles. */
final class RandomSpec {

    private static final int COMPONENTS = 5;
    private static final List<String> TYPES = List.of("string", "integer", "number", "boolean", "object");

    private final Random random;

    RandomSpec(long seed) {
        this.random = new Random(seed);
    }

    Mapping document() {
        Mapping.Builder paths = Mapping.builder();
        for (String path : List.of("/a", "/b/{id}", "/c/{x}/d/{y}")) {
            paths.put(path, pathItem());
        }
        Mapping.Builder schemas = Mapping.builder();
        for (int i = 0; i < COMPONENTS; i++) {
            schemas.put("S" + i, schema(4));
        }
        return Mapping.builder()
                .put("openapi", "3.1.0")
                .put("paths", paths.build())
                .put(
                        "components",
                        Mapping.builder().put("schemas", schemas.build()).build())
                .build();
    }

    /** The same with the keys of every mapping in another order. */
    Node reordered(Node node) {
        if (node instanceof Mapping mapping) {
            List<Entry> entries = new ArrayList<>();
            mapping.entries().forEach(entry -> entries.add(new Entry(entry.key(), reordered(entry.value()))));
            Collections.shuffle(entries, random);
            return new Mapping(mapping.position(), mapping.trail(), entries);
        }
        return node instanceof Sequence list
                ? Sequence.of(list.items().stream().map(this::reordered).toList())
                : node;
    }

    private Mapping pathItem() {
        Mapping.Builder item = Mapping.builder();
        for (String method : List.of("get", "put", "post", "delete")) {
            if (random.nextBoolean()) {
                item.put(method, operation());
            }
        }
        return item.put("parameters", parameters()).build();
    }

    private Mapping operation() {
        Mapping.Builder operation = Mapping.builder().put("parameters", parameters());
        if (random.nextBoolean()) {
            operation.put(
                    "requestBody",
                    Mapping.builder()
                            .put("required", random.nextBoolean())
                            .put("content", content())
                            .build());
        }
        Mapping.Builder responses = Mapping.builder();
        for (String code : List.of("200", "4XX", "default")) {
            responses.put(
                    code,
                    Mapping.builder()
                            .put("description", "d" + random.nextInt())
                            .put("content", content())
                            .build());
        }
        return operation.put("responses", responses.build()).build();
    }

    private Sequence parameters() {
        List<Node> parameters = new ArrayList<>();
        for (String place : List.of("query", "header", "path")) {
            if (random.nextBoolean()) {
                parameters.add(Mapping.builder()
                        .put("name", place.equals("path") ? "id" : "p" + random.nextInt(3))
                        .put("in", place)
                        .put("required", place.equals("path") || random.nextBoolean())
                        .put("schema", schema(2))
                        .build());
            }
        }
        return Sequence.of(parameters);
    }

    private Mapping content() {
        Mapping.Builder content = Mapping.builder();
        for (String type : List.of("application/json", "text/plain; charset=utf-8")) {
            content.put(type, Mapping.builder().put("schema", schema(3)).build());
        }
        return content.build();
    }

    private Mapping schema(int depth) {
        Mapping.Builder schema = Mapping.builder();
        switch (depth <= 0 ? 0 : random.nextInt(6)) {
            case 1 -> schema.put("$ref", "#/components/schemas/S" + random.nextInt(COMPONENTS));
            case 2, 3 -> object(schema, depth);
            case 4 -> schema.put("type", "array").put("items", schema(depth - 1));
            case 5 ->
                schema.put(
                        random.nextBoolean() ? "allOf" : "oneOf",
                        Sequence.of(List.of(schema(depth - 1), schema(depth - 1))));
            default ->
                schema.put("type", TYPES.get(random.nextInt(TYPES.size())))
                        .put("default", random.nextInt(5))
                        .put("enum", Sequence.of(List.of(Scalar.of("x"), Scalar.of(random.nextInt(3)))))
                        .put("title", "t" + random.nextInt());
        }
        return schema.build();
    }

    private void object(Mapping.Builder schema, int depth) {
        Mapping.Builder properties = Mapping.builder();
        List<Scalar> required = new ArrayList<>();
        for (String name : List.of("a", "description", "x-b", "c d")) {
            if (random.nextBoolean()) {
                properties.put(name, schema(depth - 1));
                required.add(Scalar.of(name));
            }
        }
        schema.put("type", "object").put("properties", properties.build()).put("required", Sequence.of(required));
    }
}
