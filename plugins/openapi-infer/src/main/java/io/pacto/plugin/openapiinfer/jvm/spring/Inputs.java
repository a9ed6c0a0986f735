package io.pacto.plugin.openapiinfer.jvm.spring;

import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.jvm.operation.Descriptions;
import io.pacto.plugin.openapiinfer.jvm.schema.Beans;
import io.pacto.plugin.openapiinfer.jvm.schema.Constraints;
import io.pacto.plugin.openapiinfer.jvm.schema.Containers;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.schema.Property;
import io.pacto.plugin.openapiinfer.jvm.schema.Schemas;
import io.pacto.plugin.openapiinfer.jvm.schema.Values;
import io.pacto.plugin.openapiinfer.jvm.source.Bindings;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Javadoc;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Member;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.spec.Body;
import io.pacto.plugin.openapiinfer.spec.Content;
import io.pacto.plugin.openapiinfer.spec.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parameters and body of one operation. */
final class Inputs {

    private static final Mapping NOTHING = Mapping.builder().build();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Sources sources;
    private final Schemas schemas;
    private final String path;
    private final List<String> consumes;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Mapping> parts = new LinkedHashMap<>();
    private final List<String> demandedParts = new ArrayList<>();
    private @Nullable Body body;

    Inputs(Sources sources, Schemas schemas, String path, List<String> consumes) {
        this.sources = sources;
        this.schemas = schemas;
        this.path = path;
        this.consumes = consumes;
    }

    List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    @Nullable
    Body body() {
        if (body != null || parts.isEmpty()) {
            return body;
        }
        Mapping.Builder properties = Mapping.builder();
        parts.forEach(properties::put);
        Mapping.Builder schema = Mapping.builder().put("type", "object").put("properties", properties.build());
        schema.putIfAny(
                "required", Sequence.of(demandedParts.stream().map(Scalar::of).toList()));
        return new Body(false, "", types(schema.build(), "multipart/form-data"));
    }

    private List<Content> types(Mapping schema, String usual) {
        List<String> names = consumes.isEmpty() ? List.of(usual) : consumes;
        return names.stream().map(name -> new Content(name, schema)).toList();
    }

    void add(Member parameter, Marks marks, Bindings bindings, Javadoc doc) {
        JavaType declared = sources.resolve(parameter.type(), parameter.scope(), bindings);
        if (Descriptions.hidden(marks) || Ignored.is(declared, marks)) {
            return;
        }
        boolean optional = Containers.optional(declared).isPresent() || marks.hasSimple("Nullable");
        if (marks.all().stream().anyMatch(Inputs::isNamedElsewhere)) {
            schemas.report(parameter.position(), "the name of a parameter is no constant of the sources: left out");
            return;
        }
        if (declared.is("org.springframework.http.HttpEntity", "org.springframework.http.RequestEntity")) {
            Mapping schema = schemas.of(declared.argument(0));
            body = new Body(false, Descriptions.of(marks, doc, parameter.name()), types(schema, "application/json"));
            return;
        }
        JavaType type = Returned.of(declared);
        String description = Descriptions.of(marks, doc, parameter.name());
        if (marks.has(Web.bind("RequestBody")) || isBody(marks)) {
            Mark mark = marks.find(Web.bind("RequestBody"))
                    .orElseGet(() -> marks.all().get(0));
            boolean required = mark.flag("required").orElse(true) && !optional;
            Mapping schema = schemas.of(type, Descriptions.withSchema(marks));
            body = new Body(required, description, types(schema, "application/json"));
            return;
        }
        Source source = new Source(parameter.name(), type, marks, optional, description);
        if (marks.has(Web.bind("RequestPart")) || isFile(type)) {
            part(source, marks.has(Web.bind("RequestPart")) ? "RequestPart" : "RequestParam");
        } else if (marks.has(Web.bind("PathVariable"))) {
            String name = source.name("PathVariable");
            if (path.contains("{" + name + "}")) {
                put(source.parameter(name, Parameter.Place.PATH, true));
            }
        } else if (marks.has(Web.bind("RequestHeader"))) {
            if (schemas.containers().values(type).isEmpty()
                    && !type.simpleName().equals("HttpHeaders")) {
                put(source.parameter(
                        source.name("RequestHeader"), Parameter.Place.HEADER, source.required("RequestHeader")));
            }
        } else if (marks.has(Web.bind("CookieValue"))) {
            put(source.parameter(source.name("CookieValue"), Parameter.Place.COOKIE, source.required("CookieValue")));
        } else if (marks.has(Web.bind("RequestParam"))) {
            if (consumes.contains(FORM)) {
                part(source, "RequestParam");
            } else {
                put(source.parameter(
                        source.name("RequestParam"), Parameter.Place.QUERY, source.required("RequestParam")));
            }
        } else if (marks.has(List.of(
                "org.springdoc.core.annotations.ParameterObject", "org.springdoc.api.annotations.ParameterObject"))) {
            expand(type);
        } else {
            plain(source);
        }
    }

