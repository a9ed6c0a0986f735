package io.pacto.schemadiff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that schemas of one document give themselves: {@code $id}, {@code $anchor} and their older spellings. */
final class Identities {

    private final Map<String, Sub.Part> anchors = new HashMap<>();
    private final Map<String, Scope> resources = new HashMap<>();

    Identities(SchemaFile file) {
        Scope whole = Scope.of(file);
        if (!whole.base().isEmpty()) {
            resources.put(whole.base(), whole);
        }
        walk(file.root(), whole);
    }

    @Nullable
    Scope resource(String uri) {
        return resources.get(uri);
    }

    /** A schema named in the resource of a scope, or anywhere in the document when that has none of the name. */
    Sub.@Nullable Part anchor(Scope scope, String name) {
        Sub.Part exact = anchors.get(scope.base() + '#' + name);
        return exact != null ? exact : anchors.get(name);
    }

    /** The {@code $id} of a schema, when it makes the schema a resource of its own. */
    static @Nullable String idOf(Node schema, Dialect dialect) {
        String id = schema.text(dialect == Dialect.DRAFT_4 ? "id" : "$id");
        if (id == null || id.startsWith("#")) {
            return null;
        }
        return id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
    }

    /** A URI seen from a base; the reference itself when either is no URI. */
    static String resolve(String base, String reference) {
        try {
            return base.isEmpty()
                    ? reference
                    : URI.create(base).resolve(reference).toString();
        } catch (IllegalArgumentException notAnUri) {
            return reference;
        }
    }

    private void walk(Node node, Scope outer) {
        if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                walk(item, outer);
            }
            return;
        }
        if (!(node instanceof Mapping mapping)) {
            return;
        }
        Scope scope = outer.inside(mapping);
        if (!scope.equals(outer)) {
            resources.putIfAbsent(scope.base(), scope);
        }
        for (Entry entry : mapping.entries()) {
            if (entry.value() instanceof Scalar text) {
                name(entry.name(), text.text(), mapping, scope);
            } else if (!isData(entry.name())) {
                walk(entry.value(), scope);
            }
        }
    }

    private void name(String keyword, String text, Mapping schema, Scope scope) {
        boolean anchor = keyword.equals("$anchor") || keyword.equals("$dynamicAnchor");
        boolean older = (keyword.equals("$id") || keyword.equals("id")) && text.startsWith("#") && text.length() > 1;
        if (anchor || older) {
            String name = older ? text.substring(1) : text;
            anchors.putIfAbsent(scope.base() + '#' + name, new Sub.Part(schema, scope));
            anchors.putIfAbsent(name, new Sub.Part(schema, scope));
        }
    }

    /** Keywords that hold values and no schemas. */
    private static boolean isData(String keyword) {
        return switch (keyword) {
            case "enum", "const", "default", "example", "examples" -> true;
            default -> false;
        };
    }
}
