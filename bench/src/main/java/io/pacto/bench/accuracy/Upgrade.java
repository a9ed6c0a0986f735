package io.pacto.bench.accuracy;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas of OpenAPI 3.0 as 3.1 writes them. */
final class Upgrade {

    private static final Set<String> LITERALS = Set.of("example", "examples", "default", "enum", "required");

    private Upgrade() {}

    static Node of(Mapping document) {
        return Rewriting.with((Mapping) deep(document), "openapi", Scalar.of("3.1.0"));
    }

    private static Node deep(Node node) {
        if (node instanceof Sequence list) {
            return Sequence.of(list.items().stream().map(Upgrade::deep).toList());
        }
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        Mapping.Builder changed = Mapping.builder();
        for (Entry entry : mapping.entries()) {
            changed.put(entry.name(), LITERALS.contains(entry.name()) ? entry.value() : deep(entry.value()));
        }
        return schema(changed.build());
    }

    private static Mapping schema(Mapping mapping) {
        Mapping changed = mapping;
        if (isReference(mapping)) {
            return Mapping.builder()
                    .put("$ref", String.valueOf(mapping.text("$ref")))
                    .build();
        }
        if (isTrue(mapping.get("nullable")) && mapping.get("type") instanceof Scalar type) {
            changed = Rewriting.with(changed, "type", Sequence.of(List.of(type, Scalar.of("null"))));
            if (changed.get("enum") instanceof Sequence values
                    && values.items().stream().noneMatch(Upgrade::isNull)) {
                // What nullable allows is read as allowed beside an enum, too; 3.1 has to list it.
                List<Node> all = new ArrayList<>(values.items());
                all.add(Scalar.none());
                changed = Rewriting.with(changed, "enum", Sequence.of(all));
            }
            changed = Rewriting.without(changed, Set.of("nullable"));
        }
        changed = bound(changed, "minimum", "exclusiveMinimum");
        return bound(changed, "maximum", "exclusiveMaximum");
    }

    private static boolean isReference(Mapping mapping) {
        return mapping.get("$ref") instanceof Scalar;
    }

    private static Mapping bound(Mapping schema, String plain, String exclusive) {
        if (!(schema.get(exclusive) instanceof Scalar flag) || flag.kind() != Scalar.Kind.BOOLEAN) {
            return schema;
        }
        Node limit = schema.get(plain);
        if (isTrue(flag) && limit != null) {
            return Rewriting.with(Rewriting.without(schema, Set.of(plain, exclusive)), exclusive, limit);
        }
        return Rewriting.without(schema, Set.of(exclusive));
    }

    private static boolean isTrue(@Nullable Node node) {
        return node instanceof Scalar scalar && scalar.text().equals("true");
    }

    private static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
    }
}