    private static boolean isNamedElsewhere(Mark mark) {
        boolean carrier = List.of("RequestParam", "PathVariable", "RequestHeader", "CookieValue", "RequestPart")
                .contains(mark.simpleName());
        return carrier && (mark.isOpen("value") || mark.isOpen("name"));
    }

    private static boolean isBody(Marks marks) {
        return marks.has(List.of("io.swagger.v3.oas.annotations.parameters.RequestBody"));
    }

    private void plain(Source source) {
        Optional<Mark> said = source.marks.find(Descriptions.PARAMETER);
        Parameter.Place place = said.flatMap(mark -> mark.text("in"))
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(text -> List.of("PATH", "QUERY", "HEADER", "COOKIE").contains(text))
                .map(Parameter.Place::valueOf)
                .orElse(Parameter.Place.QUERY);
        String name = said.flatMap(mark -> mark.text("name"))
                .filter(text -> !text.isEmpty())
                .orElse(source.javaName);
        put(source.parameter(name, place, place == Parameter.Place.PATH || !source.optional));
    }

    private void part(Source source, String kind) {
        String name = source.name(kind);
        parts.put(name, schemas.of(source.type, Descriptions.withSchema(source.marks)));
        if (source.required(kind)) {
            demandedParts.add(name);
        }
    }

    private void expand(JavaType type) {
        if (type.is("org.springframework.data.domain.Pageable")) {
            Pages.parameters().forEach(this::put);
            return;
        }
        for (Property property : new Beans(sources, schemas.flavor()).of(type, true)) {
            if (property.getter()) {
                boolean required = Constraints.demanded(property.marks());
                Mapping schema = schemas.of(property.type(), property.marks());
                put(new Parameter(
                        property.name(),
                        Parameter.Place.QUERY,
                        required,
                        schema,
                        Descriptions.of(property.marks(), Javadoc.NONE, property.name()),
                        NOTHING));
            }
        }
    }

    /** A condition on a header is a header to send. */
    void demand(String condition) {
        int equals = condition.indexOf('=');
        if (equals > 0 && !condition.startsWith("!") && condition.charAt(equals - 1) != '!') {
            Mapping schema = Mapping.builder()
                    .put("type", "string")
                    .put("enum", Sequence.of(List.of(Scalar.of(condition.substring(equals + 1)))))
                    .build();
            put(new Parameter(condition.substring(0, equals), Parameter.Place.HEADER, false, schema, "", NOTHING));
        }
    }

    private void put(Parameter parameter) {
        parameters.putIfAbsent(parameter.place() + " " + parameter.name(), parameter);
    }

    private boolean isFile(JavaType type) {
        JavaType one = schemas.containers().element(type).orElse(type);
        return one.is(
                "org.springframework.web.multipart.MultipartFile",
                "org.springframework.http.codec.multipart.FilePart",
                "org.springframework.http.codec.multipart.Part",
                "jakarta.servlet.http.Part");
    }

    /** One parameter of a method. */
    private final class Source {

        private final String javaName;
        private final JavaType type;
        private final Marks marks;
        private final boolean optional;
        private final String description;

        Source(String javaName, JavaType type, Marks marks, boolean optional, String description) {
            this.javaName = javaName;
            this.type = type;
            this.marks = marks;
            this.optional = optional;
            this.description = description;
        }

        String name(String kind) {
            Optional<Mark> mark = marks.find(Web.bind(kind));
            return mark.flatMap(found -> found.text("value"))
                    .or(() -> mark.flatMap(found -> found.text("name")))
                    .filter(text -> !text.isEmpty())
                    .orElse(javaName);
        }

        boolean required(String kind) {
            Optional<Mark> mark = marks.find(Web.bind(kind));
            boolean said = mark.flatMap(found -> found.flag("required")).orElse(true);
            return said
                    && !optional
                    && mark.filter(found -> found.has("defaultValue")).isEmpty();
        }

        Parameter parameter(String name, Parameter.Place place, boolean required) {
            Mapping schema = schemas.of(type, Descriptions.withSchema(marks));
            for (String kind : List.of("RequestParam", "RequestHeader", "CookieValue")) {
                Optional<String> value = marks.find(Web.bind(kind)).flatMap(found -> found.text("defaultValue"));
                if (value.isPresent()) {
                    schema = Values.withDefault(schema, value.get());
                }
            }
            return new Parameter(name, place, required, schema, description, NOTHING);
        }
    }
}
