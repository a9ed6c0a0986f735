package io.pacto.plugin.openapiinfer.jvm.micronaut;

import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.jvm.operation.Descriptions;
import io.pacto.plugin.openapiinfer.jvm.schema.Constraints;
import io.pacto.plugin.openapiinfer.jvm.schema.Containers;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parameters and body of one operation. */
final class Inputs {

    private static final Mapping NOTHING = Mapping.builder().build();

    private static final List<String> FILLED = List.of(
            "io.micronaut.http.HttpRequest",
            "io.micronaut.http.HttpHeaders",
            "io.micronaut.http.HttpParameters",
            "io.micronaut.http.cookie.Cookies",
            "io.micronaut.session.Session",
            "io.micronaut.security.authentication.Authentication",
            "io.micronaut.core.type.Headers",
            "io.micronaut.http.BasicAuth",
            "java.security.Principal",
            "java.util.Locale",
            "java.time.ZoneId",
            "java.util.TimeZone");

    private final Sources sources;
    private final Schemas schemas;
    private final Template template;
    private final boolean mayHaveBody;
    private final List<String> consumes;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Mapping> fields = new LinkedHashMap<>();
    private final List<String> demanded = new ArrayList<>();
    private @Nullable Body whole;
    private @Nullable Mapping wholeSchema;

    Inputs(Sources sources, Schemas schemas, Template template, boolean mayHaveBody, List<String> consumes) {
        this.sources = sources;
        this.schemas = schemas;
        this.template = template;
        this.mayHaveBody = mayHaveBody;
        this.consumes = consumes;
    }

    List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    /** Parameters without an annotation are properties of the body, beside those of a body that is taken whole. */
    @Nullable
    Body body() {
        if (fields.isEmpty()) {
            return whole;
        }
        Mapping.Builder properties = Mapping.builder();
        fields.forEach(properties::put);
        Mapping.Builder schema = Mapping.builder().put("type", "object").put("properties", properties.build());
        schema.putIfAny(
                "required", Sequence.of(demanded.stream().map(Scalar::of).toList()));
        if (wholeSchema != null && wholeSchema.get("additionalProperties") instanceof Mapping rest) {
            schema.put("additionalProperties", rest);
        }
        Mapping beside = schema.build();
        boolean both = wholeSchema != null && wholeSchema.get("$ref") != null;
        Mapping all = both
                ? Mapping.builder()
                        .put("allOf", Sequence.of(List.of(wholeSchema, beside)))
                        .build()
                : beside;
        return new Body(true, whole == null ? "" : whole.description(), types(all));
    }

    private List<Content> types(Mapping schema) {
        return consumes.stream().map(name -> new Content(name, schema)).toList();
    }

    void add(Member parameter, Marks marks, Bindings bindings, Javadoc doc) {
        JavaType declared = sources.resolve(parameter.type(), parameter.scope(), bindings);
        boolean request = declared.is("io.micronaut.http.HttpRequest");
        boolean entity = request && mayHaveBody && !declared.argument(0).is("java.lang.Object", "java.lang.Void");
        if (Descriptions.hidden(marks) || (FILLED.contains(declared.name()) && !entity)) {
            return;
        }
        JavaType type = Containers.optional(declared).isPresent() ? declared : Returned.of(declared);
        boolean optional =
                marks.hasSimple("Nullable") || Containers.optional(declared).isPresent();
        String description = Descriptions.of(marks, doc, parameter.name());
        Marks all = Descriptions.withSchema(marks);
        String name = name(marks, parameter.name());
        if (template.absent().contains(name)) {
            return;
        }
        boolean isBody = marks.find(Http.named("Body")).isPresent();
        if (marks.find(Http.named("RequestBean")).isPresent()) {
            bean(type);
        } else if (entity
                || (isBody
                        && !marks.find(Http.named("Body"))
                                .flatMap(mark -> mark.text("value"))
                                .isPresent())) {
            wholeSchema = schemas.of(type, all.without("Nullable"));
            whole = new Body(!optional, description, types(wholeSchema));
        } else if (template.variables().contains(name)
                || marks.find(Http.named("PathVariable")).isPresent()) {
            put(name, Parameter.Place.PATH, true, type, all, marks, description);
        } else if (marks.find(Http.named("Header")).isPresent()) {
            String header = marks.find(Http.named("Header"))
                    .flatMap(mark -> mark.text("value").or(() -> mark.text("name")))
                    .filter(text -> !text.isEmpty())
                    .orElseGet(() -> hyphenated(parameter.name()));
            if (!List.of("accept", "content-type", "authorization")
                    .contains(header.toLowerCase(java.util.Locale.ROOT))) {
                put(header, Parameter.Place.HEADER, !optional, type, all, marks, description);
            }
        } else if (marks.find(Http.named("CookieValue")).isPresent()) {
            put(name, Parameter.Place.COOKIE, !optional, type, all, marks, description);
        } else if (marks.find(Http.named("QueryValue")).isPresent()
                || template.query().contains(name)
                || (!mayHaveBody && !isBody)) {
            put(name, Parameter.Place.QUERY, !optional, type, all, marks, description);
        } else {
            fields.put(name, schemas.of(type, all));
            if (Constraints.demanded(marks) || marks.hasSimple("NonNull")) {
                demanded.add(name);
            }
        }
    }

    private static String hyphenated(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    private void bean(JavaType type) {
        for (Sources.Bound bound : sources.hierarchy(type)) {
            for (Member field : bound.type().fields()) {
                if (!field.is("static")) {
                    add(field, new Marks(sources.marks(field)), bound.bindings(), field.doc());
                }
            }
        }
    }

    private static String name(Marks marks, String javaName) {
        for (String kind : List.of("PathVariable", "QueryValue", "CookieValue", "Part", "Body")) {
            Optional<String> said = marks.find(Http.named(kind))
                    .flatMap(mark -> mark.text("value").or(() -> mark.text("name")))
                    .filter(text -> !text.isEmpty());
            if (said.isPresent()) {
                return said.get();
            }
        }
        return javaName;
    }

    private static Optional<String> usual(Marks marks) {
        for (String kind : List.of("QueryValue", "Header", "CookieValue", "PathVariable")) {
            Optional<String> value = marks.find(Http.named(kind)).flatMap(mark -> mark.text("defaultValue"));
            if (value.isPresent()) {
                return value;
            }
        }
        return marks.find("io.micronaut.core.bind.annotation.Bindable")
                .flatMap((Mark mark) -> mark.text("defaultValue"));
    }

    private void put(
            String name,
            Parameter.Place place,
            boolean required,
            JavaType type,
            Marks all,
            Marks marks,
            String description) {
        Mapping schema = schemas.of(type, all);
        Optional<String> value = usual(marks);
        Mapping complete = value.isPresent() ? Values.withDefault(schema, value.get()) : schema;
        parameters.putIfAbsent(
                place + " " + name, new Parameter(name, place, required, complete, description, NOTHING));
    }
}
