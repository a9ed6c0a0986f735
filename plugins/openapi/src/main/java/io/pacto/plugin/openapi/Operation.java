package io.pacto.plugin.openapi;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One method of a path as a caller sees it: parameters of the path included, references followed. */
final class Operation {

    /** Header parameters of these names mean nothing (OpenAPI 3, Parameter Object). */
    private static final List<String> IGNORED_HEADERS = List.of("accept", "content-type", "authorization");

    private final Spec spec;
    private final Node node;
    private final Node pathItem;
    private final PathTemplate template;

    Operation(Spec spec, Node node, Node pathItem, PathTemplate template) {
        this.spec = spec;
        this.node = node;
        this.pathItem = pathItem;
        this.template = template;
    }

    /** What makes two parameters the same: a path parameter is known by its place in the path. */
    record Key(String in, String name, int place) {}

    Spec spec() {
        return spec;
    }

    Node node() {
        return node;
    }

    /** The parameters; those of the operation replace those of the path. */
    Map<Key, Parameter> parameters() {
        Map<Key, Parameter> found = new LinkedHashMap<>();
        collect(pathItem, found);
        collect(node, found);
        return found;
    }

    private void collect(Node holder, Map<Key, Parameter> found) {
        for (Node written : holder.list("parameters")) {
            Node parameter = spec.resolve(written);
            String in = parameter.text("in");
            String name = parameter.text("name");
            if (in != null && name != null && parameter instanceof Mapping mapping && !in.equals("body")) {
                String folded = in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
                int place = in.equals("path") ? template.names().indexOf(name) : -1;
                if (!in.equals("header") || !IGNORED_HEADERS.contains(folded)) {
                    Key key = place >= 0 ? new Key(in, "", place) : new Key(in, folded, -1);
                    found.put(key, Parameter.of(spec, name, in, mapping));
                }
            }
        }
    }

    /** The request body, or null. */
    @Nullable
    Body body() {
        if (spec.isSwagger()) {
            Body own = swaggerBody(node);
            return own == null ? swaggerBody(pathItem) : own;
        }
        Node written = node.get("requestBody");
        if (written == null) {
            return null;
        }
        Node body = spec.resolve(written);
        return new Body(isTrue(body.get("required")), body, Content.of(body));
    }

    private @Nullable Body swaggerBody(Node holder) {
        for (Node written : holder.list("parameters")) {
            Node parameter = spec.resolve(written);
            if ("body".equals(parameter.text("in"))) {
                return new Body(
                        isTrue(parameter.get("required")),
                        parameter,
                        Content.ofSwagger(spec, node, "consumes", parameter));
            }
        }
        return null;
    }

    /** The content of a response. */
    Map<String, Content> content(Node response) {
        return spec.isSwagger() ? Content.ofSwagger(spec, node, "produces", response) : Content.of(response);
    }

    static boolean isTrue(@Nullable Node value) {
        return value instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.BOOLEAN
                && scalar.text().equalsIgnoreCase("true");
    }

    /** What a caller sends. */
    record Body(boolean required, Node node, Map<String, Content> content) {}
}
