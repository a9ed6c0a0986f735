package io.pacto.plugin.openapiinfer.jvm.spring;

import io.pacto.api.Mapping;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.jvm.operation.Documented;
import io.pacto.plugin.openapiinfer.jvm.operation.DocumentedResponse;
import io.pacto.plugin.openapiinfer.jvm.operation.Handler;
import io.pacto.plugin.openapiinfer.jvm.operation.StatusCodes;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.schema.Schemas;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import io.pacto.plugin.openapiinfer.spec.Content;
import io.pacto.plugin.openapiinfer.spec.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Responses of operations, those of exception handlers included. */
final class Answers {

    private static final List<String> PROBLEM = List.of("application/problem+json");

    private final Sources sources;
    private final Schemas schemas;
    private final Controllers controllers;
    private final Documented documented;
    private final List<TypeDecl> advices = new ArrayList<>();

    Answers(Sources sources, Schemas schemas, Controllers controllers) {
        this.sources = sources;
        this.schemas = schemas;
        this.controllers = controllers;
        this.documented = new Documented(schemas);
    }

    /** The bodies of all handlers of one status. */
    private static final class Failure {
        private final Set<Content> content = new LinkedHashSet<>();
        private String description = "";
    }

    /** Adds the exception handlers of an advice: they answer for every operation of the controllers it is for. */
    void addAdvice(TypeDecl advice) {
        advices.add(advice);
    }

    private boolean advises(TypeDecl advice, TypeDecl controller) {
        Mark mark = controllers.marks(advice).find(Web.ADVICE).orElseThrow();
        List<String> packages = new ArrayList<>(mark.texts("basePackages"));
        packages.addAll(mark.texts("value"));
        List<String> types =
                mark.types("assignableTypes").stream().map(JavaType::name).toList();
        for (JavaType one : mark.types("basePackageClasses")) {
            packages.add(one.name().substring(0, Math.max(0, one.name().lastIndexOf('.'))));
        }
        boolean inPackage = packages.stream().anyMatch(name -> (controller.packageName() + ".").startsWith(name + "."));
        boolean ofType = sources.ancestors(JavaType.of(controller.name())).stream()
                .anyMatch(ancestor -> types.contains(ancestor.name()));
        return (packages.isEmpty() && types.isEmpty()) || inPackage || ofType;
    }

    private void collect(TypeDecl type, Map<String, Failure> into) {
        for (Handler handler : controllers.handlers(type)) {
            if (!handler.marks().has(Web.HANDLER)) {
                continue;
            }
            List<DocumentedResponse> said = documented.responses(handler.marks());
            JavaType returned = returned(handler);
            if (said.isEmpty()) {
                String code = status(handler.marks()).orElse("200");
                Failure failure = into.computeIfAbsent(code, key -> new Failure());
                failure.content.addAll(content(returned, problem(handler) ? PROBLEM : List.of()));
                failure.description = StatusCodes.reason(code);
            }
            for (DocumentedResponse one : said) {
                Failure failure = into.computeIfAbsent(one.code(), key -> new Failure());
                failure.content.addAll(filled(one, returned, List.of()));
                failure.description = one.description().isEmpty() ? StatusCodes.reason(one.code()) : one.description();
            }
        }
    }

    /** Spring sends its problems as such (RFC 9457, section 3); within an entity springdoc does not look for them. */
    private boolean problem(Handler handler) {
        JavaType declared =
                sources.resolve(handler.method().type(), handler.method().scope(), handler.bindings());
        return sources.ancestors(declared).stream().anyMatch(one -> one.is("org.springframework.http.ProblemDetail"));
    }

    private JavaType returned(Handler handler) {
        return Returned.of(
                sources.resolve(handler.method().type(), handler.method().scope(), handler.bindings()));
    }

    /** The view of the method is that of its answers; a body has one of its own. */
    List<Response> of(Handler handler, TypeDecl controller, Marks classMarks, List<String> produces) {
        schemas.look(handler.marks());
        try {
            return seen(handler, controller, classMarks, produces);
        } finally {
            schemas.look(Marks.NONE);
        }
    }

    private List<Response> seen(Handler handler, TypeDecl controller, Marks classMarks, List<String> produces) {
        Map<String, Response> responses = new LinkedHashMap<>();
        Map<String, Failure> failures = new LinkedHashMap<>();
        advices.stream().filter(advice -> advises(advice, controller)).forEach(advice -> collect(advice, failures));
        collect(controller, failures);
        // A handler that names no status answers with one that only it knows.
        failures.remove("200");
        failures.forEach((code, failure) ->
                responses.put(code, new Response(code, failure.description, merged(failure), List.of())));
        JavaType returned = returned(handler);
        String usual = status(handler.marks()).or(() -> status(classMarks)).orElse("200");
        List<DocumentedResponse> said = documented.responses(handler.marks().and(classMarks));
        boolean success = said.stream()
                .anyMatch(one -> one.code().startsWith("2") || one.code().equals("default"));
        if (!success) {
            responses.put(
                    usual, new Response(usual, StatusCodes.reason(usual), content(returned, produces), List.of()));
        }
        for (DocumentedResponse one : said) {
            String description = one.description().isEmpty() ? StatusCodes.reason(one.code()) : one.description();
            responses.put(
                    one.code(), new Response(one.code(), description, filled(one, returned, produces), List.of()));
        }
        return List.copyOf(responses.values());
    }

    private List<Content> filled(DocumentedResponse said, JavaType returned, List<String> produces) {
        if (!said.saysContent()) {
            return content(returned, produces);
        }
        List<Content> content = new ArrayList<>();
        for (Content one : said.content()) {
            Mapping schema = one.schema() == null ? schema(returned) : one.schema();
            List<String> types = one.mediaType().isEmpty() ? types(produces) : List.of(one.mediaType());
            types.forEach(type -> content.add(new Content(type, schema)));
        }
        return content;
    }

    private static List<Content> merged(Failure failure) {
        Map<String, List<Mapping>> byType = new LinkedHashMap<>();
        for (Content one : failure.content) {
            Mapping schema = one.schema();
            if (schema != null) {
                List<Mapping> known = byType.computeIfAbsent(one.mediaType(), type -> new ArrayList<>());
                if (known.stream().noneMatch(other -> other.toString().equals(schema.toString()))) {
                    known.add(schema);
                }
            }
        }
        List<Content> content = new ArrayList<>();
        byType.forEach((type, all) -> content.add(new Content(
                type,
                all.size() == 1
                        ? all.get(0)
                        : Mapping.builder().put("oneOf", Sequence.of(all)).build())));
        return content;
    }

    private List<Content> content(JavaType returned, List<String> produces) {
        if (Returned.isNothing(returned)) {
            return List.of();
        }
        Mapping schema = schema(returned);
        return types(produces).stream().map(type -> new Content(type, schema)).toList();
    }

    private @Nullable Mapping schema(JavaType returned) {
        if (Returned.isNothing(returned)) {
            return null;
        }
        return returned.is("java.lang.Object")
                ? Mapping.builder().put("type", "object").build()
                : schemas.of(returned);
    }

    private static List<String> types(List<String> produces) {
        return produces.isEmpty() ? List.of("*/*") : produces;
    }

    private static Optional<String> status(Marks marks) {
        Optional<Mark> mark = marks.find(Web.STATUS);
        return mark.flatMap(found -> found.text("value"))
                .or(() -> mark.flatMap(found -> found.text("code")))
                .map(name -> StatusCodes.code(name.substring(name.lastIndexOf('.') + 1), "200"));
    }
}
