package io.pacto.plugin.openapiinfer.jvm.jaxrs;

import io.pacto.api.Mapping;
import io.pacto.plugin.openapiinfer.jvm.operation.Documented;
import io.pacto.plugin.openapiinfer.jvm.operation.DocumentedResponse;
import io.pacto.plugin.openapiinfer.jvm.operation.Handler;
import io.pacto.plugin.openapiinfer.jvm.operation.StatusCodes;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.schema.Names;
import io.pacto.plugin.openapiinfer.jvm.schema.Schemas;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.spec.Content;
import io.pacto.plugin.openapiinfer.spec.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Responses of operations. */
final class Answers {

    private final Sources sources;
    private final Schemas schemas;
    private final Documented documented;

    Answers(Sources sources, Schemas schemas) {
        this.sources = sources;
        this.schemas = schemas;
        this.documented = new Documented(schemas);
    }

    List<Response> of(Handler handler, String verb, Marks classMarks, List<String> produces) {
        JavaType declared = sources.resolve(handler.method().type(), handler.method().scope(), handler.bindings());
        JavaType returned = Returned.of(declared);
        boolean asynchronous = handler.parameterMarks().stream()
                .anyMatch(marks -> marks.has(Names.ee("ws.rs.container.Suspended")));
        boolean nothing = Returned.isNothing(returned) && !asynchronous;
        List<DocumentedResponse> said = documented.responses(handler.marks());
        Map<String, Response> responses = new LinkedHashMap<>();
        for (DocumentedResponse one : documented.responses(classMarks)) {
            responses.put(one.code(), response(one, List.of()));
        }
        boolean alone = said.size() == 1 && said.get(0).code().startsWith("2");
        List<Content> usual = nothing || asynchronous || Returned.isOpen(returned) ? List.of() : content(returned, produces);
        for (DocumentedResponse one : said) {
            boolean inherits = !one.saysContent() && one.code().startsWith("2") && !one.code().equals("204") && alone;
            responses.put(one.code(), response(one, inherits ? usual : List.of()));
        }
        if (said.isEmpty()) {
            String code = !nothing ? "200" : verb.equals("post") ? "201" : "204";
            responses.put(code, new Response(code, StatusCodes.reason(code), usual, List.of()));
        }
        return List.copyOf(responses.values());
    }

    private Response response(DocumentedResponse said, List<Content> usual) {
        List<Content> content = new ArrayList<>(usual);
        for (Content one : said.content()) {
            content.add(new Content(one.mediaType().isEmpty() ? "*/*" : one.mediaType(), one.schema()));
        }
        String description = said.description().isEmpty() ? StatusCodes.reason(said.code()) : said.description();
        return new Response(said.code(), description, content, List.of());
    }

    private List<Content> content(JavaType returned, List<String> produces) {
        Mapping schema = schemas.of(returned);
        List<String> types = produces.isEmpty() ? List.of("*/*") : produces;
        return types.stream().map(type -> new Content(type, schema)).toList();
    }
}
