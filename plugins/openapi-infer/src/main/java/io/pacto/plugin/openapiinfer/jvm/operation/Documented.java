package io.pacto.plugin.openapiinfer.jvm.operation;

import io.pacto.api.Mapping;
import io.pacto.plugin.openapiinfer.jvm.schema.Docs;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.schema.Schemas;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.spec.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Responses and content as annotations describe them. */
public final class Documented {

    private static final List<String> ONE = List.of(
            "io.swagger.v3.oas.annotations.responses.ApiResponse",
            "org.eclipse.microprofile.openapi.annotations.responses.APIResponse");
    private static final List<String> MANY = List.of(
            "io.swagger.v3.oas.annotations.responses.ApiResponses",
            "org.eclipse.microprofile.openapi.annotations.responses.APIResponses");
    private static final String SCHEMA = "org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema";

    private final Schemas schemas;

    /**
     * A reader for one document.
     *
     * @param schemas makes schemas
     */
    public Documented(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The responses that annotations describe; of two with one code the first counts.
     *
     * @param marks the annotations of the method, then those of its class
     * @return the responses in order
     */
    public List<DocumentedResponse> responses(Marks marks) {
        List<Mark> found = new ArrayList<>();
        marks.find(Docs.both("Operation")).ifPresent(mark -> found.addAll(mark.marks("responses")));
        for (Mark mark : marks.all()) {
            if (ONE.contains(mark.name())) {
                found.add(mark);
            } else if (MANY.contains(mark.name())) {
                found.addAll(mark.marks("value"));
            }
        }
        Map<String, DocumentedResponse> responses = new LinkedHashMap<>();
        for (Mark mark : found) {
            DocumentedResponse response = response(mark);
            responses.putIfAbsent(response.code(), response);
        }
        marks.find(SCHEMA).ifPresent(mark -> {
            String code = mark.text("responseCode").orElse("200");
            List<Content> content = mark.type("value")
                    .map(type -> List.of(new Content("", schemas.of(type))))
                    .orElse(List.of());
            responses.putIfAbsent(
                    code,
                    new DocumentedResponse(
                            code, mark.text("responseDescription").orElse(""), true, content));
        });
        return List.copyOf(responses.values());
    }

    private DocumentedResponse response(Mark mark) {
        return new DocumentedResponse(
                mark.text("responseCode").filter(code -> !code.isEmpty()).orElse("default"),
                mark.text("description").orElse(""),
                mark.has("content"),
                content(mark.marks("content")));
    }

    /**
     * What {@code @Content} annotations describe; those that say nothing at all are left out.
     *
     * @param marks the annotations
     * @return the content
     */
    public List<Content> content(List<Mark> marks) {
        List<Content> all = new ArrayList<>();
        for (Mark mark : marks) {
            Optional<Mapping> schema = schema(mark);
            String type = mark.text("mediaType").orElse("");
            if (schema.isPresent() || !type.isEmpty()) {
                all.add(new Content(type, schema.orElse(null)));
            }
        }
        return all;
    }

    private Optional<Mapping> schema(Mark content) {
        for (Mark array : content.marks("array")) {
            for (Mark items : array.marks("schema")) {
                Optional<Mapping> item = schema(items, JavaType.OBJECT);
                if (item.isPresent()) {
                    return Optional.of(Mapping.builder()
                            .put("type", "array")
                            .put("items", item.get())
                            .build());
                }
            }
        }
        for (Mark schema : content.marks("schema")) {
            return schema(schema, null);
        }
        return Optional.empty();
    }

    private Optional<Mapping> schema(Mark mark, @Nullable JavaType otherwise) {
        Marks marks = new Marks(List.of(mark));
        Optional<JavaType> type = mark.type("implementation");
        boolean says = type.isPresent()
                || mark.has("type")
                || mark.has("ref")
                || mark.has("oneOf")
                || mark.has("anyOf")
                || mark.has("format");
        Optional<String> ref = mark.text("ref").filter(text -> !text.isEmpty());
        if (ref.isPresent()) {
            String name = ref.get().startsWith("#") ? ref.get() : "#/components/schemas/" + ref.get();
            return Optional.of(Mapping.builder().put("$ref", name).build());
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            List<JavaType> types = mark.types(choice);
            if (!types.isEmpty()) {
                List<Mapping> parts = types.stream().map(schemas::of).toList();
                return Optional.of(Mapping.builder()
                        .put(choice, io.pacto.api.Sequence.of(parts))
                        .build());
            }
        }
        if (!says && otherwise == null) {
            return Optional.empty();
        }
        boolean array =
                mark.text("type").filter(text -> text.equalsIgnoreCase("array")).isPresent();
        Mapping made = schemas.of(type.orElse(otherwise == null ? JavaType.OBJECT : otherwise), marks);
        return Optional.of(
                array
                        ? Mapping.builder()
                                .put("type", "array")
                                .put("items", made)
                                .build()
                        : made);
    }
}
