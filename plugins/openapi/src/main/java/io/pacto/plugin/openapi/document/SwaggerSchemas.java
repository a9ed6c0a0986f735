package io.pacto.plugin.openapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Schemas of Swagger 2.0 as OpenAPI 3.0 writes them. Parts that need no change are the same nodes as before. */
final class SwaggerSchemas {

    private SwaggerSchemas() {}

    /** Rewrites every schema below a node. */
    static Mapping rewritten(Mapping root) {
        return mapping(root);
    }

    private static Node rewritten(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping(mapping);
        }
        if (node instanceof Sequence list) {
            List<Node> items = new ArrayList<>();
            boolean same = true;
            for (Node item : list.items()) {
                Node other = rewritten(item);
                same &= isSame(other, item);
                items.add(other);
            }
            return same ? list : new Sequence(list.position(), list.trail(), items);
        }
        return node;
    }

    private static Mapping mapping(Mapping mapping) {
        List<Entry> entries = new ArrayList<>();
        boolean same = true;
        for (Entry entry : mapping.entries()) {
            Entry other = isLiteral(entry.name()) ? entry : entry(mapping, entry);
            same &= isSame(other.value(), entry.value()) && other.name().equals(entry.name());
            entries.add(other);
        }
        if (isFile(mapping)) {
            entries.add(new Entry(keyLike(mapping, "format"), textLike(mapping, "binary")));
            same = false;
        }
        return same ? mapping : new Mapping(mapping.position(), mapping.trail(), entries);
    }

    /** Values that are no schemas although they may look like some. */
    private static boolean isLiteral(String key) {
        return key.equals("example") || key.equals("examples") || key.equals("default") || key.equals("enum");
    }

    private static Entry entry(Mapping owner, Entry entry) {
        Node value = entry.value();
        return switch (entry.name()) {
            case "x-nullable" ->
                owner.get("nullable") == null && value instanceof Scalar
                        ? new Entry(renamed(entry.key(), "nullable"), value)
                        : entry;
            case "type" ->
                isFile(owner) && value instanceof Scalar ? new Entry(entry.key(), textLike(value, "string")) : entry;
            case "discriminator" ->
                value instanceof Scalar
                        ? new Entry(
                                entry.key(),
                                new Mapping(
                                        value.position(),
                                        value.trail(),
                                        List.of(new Entry(keyLike(value, "propertyName"), value))))
                        : new Entry(entry.key(), rewritten(value));
            default -> new Entry(entry.key(), rewritten(value));
        };
    }

    private static boolean isFile(Mapping schema) {
        return "file".equals(schema.text("type"));
    }

    private static Scalar renamed(Scalar key, String name) {
        return new Scalar(key.position(), key.trail(), Scalar.Kind.TEXT, name);
    }

    private static Scalar keyLike(Node place, String name) {
        return new Scalar(place.position(), place.trail(), Scalar.Kind.TEXT, name);
    }

    private static Scalar textLike(Node place, String text) {
        return new Scalar(place.position(), place.trail(), Scalar.Kind.TEXT, text);
    }

    @SuppressWarnings("ReferenceEquality") // whether a copy was made is the question
    private static boolean isSame(Node one, Node other) {
        return one == other;
    }
}
