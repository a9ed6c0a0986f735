package io.pacto.plugin.openapiinfer.huma.compat;

import io.pacto.api.Mapping;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.huma.golang.Calls;
import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.GoFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads routes, handlers and inline bodies exactly as far as the reference does. */
public final class CompatInference {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_-]+)}");

    private final CompatTypes types;
    private final List<GoFile> files;
    private final Map<String, Map<String, Mapping>> paths = new TreeMap<>();
    private String title = "";
    private String version = "";

    private CompatInference(List<GoFile> files) {
        this.files = files;
        this.types = new CompatTypes(files);
    }

    /**
     * Makes the document.
     *
     * @param files the Go files of the project, by path
     * @return the document, with sorted keys
     * @throws PactoException when there is no route
     */
    public static Mapping infer(List<GoFile> files) {
        return new CompatInference(files).document();
    }

    private Mapping document() {
        for (GoFile file : files) {
            for (Expr.Call call : Calls.in(file)) {
                if (call.function() instanceof Expr.Selector selector
                        && selector.of() instanceof Expr.Name name
                        && name.text().equals("huma")) {
                    call(selector.name(), call.arguments());
                }
            }
        }
        if (paths.isEmpty()) {
            throw new PactoException("huma: no routes found", "check --option source=, or leave mode=compat out");
        }
        Mapping.Builder all = Mapping.builder();
        paths.forEach((path, methods) -> {
            Mapping.Builder item = Mapping.builder();
            methods.forEach(item::put);
            all.put(path, item.build());
        });
        return Mapping.builder()
                .put(
                        "components",
                        Mapping.builder().put("schemas", types.schemas()).build())
                .put(
                        "info",
                        Mapping.builder()
                                .put("title", title.isEmpty() ? "API" : title)
                                .put("version", version.isEmpty() ? "0.0.0" : version)
                                .build())
                .put("openapi", "3.1.0")
                .put("paths", all.build())
                .build();
    }

    private void call(String function, List<Expr> arguments) {
        switch (function) {
            case "DefaultConfig" -> {
                if (title.isEmpty() && version.isEmpty() && arguments.size() >= 2) {
                    title = text(arguments.get(0));
                    version = text(arguments.get(1));
                }
            }
            case "Get", "Post", "Put", "Delete", "Patch" -> {
                if (arguments.size() >= 3) {
                    route(function.toUpperCase(Locale.ROOT), text(arguments.get(1)), "", arguments.get(2));
                }
            }
            case "Register" -> {
                if (arguments.size() >= 3 && arguments.get(1) instanceof Expr.Composite operation) {
                    register(operation, arguments.get(2));
                }
            }
            default -> {
                // Not a function that tells of a route.
            }
        }
    }

    private void register(Expr.Composite operation, Expr handler) {
        String method = "";
        String path = "";
        String summary = "";
        for (Expr.Element element : operation.elements()) {
            if (element.key() instanceof Expr.Name key) {
                switch (key.text()) {
                    case "Method" -> method = method(element.value());
                    case "Path" -> path = text(element.value());
                    case "Summary" -> summary = text(element.value());
                    default -> {
                        // The reference ignores the other fields.
                    }
                }
            }
        }
        if (!method.isEmpty()) {
            route(method, path, summary, handler);
        }
    }

    private static String method(Expr value) {
        String word = value instanceof Expr.Selector selector && selector.name().startsWith("Method")
                ? selector.name().substring("Method".length())
                : text(value);
        return word.toUpperCase(Locale.ROOT);
    }

    private void route(String method, String path, String summary, Expr handler) {
        if (path.isEmpty()) {
            return;
        }
        String lower = method.toLowerCase(Locale.ROOT);
        String bare = path.replace("{", "").replace("}", "");
        String name = bare.startsWith("/") ? bare.substring(1) : bare;
        String words = method.charAt(0) + lower.substring(1) + " " + name.replace('/', ' ');
        CompatTypes.Bodies bodies = types.bodies(handler);
        Mapping.Builder operation = Mapping.builder().put("operationId", lower + "-" + name.replace('/', '-'));
        operation.putIfAny("parameters", Sequence.of(parameters(path)));
        String input = bodies.input();
        if (!input.isEmpty()) {
            operation.put(
                    "requestBody",
                    Mapping.builder()
                            .put("content", content("application/json", input))
                            .put("required", true)
                            .build());
        }
        operation.put("responses", responses(bodies.output()));
        operation.put("summary", summary.isEmpty() ? words : summary);
        paths.computeIfAbsent(path, key -> new TreeMap<>()).put(lower, operation.build());
    }

    private static List<Mapping> parameters(String path) {
        List<Mapping> parameters = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(path);
        while (placeholder.find()) {
            parameters.add(Mapping.builder()
                    .put("in", "path")
                    .put("name", placeholder.group(1))
                    .put("required", true)
                    .put("schema", Mapping.builder().put("type", "string").build())
                    .build());
        }
        return parameters;
    }

    private static Mapping responses(String output) {
        Mapping.Builder good = Mapping.builder();
        if (!output.isEmpty()) {
            good.put("content", content("application/json", output));
        }
        return Mapping.builder()
                .put("200", good.put("description", "OK").build())
                .put(
                        "default",
                        Mapping.builder()
                                .put("content", content("application/problem+json", "ErrorModel"))
                                .put("description", "Error")
                                .build())
                .build();
    }

    private static Mapping content(String mediaType, String schema) {
        return Mapping.builder()
                .put(
                        mediaType,
                        Mapping.builder()
                                .put(
                                        "schema",
                                        Mapping.builder()
                                                .put("$ref", Scalar.of("#/components/schemas/" + schema))
                                                .build())
                                .build())
                .build();
    }

    private static String text(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.kind() == Expr.Literal.Kind.TEXT ? literal.text() : "";
    }
}
