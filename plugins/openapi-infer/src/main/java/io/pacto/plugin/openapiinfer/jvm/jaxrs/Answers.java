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
    private final String usualType;

    Answers(Sources sources, Schemas schemas, String usualType) {
        this.sources = sources;
        this.schemas = schemas;
        this.usualType = usualType;
        this.documented = new Documented(schemas);
    }

    /** The view of the method is that of its answers; a body has one of its own. */
    List<Response> of(Handler handler, String verb, Marks classMarks, List<String> produces) {
        schemas.look(handler.marks());
        try {
            return seen(handler, verb, classMarks, produces);
        } finally {
            schemas.look(Marks.NONE);
        }
    }

    private List<Response> seen(Handler handler, String verb, Marks classMarks, List<String> produces) {
        JavaType declared =
                sources.resolve(handler.method().type(), handler.method().scope(), handler.bindings());
        JavaType returned = Returned.of(declared);
        boolean asynchronous =
                handler.parameterMarks().stream().anyMatch(marks -> marks.has(Names.ee("ws.rs.container.Suspended")));
        boolean nothing = Returned.isNothing(returned) && !asynchronous;
        List<DocumentedResponse> said = documented.responses(handler.marks());
        Map<String, Response> responses = new LinkedHashMap<>();
        for (DocumentedResponse one : documented.responses(classMarks)) {
            responses.put(one.code(), response(one, List.of(), produces));
        }
        List<Content> usual = nothing || asynchronous ? List.of() : content(declared, returned, produces);
        for (DocumentedResponse one : said) {
            boolean inherits = !one.saysContent()
                    && one.code().startsWith("2")
                    && !one.code().equals("204");
            responses.put(one.code(), response(one, inherits ? usual : List.of(), produces));
        }
        if (said.isEmpty()) {
            String empty = verb.equals("post") ? "201" : asynchronous ? "200" : "204";
            String code = Returned.isNothing(returned) ? empty : "200";
            responses.put(code, new Response(code, StatusCodes.reason(code), usual, List.of()));
        }
        return List.copyOf(responses.values());
    }

    private Response response(DocumentedResponse said, List<Content> usual, List<String> produces) {
        List<Content> content = new ArrayList<>(usual);
        for (Content one : said.content()) {
            List<String> types = one.mediaType().isEmpty() ? types(produces) : List.of(one.mediaType());
            types.forEach(type -> content.add(new Content(type, one.schema())));
        }
        String description = said.description().isEmpty() ? StatusCodes.reason(said.code()) : said.description();
        return new Response(said.code(), description, content, List.of());
    }

    private List<Content> content(JavaType declared, JavaType returned, List<String> produces) {
        if (Returned.isOpen(returned)) {
            boolean wrapped = !declared.name().equals(returned.name());
            return wrapped
                    ? types(produces).stream()
                            .map(type -> new Content(type, null))
                            .toList()
                    : List.of();
        }
        Mapping schema = schemas.of(returned);
        return types(produces).stream().map(type -> new Content(type, schema)).toList();
    }

    private List<String> types(List<String> produces) {
        return produces.isEmpty() ? List.of(usualType) : produces;
    }
}
