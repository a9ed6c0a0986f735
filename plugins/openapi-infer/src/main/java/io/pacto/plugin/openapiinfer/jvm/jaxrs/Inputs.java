package io.pacto.plugin.openapiinfer.jvm.jaxrs;

import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.jvm.operation.Descriptions;
import io.pacto.plugin.openapiinfer.jvm.operation.Documented;
import io.pacto.plugin.openapiinfer.jvm.schema.Constraints;
import io.pacto.plugin.openapiinfer.jvm.schema.Containers;
import io.pacto.plugin.openapiinfer.jvm.schema.Docs;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.schema.Names;
import io.pacto.plugin.openapiinfer.jvm.schema.Schemas;
import io.pacto.plugin.openapiinfer.jvm.schema.Values;
import io.pacto.plugin.openapiinfer.jvm.source.Bindings;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Javadoc;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Member;
import io.pacto.plugin.openapiinfer.jvm.source.Method;
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
    private static final List<String> INJECTED =
            List.of("ws.rs.core.Context", "ws.rs.container.Suspended", "inject.Inject");
    private static final List<String> REQUEST_BODY = Docs.both("parameters.RequestBody");

    private final Sources sources;
    private final Schemas schemas;
    private final String path;
    private final List<String> consumes;
    private final String usualType;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Mapping> form = new LinkedHashMap<>();
    private final List<String> demanded = new ArrayList<>();
    private @Nullable Body body;

    Inputs(Sources sources, Schemas schemas, String path, List<String> consumes, String usualType) {
        this.sources = sources;
        this.schemas = schemas;
        this.path = path;
        this.consumes = consumes;
        this.usualType = usualType;
    }

    List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    @Nullable
    Body body() {
        if (body != null || form.isEmpty()) {
            return body;
        }
        Mapping.Builder properties = Mapping.builder();
        form.forEach(properties::put);
        Mapping.Builder schema = Mapping.builder().put("type", "object").put("properties", properties.build());
        schema.putIfAny(
                "required", Sequence.of(demanded.stream().map(Scalar::of).toList()));
        return new Body(true, "", types(schema.build(), "application/x-www-form-urlencoded"));
    }

    private List<Content> types(Mapping schema, String usual) {
        List<String> names = consumes.isEmpty() ? List.of(usual) : consumes;
        return names.stream().map(name -> new Content(name, schema)).toList();
    }

    void add(Member parameter, Marks marks, Bindings bindings, Javadoc doc) {
        JavaType type = sources.resolve(parameter.type(), parameter.scope(), bindings);
        if (INJECTED.stream().anyMatch(name -> marks.has(Names.ee(name)))
                || Descriptions.hidden(marks)
                || Injected.is(type)) {
            return;
        }
        if (marks.has(Rest.BEAN_PARAM)) {
            bean(type);
            return;
        }
        Optional<Mark> carrier = Rest.carrier(marks);
        String description = Descriptions.of(marks, doc, parameter.name());
        if (carrier.isPresent()) {
            value(carrier.get(), parameter.name(), type, marks, description);
        } else if (path.contains("{" + parameter.name() + "}") && !marks.has(REQUEST_BODY)) {
            put(new Parameter(
                    parameter.name(), Parameter.Place.PATH, true, schemas.of(type, marks), description, NOTHING));
        } else if (marks.all().stream().noneMatch(mark -> mark.simpleName().equals("MultipartForm"))) {
            entity(type, marks, description);
        } else {
            bean(type);
        }
    }

    private void entity(JavaType type, Marks marks, String description) {
        Optional<Mark> said = marks.find(REQUEST_BODY);
        List<Content> content = new ArrayList<>();
        schemas.look(marks);
        Optional<JavaType> optional = Containers.optional(type);
        Mapping schema = schemas.of(optional.orElse(type), marks);
        schemas.look(Marks.NONE);
        for (Content one : new Documented(schemas)
                .content(said.map(mark -> mark.marks("content")).orElse(List.of()))) {
            Mapping own = one.schema() == null ? schema : one.schema();
            if (one.mediaType().isEmpty()) {
                content.addAll(types(own, usualType));
            } else {
                content.add(new Content(one.mediaType(), own));
            }
        }
        boolean required = said.flatMap(mark -> mark.flag("required")).orElse(optional.isEmpty());
        String text = said.flatMap(mark -> mark.text("description")).orElse(description);
        body = new Body(required, text, content.isEmpty() ? types(schema, usualType) : content);
    }

    /** The fields, setters and constructor parameters of a class that carry parameters. */
    void bean(JavaType type) {
        for (Sources.Bound bound : sources.hierarchy(type)) {
            for (Member field : bound.type().fields()) {
                if (!field.is("static")) {
                    member(
                            field,
                            new Marks(sources.marks(field)),
                            bound.bindings(),
                            field.doc().text());
                }
            }
            for (Method method : bound.type().methods()) {
                if (method.parameters().size() == 1) {
                    Member parameter = method.parameters().get(0);
                    member(
                            parameter,
                            new Marks(sources.marks(method)),
                            bound.bindings(),
                            method.doc().text());
                }
            }
            for (Method constructor : bound.type().constructors()) {
                for (Member parameter : constructor.parameters()) {
                    member(parameter, new Marks(sources.marks(parameter)), bound.bindings(), "");
                }
            }
        }
    }

    private void member(Member member, Marks marks, Bindings bindings, String doc) {
        Optional<Mark> carrier = Rest.carrier(marks);
        JavaType type = sources.resolve(member.type(), member.scope(), bindings);
        if (marks.has(Rest.BEAN_PARAM)) {
            bean(type);
        } else if (carrier.isPresent() && !Descriptions.hidden(marks)) {
            String description = Descriptions.of(marks, Javadoc.NONE, member.name());
            value(carrier.get(), member.name(), type, marks, description.isEmpty() ? doc : description);
        }
    }

    private void value(Mark carrier, String javaName, JavaType type, Marks marks, String description) {
        if (carrier.isOpen("value")) {
            schemas.report(carrier.position(), "the name of a parameter is no constant of the sources: left out");
            return;
        }
        String name = carrier.text("value").filter(text -> !text.isEmpty()).orElse(javaName);
        Marks all = Descriptions.withSchema(marks);
        Mapping schema = schemas.of(Containers.optional(type).orElse(type), all);
        Optional<String> usual = marks.find(Rest.DEFAULT_VALUE).flatMap(mark -> mark.text("value"));
        if (usual.isPresent()) {
            schema = Values.withDefault(schema, usual.get());
        }
        boolean said = marks.find(Descriptions.PARAMETER)
                .flatMap(mark -> mark.flag("required"))
                .orElse(false);
        boolean required = said || Constraints.demanded(marks);
        switch (Rest.kind(carrier)) {
            case "Path" -> {
                if (path.contains("{" + name + "}")) {
                    put(new Parameter(name, Parameter.Place.PATH, true, schema, description, NOTHING));
                }
            }
            case "Query" -> put(new Parameter(name, Parameter.Place.QUERY, required, schema, description, NOTHING));
            case "Header" -> {
                if (!List.of("accept", "content-type", "authorization")
                        .contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    put(new Parameter(name, Parameter.Place.HEADER, required, schema, description, NOTHING));
                }
            }
            case "Cookie" -> put(new Parameter(name, Parameter.Place.COOKIE, required, schema, description, NOTHING));
            case "Form" -> {
                form.put(name, schema);
                if (required) {
                    demanded.add(name);
                }
            }
            default -> {
                // Matrix parameters are part of a path segment; OpenAPI has no place of its own for them.
            }
        }
    }

    private void put(Parameter parameter) {
        parameters.putIfAbsent(parameter.place() + " " + parameter.name(), parameter);
    }

    /** Variables of the path that no parameter declares. */
    void complete() {
        java.util.regex.Matcher variable =
                java.util.regex.Pattern.compile("\\{([^{}]+)\\}").matcher(path);
        while (variable.find()) {
            Mapping text = Mapping.builder().put("type", "string").build();
            put(new Parameter(variable.group(1), Parameter.Place.PATH, true, text, "", NOTHING));
        }
    }
}
