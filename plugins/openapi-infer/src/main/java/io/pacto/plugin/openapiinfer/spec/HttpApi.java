package io.pacto.plugin.openapiinfer.spec;

import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An HTTP API as its sources describe it.
 *
 * @param title its name
 * @param version its version
 * @param description may be empty
 * @param operations its operations; of two with one path and method the later one counts
 * @param schemas the schemas that others refer to, by name
 */
public record HttpApi(
        String title,
        String version,
        String description,
        List<Operation> operations,
        SortedMap<String, Mapping> schemas) {

    /** The order in which OpenAPI lists the fields of a path item (section 4.8.9). */
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** Copies list and map. */
    public HttpApi {
        operations = List.copyOf(operations);
        schemas = new TreeMap<>(schemas);
    }

    /** Returns the OpenAPI 3.1 document: paths, schemas and responses sorted by name, so that moved code changes nothing. */
    public Mapping toDocument() {
        return Mapping.builder()
                .put("openapi", "3.1.0")
                .put(
                        "info",
                        Mapping.builder()
                                .put("title", title)
                                .putIfAny("description", Scalar.of(description))
                                .put("version", version)
                                .build())
                .put("paths", paths())
                .putIfAny("components", components())
                .build();
    }

    private Mapping paths() {
        Map<String, Map<String, Operation>> byPath = new TreeMap<>();
        for (Operation operation : operations) {
            byPath.computeIfAbsent(operation.path(), path -> new TreeMap<>(Comparator.comparingInt(METHODS::indexOf)))
                    .put(operation.method(), operation);
        }
        Mapping.Builder paths = Mapping.builder();
        byPath.forEach((path, methods) -> {
            Mapping.Builder item = Mapping.builder();
            methods.forEach((method, operation) -> item.put(method, operation(operation)));
            paths.put(path, item.build());
        });
        return paths.build();
    }

    private static Mapping operation(Operation operation) {
        Operation.Head head = operation.head();
        Mapping.Builder built = Mapping.builder()
                .putIfAny(
                        "tags", Sequence.of(head.tags().stream().map(Scalar::of).toList()))
                .putIfAny("summary", Scalar.of(head.summary()))
                .putIfAny("description", Scalar.of(head.description()))
                .putIfAny("operationId", Scalar.of(head.operationId()));
        if (head.deprecated()) {
            built.put("deprecated", true);
        }
        List<Mapping> parameters = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            parameters.add(parameter(parameter));
        }
        built.putIfAny("parameters", Sequence.of(parameters));
        Body body = operation.body();
        if (body != null) {
            Mapping.Builder request = Mapping.builder()
                    .putIfAny("description", Scalar.of(body.description()))
                    .put("content", content(body.content()));
            built.put("requestBody", request.put("required", body.required()).build());
        }
        Map<String, Mapping> responses = new TreeMap<>();
        for (Response response : operation.responses()) {
            responses.put(response.status(), response(response));
        }
        Mapping.Builder all = Mapping.builder();
        responses.forEach(all::put);
        return built.put("responses", all.build()).build();
    }

    private static Mapping parameter(Parameter parameter) {
        Mapping.Builder built = Mapping.builder()
                .put("name", parameter.name())
                .put("in", parameter.place().word())
                .putIfAny("description", Scalar.of(parameter.description()));
        if (parameter.required()) {
            built.put("required", true);
        }
        built.put("schema", parameter.schema());
        parameter.more().entries().forEach(entry -> built.put(entry.name(), entry.value()));
        return built.build();
    }

    private static Mapping response(Response response) {
        Mapping.Builder headers = Mapping.builder();
        for (Header header : response.headers()) {
            headers.put(
                    header.name(),
                    Mapping.builder()
                            .putIfAny("description", Scalar.of(header.description()))
                            .put("schema", header.schema())
                            .build());
        }
        return Mapping.builder()
                .put("description", response.description())
                .putIfAny("headers", headers.build())
                .putIfAny("content", content(response.content()))
                .build();
    }

    private static Mapping content(List<Content> content) {
        Mapping.Builder built = Mapping.builder();
        for (Content one : content) {
            Mapping.Builder media = Mapping.builder();
            Mapping schema = one.schema();
            if (schema != null) {
                media.put("schema", schema);
            }
            built.put(one.mediaType(), media.build());
        }
        return built.build();
    }

    private Mapping components() {
        Mapping.Builder named = Mapping.builder();
        schemas.forEach(named::put);
        return Mapping.builder().putIfAny("schemas", named.build()).build();
    }
}
