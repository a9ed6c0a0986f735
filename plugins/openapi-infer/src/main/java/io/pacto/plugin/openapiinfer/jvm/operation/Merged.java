package io.pacto.plugin.openapiinfer.jvm.operation;

import io.pacto.plugin.openapiinfer.spec.Body;
import io.pacto.plugin.openapiinfer.spec.Content;
import io.pacto.plugin.openapiinfer.spec.Operation;
import io.pacto.plugin.openapiinfer.spec.Parameter;
import io.pacto.plugin.openapiinfer.spec.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods that answer at one path in different media types are one operation of the document. */
final class Merged {

    private Merged() {}

    static List<Operation> of(List<Operation> operations) {
        Map<String, Operation> merged = new LinkedHashMap<>();
        for (Operation one : operations) {
            merged.merge(one.method() + " " + one.path(), one, Merged::both);
        }
        return List.copyOf(merged.values());
    }

    private static Operation both(Operation one, Operation other) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        List<Parameter> all = new ArrayList<>(one.parameters());
        all.addAll(other.parameters());
        all.forEach(parameter -> parameters.putIfAbsent(parameter.place() + " " + parameter.name(), parameter));
        Map<String, Response> responses = new LinkedHashMap<>();
        one.responses().forEach(response -> responses.put(response.status(), response));
        for (Response response : other.responses()) {
            responses.merge(
                    response.status(),
                    response,
                    (first, second) -> new Response(
                            first.status(),
                            first.description(),
                            content(first.content(), second.content()),
                            first.headers()));
        }
        return new Operation(
                one.path(),
                one.method(),
                one.head(),
                List.copyOf(parameters.values()),
                body(one.body(), other.body()),
                List.copyOf(responses.values()));
    }

    private static @Nullable Body body(@Nullable Body one, @Nullable Body other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Body(one.required(), one.description(), content(one.content(), other.content()));
    }

    private static List<Content> content(List<Content> one, List<Content> other) {
        Map<String, Content> byType = new LinkedHashMap<>();
        one.forEach(content -> byType.put(content.mediaType(), content));
        other.forEach(content -> byType.putIfAbsent(content.mediaType(), content));
        return List.copyOf(byType.values());
    }
}
