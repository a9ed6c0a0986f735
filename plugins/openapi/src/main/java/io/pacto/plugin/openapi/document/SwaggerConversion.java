package io.pacto.plugin.openapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Swagger 2.0 in the shape of OpenAPI 3.0, every part with the place it was written at. References to parameters,
 * responses and path items are followed on the way; those to schemas stay and lead to {@code definitions} as before.
 */
final class SwaggerConversion {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch");

    private final Mapping root;
    private final References references;
    private final SwaggerOperation operations;

    SwaggerConversion(Mapping root, References references) {
        this.root = root;
        this.references = references;
        this.operations = new SwaggerOperation(root, references);
    }

    Mapping convert() {
        Tree converted = new Tree(root).put("openapi", "3.0.0").copy(root, List.of("info", "tags", "security"));
        servers(converted);
        if (root.get("paths") instanceof Mapping paths) {
            Tree items = new Tree(paths);
            for (Entry entry : paths.entries()) {
                items.put(entry.key(), pathItem(references.resolve(entry.value())));
            }
            Scalar key = root.key("paths");
            converted.put(key == null ? Tree.text(paths, "paths") : key, items.build());
        }
        if (root.get("securityDefinitions") instanceof Mapping schemes) {
            Tree all = new Tree(schemes);
            for (Entry entry : schemes.entries()) {
                all.put(entry.key(), SwaggerSecurity.scheme(entry.value()));
            }
            converted.put(
                    "components",
                    new Tree(schemes).put("securitySchemes", all.build()).build());
        }
        return converted.build();
    }

    private void servers(Tree converted) {
        String host = root.text("host");
        String basePath = root.text("basePath");
        if (host == null && basePath == null) {
            return;
        }
        String rest = (host == null ? "" : "//" + host) + (basePath == null ? "" : basePath);
        List<Node> servers = new ArrayList<>();
        for (Node scheme : root.list("schemes")) {
            if (host != null && scheme instanceof Scalar text) {
                servers.add(
                        new Tree(scheme).put("url", text.text() + ":" + rest).build());
            }
        }
        if (servers.isEmpty()) {
            servers.add(new Tree(root).put("url", rest).build());
        }
        converted.put("servers", Tree.list(root, servers));
    }

    private Node pathItem(Node item) {
        if (!(item instanceof Mapping mapping)) {
            return item;
        }
        Tree converted = new Tree(item);
        for (Entry entry : mapping.entries()) {
            if (METHODS.contains(entry.name()) && entry.value() instanceof Mapping operation) {
                converted.put(entry.key(), operations.convert(operation, mapping));
            } else if (!entry.name().equals("parameters")) {
                converted.put(entry.key(), entry.value());
            }
        }
        return converted.build();
    }
}
