package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Beans of libraries that interfaces often show. */
final class Library {

    /** What springdoc calls the parts of an answer, unlike those of a request, which have the names of their types. */
    private static final JavaType PAGEABLE = JavaType.of("org.springframework.data.domain.PageableObject");

    private static final JavaType SORT = JavaType.of("org.springframework.data.domain.SortObject");

    private final Schemas schemas;

    Library(Schemas schemas) {
        this.schemas = schemas;
    }

    Optional<Mapping> of(JavaType type) {
        return switch (type.name()) {
            case "org.springframework.data.domain.Page", "org.springframework.data.domain.PageImpl" ->
                Optional.of(schemas.shared(type, () -> page(type, true)));
            case "org.springframework.data.domain.Slice", "org.springframework.data.domain.SliceImpl" ->
                Optional.of(schemas.shared(type, () -> page(type, false)));
            case "org.springframework.data.domain.Sort" -> Optional.of(schemas.shared(type, Library::sortRequest));
            case "org.springframework.data.domain.Pageable", "org.springframework.data.domain.PageRequest" ->
                Optional.of(schemas.shared(type, Library::pageRequest));
            case "org.springframework.http.ProblemDetail", "org.springframework.web.ErrorResponse" ->
                Optional.of(schemas.shared(type, this::problem));
            case "org.springframework.data.util.Streamable" -> Optional.of(Schema.array(schemas.of(type.argument(0))));
            case "org.springframework.web.servlet.mvc.method.annotation.SseEmitter",
                    "org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter" ->
                Optional.of(schemas.shared(type, () -> object("timeout", "integer/int64")));
            case "org.springframework.http.MediaType" -> Optional.of(schemas.shared(type, Library::mediaType));
            case "org.springframework.http.codec.ServerSentEvent" -> Optional.of(schemas.of(type.argument(0)));
            default -> Optional.empty();
        };
    }

    private static Mapping object(String... fields) {
        Mapping.Builder properties = Mapping.builder();
        for (int i = 0; i < fields.length; i += 2) {
            String[] kind = fields[i + 1].split("/", -1);
            properties.put(fields[i], Schema.type(kind[0], kind.length > 1 ? kind[1] : ""));
        }
        return new Schema()
                .put("type", "object")
                .put("properties", properties.build())
                .build();
    }

    private static Mapping mediaType() {
        Mapping fixed = object(
                "type",
                "string",
                "subtype",
                "string",
                "qualityValue",
                "number/double",
                "wildcardType",
                "boolean",
                "wildcardSubtype",
                "boolean",
                "subtypeSuffix",
                "string",
                "charset",
                "string",
                "concrete",
                "boolean");
        return with(fixed, "parameters", Schema.map(Schema.type("string")));
    }

    private static Mapping sort() {
        return object("empty", "boolean", "sorted", "boolean", "unsorted", "boolean");
    }

    private static Mapping sortRequest() {
        Mapping texts = Schema.array(Schema.type("string"));
        Mapping properties = Mapping.builder().put("sort", texts).build();
        return new Schema().put("type", "object").put("properties", properties).build();
    }

    private Mapping problem() {
        Mapping fixed = object(
                "type",
                "string/uri",
                "title",
                "string",
                "status",
                "integer/int32",
                "detail",
                "string",
                "instance",
                "string/uri");
        return Schema.of(with(fixed, "properties", Schema.map(schemas.of(JavaType.OBJECT))))
                .build();
    }

    private Mapping pageable() {
        Mapping fixed = object(
                "offset",
                "integer/int64",
                "pageNumber",
                "integer/int32",
                "pageSize",
                "integer/int32",
                "paged",
                "boolean",
                "unpaged",
                "boolean");
        return with(fixed, "sort", schemas.shared(SORT, Library::sort));
    }

    /** What a caller says about pages. */
    private static Mapping pageRequest() {
        Mapping.Builder properties = Mapping.builder();
        Mapping page = new Schema()
                .put("type", "integer")
                .put("format", "int32")
                .put("minimum", Scalar.of(0))
                .build();
        Mapping size = new Schema()
                .put("type", "integer")
                .put("format", "int32")
                .put("minimum", Scalar.of(1))
                .build();
        properties.put("page", page).put("size", size).put("sort", Schema.array(Schema.type("string")));
        return new Schema()
                .put("type", "object")
                .put("properties", properties.build())
                .build();
    }

    private Mapping page(JavaType type, boolean counted) {
        Map<String, Mapping> properties = new LinkedHashMap<>();
        if (counted) {
            properties.put("totalElements", Schema.type("integer", "int64"));
            properties.put("totalPages", Schema.type("integer", "int32"));
        }
        properties.put("size", Schema.type("integer", "int32"));
        properties.put("content", Schema.array(schemas.of(type.argument(0))));
        properties.put("number", Schema.type("integer", "int32"));
        properties.put("first", Schema.type("boolean"));
        properties.put("last", Schema.type("boolean"));
        properties.put("numberOfElements", Schema.type("integer", "int32"));
        properties.put("pageable", schemas.shared(PAGEABLE, this::pageable));
        properties.put("sort", schemas.shared(SORT, Library::sort));
        properties.put("empty", Schema.type("boolean"));
        Mapping.Builder all = Mapping.builder();
        properties.forEach(all::put);
        return new Schema().put("type", "object").put("properties", all.build()).build();
    }

    private static Mapping with(Mapping object, String name, Mapping schema) {
        Mapping.Builder properties = Mapping.builder();
        if (object.get("properties") instanceof Mapping known) {
            known.entries().forEach(entry -> properties.put(entry.name(), entry.value()));
        }
        return Schema.of(object)
                .put("properties", properties.put(name, schema).build())
                .build();
    }
}
