package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.fastapi.program.Constants;
import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import io.pacto.plugin.openapiinfer.fastapi.schema.Gaps;
import io.pacto.plugin.openapiinfer.fastapi.schema.Keywords;
import io.pacto.plugin.openapiinfer.fastapi.schema.Titles;
import io.pacto.plugin.openapiinfer.fastapi.schema.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes one endpoint as an operation, in the order in which FastAPI writes its keys. */
final class Operations {

    private static final Pattern NAME_IN_PATH = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    private final Constants constants;
    private final Dependencies dependencies;
    private final Responses responses;
    private final Bodies bodies;
    private final Map<String, Mapping> schemes = new TreeMap<>();
    private boolean validates;

    Operations(Names names, Constants constants, Types types, Gaps gaps) {
        this.constants = constants;
        this.dependencies = new Dependencies(names, constants, types, gaps);
        this.responses = new Responses(names, constants, types, gaps);
        this.bodies = new Bodies(names, constants, types);
    }

    /** Returns the security schemes of all operations written so far. */
    Map<String, Mapping> schemes() {
        return schemes;
    }

    /** Returns whether any operation written so far can answer that a request is not valid. */
    boolean validates() {
        return validates;
    }

    /** The path without converters, as documents have it. */
    static String format(String path) {
        return NAME_IN_PATH.matcher(path).replaceAll("{$1}");
    }

    Mapping operation(Mounted mounted, String method) {
        Route.Endpoint endpoint = mounted.endpoint();
        Written own = endpoint.written();
        Stmt.FunctionDef function = endpoint.endpoint();
        String given = constants.text(own.keyword("name"), own.scope());
        String name = given == null ? function.name() : given;
        String id = (name + format(mounted.path())).replaceAll("\\W", "_") + "_"
                + endpoint.methods().get(0);
        Needs needs = needs(mounted);

        Mapping.Builder built = Mapping.builder().putIfAny("tags", tags(mounted));
        String summary = constants.text(own.keyword("summary"), own.scope());
        built.put("summary", summary == null ? Titles.of(name) : summary);
        String description = constants.text(own.keyword("description"), own.scope());
        built.putIfAny("description", Scalar.of(description == null ? docstring(function) : Titles.clean(description)));
        String operationId = constants.text(own.keyword("operation_id"), own.scope());
        built.put("operationId", operationId == null ? id : operationId);
        if (isTrue(mounted, "deprecated")) {
            built.put("deprecated", true);
        }
        built.putIfAny("security", security(needs));
        List<Mapping> parameters = new ArrayList<>();
        needs.parameters().forEach(each -> parameters.add(parameter(each)));
        built.putIfAny("parameters", Sequence.of(parameters));
        Mapping body = bodies.of(needs.body(), id);
        built.putIfAny("requestBody", body);
        Map<String, Mapping> answers = responses.of(mounted, id);
        if (needs.any()
                && !answers.containsKey("422")
                && !answers.containsKey("4XX")
                && !answers.containsKey("default")) {
            validates = true;
            answers.put("422", invalid());
        }
        Mapping.Builder all = Mapping.builder();
        answers.forEach(all::put);
        return built.put("responses", all.build()).build();
    }

    private Needs needs(Mounted mounted) {
        Needs needs = new Needs();
        Set<String> path = new TreeSet<>();
        Matcher matcher = NAME_IN_PATH.matcher(mounted.path());
        while (matcher.find()) {
            path.add(matcher.group(1));
        }
        Needs around = new Needs();
        for (Written call : mounted.calls()) {
            dependencies.listed(call.keyword("dependencies"), call.scope(), path, around);
        }
        dependencies.function(mounted.endpoint().endpoint(), mounted.endpoint().scope(), path, needs);
        if (around.any()) {
            needs.hide();
        }
        around.parameters().forEach(needs::add);
        around.body().forEach(needs::add);
        around.security()
                .forEach((name, scopes) -> needs.secure(
                        name, Objects.requireNonNull(around.schemes().get(name)), List.copyOf(scopes)));
        schemes.putAll(needs.schemes());
        return needs;
    }

