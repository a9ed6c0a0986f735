package io.pacto.plugin.openapiinfer.jvm.micronaut;

import io.pacto.api.Mapping;
import io.pacto.plugin.openapiinfer.jvm.operation.Documented;
import io.pacto.plugin.openapiinfer.jvm.operation.DocumentedResponse;
import io.pacto.plugin.openapiinfer.jvm.operation.Handler;
import io.pacto.plugin.openapiinfer.jvm.operation.StatusCodes;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
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

    /** The view of the method is that of its answers; a body has one of its own. */
    List<Response> of(Handler handler, Marks classMarks, List<String> produces) {
        schemas.look(handler.marks());
        try {
            return seen(handler, classMarks, produces);
        } finally {
            schemas.look(Marks.NONE);
        }
    }

    private List<Response> seen(Handler handler, Marks classMarks, List<String> produces) {
        JavaType declared =
                sources.resolve(handler.method().type(), handler.method().scope(), handler.bindings());
        JavaType returned = Returned.of(declared);
        String code = handler.marks()
                .find(Http.named("Status"))
                .flatMap(mark -> mark.text("value"))
                .map(name -> StatusCodes.code(name.substring(name.lastIndexOf('.') + 1), "200"))
                .orElse("200");
        List<Content> usual = Returned.isNothing(returned) ? List.of() : content(returned, produces);
        Map<String, Response> responses = new LinkedHashMap<>();
        List<DocumentedResponse> said = documented.responses(handler.marks().and(classMarks));
        if (said.stream()
                .noneMatch(one -> one.code().startsWith("2") || one.code().equals("default"))) {
            String text = handler.doc().returns().isEmpty()
                    ? handler.method().name() + " " + code + " response"
                    : handler.doc().returns();
            responses.put(code, new Response(code, text, usual, List.of()));
        }
        for (DocumentedResponse one : said) {
            String text = one.description().isEmpty() ? StatusCodes.reason(one.code()) : one.description();
            boolean inherits = !one.saysContent()
                    && (one.code().startsWith("2") || one.code().equals("default"));
            List<Content> content = new ArrayList<>(inherits ? usual : List.of());
            for (Content each : one.content()) {
                List<String> types = each.mediaType().isEmpty() ? produces : List.of(each.mediaType());
                types.forEach(type -> content.add(new Content(type, each.schema())));
            }
            String status = one.code().equals("default") ? code : one.code();
            responses.put(status, new Response(status, text, content, List.of()));
        }
        return List.copyOf(responses.values());
    }

    private List<Content> content(JavaType returned, List<String> produces) {
        Mapping schema = schemas.of(returned, new Marks(returned.marks()));
        return produces.stream().map(type -> new Content(type, schema)).toList();
    }
}