    private Sequence tags(Mounted mounted) {
        List<Node> tags = new ArrayList<>();
        for (Written call : mounted.calls()) {
            if (constants.value(call.keyword("tags"), call.scope()) instanceof Sequence given) {
                tags.addAll(given.items());
            }
        }
        return Sequence.of(tags);
    }

    private boolean isTrue(Mounted mounted, String keyword) {
        boolean found = false;
        for (Written call : mounted.calls()) {
            found |= constants.value(call.keyword(keyword), call.scope()) instanceof Scalar scalar
                    && scalar.text().equals("true");
        }
        return found;
    }

    static String docstring(Stmt.FunctionDef function) {
        if (!function.body().isEmpty()
                && function.body().get(0) instanceof Stmt.Bare bare
                && bare.value() instanceof Expr.Text text) {
            String cleaned = Titles.clean(text.value());
            int cut = cleaned.indexOf('\f');
            return (cut < 0 ? cleaned : cleaned.substring(0, cut)).strip();
        }
        return "";
    }

    private static Sequence security(Needs needs) {
        List<Mapping> all = new ArrayList<>();
        needs.security()
                .forEach((name, scopes) -> all.add(Mapping.builder()
                        .put(name, Sequence.of(scopes.stream().map(Scalar::of).toList()))
                        .build()));
        return Sequence.of(all);
    }

    private Mapping parameter(Argument argument) {
        Mapping schema = bodies.schema(argument);
        Mapping.Builder built = Mapping.builder()
                .put("name", argument.name())
                .put("in", argument.place())
                .put("required", argument.required())
                .put("schema", schema);
        Written call = argument.call();
        for (String key : List.of("description", "example", "openapi_examples", "deprecated")) {
            Node value = call == null ? null : constants.value(call.keyword(key), call.scope());
            if (value != null && !(value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL)) {
                built.put(key.equals("openapi_examples") ? "examples" : key, value);
            }
        }
        return built.build();
    }

    private static Mapping invalid() {
        Mapping schema = Mapping.builder()
                .put("$ref", "#/components/schemas/HTTPValidationError")
                .build();
        return Mapping.builder()
                .put("description", "Validation Error")
                .put(
                        "content",
                        Mapping.builder()
                                .put(
                                        "application/json",
                                        Mapping.builder().put("schema", schema).build())
                                .build())
                .build();
    }

    /** The schemas of what FastAPI answers when a request is not valid. */
    static Map<String, Mapping> errors() {
        Map<String, Mapping> schemas = new LinkedHashMap<>();
        Mapping loc = new Keywords()
                .put("type", "array")
                .put(
                        "items",
                        new Keywords()
                                .put("anyOf", Sequence.of(List.of(type("string", null), type("integer", null))))
                                .build())
                .put("title", "Location")
                .build();
        schemas.put(
                "ValidationError",
                new Keywords()
                        .put(
                                "properties",
                                Mapping.builder()
                                        .put("loc", loc)
                                        .put("msg", type("string", "Message"))
                                        .put("type", type("string", "Error Type"))
                                        .put(
                                                "input",
                                                new Keywords()
                                                        .put("title", "Input")
                                                        .build())
                                        .put("ctx", type("object", "Context"))
                                        .build())
                        .put("type", "object")
                        .put("required", Sequence.of(List.of(Scalar.of("loc"), Scalar.of("msg"), Scalar.of("type"))))
                        .put("title", "ValidationError")
                        .build());
        Mapping item = new Keywords()
                .put("$ref", "#/components/schemas/ValidationError")
                .build();
        Mapping detail = new Keywords()
                .put("items", item)
                .put("type", "array")
                .put("title", "Detail")
                .build();
        schemas.put(
                "HTTPValidationError",
                new Keywords()
                        .put(
                                "properties",
                                Mapping.builder().put("detail", detail).build())
                        .put("type", "object")
                        .put("title", "HTTPValidationError")
                        .build());
        return schemas;
    }

    private static Mapping type(String type, @Nullable String title) {
        Keywords keywords = new Keywords().put("type", type);
        return (title == null ? keywords : keywords.put("title", title)).build();
    }
}
