package io.pacto.plugin.schemainfer;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;

/** Validates by the few keywords this generator writes. */
final class TinyValidator {

    private TinyValidator() {}

    static boolean accepts(Node schema, Node value) {
        Node type = schema.get("type");
        List<Node> types =
                type instanceof Sequence several ? several.items() : type == null ? List.of() : List.of(type);
        if (type != null
                && types.stream().noneMatch(one -> ((Scalar) one).text().equals(typeOf(value, types)))) {
            return false;
        }
        if (schema.list("required").stream().anyMatch(name -> value.get(((Scalar) name).text()) == null)) {
            return false;
        }
        if (value instanceof Mapping mapping && schema.get("properties") instanceof Mapping properties) {
            boolean open = schema.get("additionalProperties") == null;
            return mapping.entries().stream().allMatch(entry -> accepts(properties, open, entry));
        }
        Node items = schema.get("items");
        return !(value instanceof Sequence list)
                || items == null
                || list.items().stream().allMatch(item -> accepts(items, item));
    }

    private static boolean accepts(Mapping properties, boolean open, Entry entry) {
        Node schema = properties.get(entry.name());
        return schema == null ? open : accepts(schema, entry.value());
    }

    private static String typeOf(Node value, List<Node> wanted) {
        if (value instanceof Mapping) {
            return "object";
        }
        if (!(value instanceof Scalar scalar)) {
            return "array";
        }
        return switch (scalar.kind()) {
            case TEXT -> "string";
            case INTEGER ->
                wanted.stream().anyMatch(type -> ((Scalar) type).text().equals("integer")) ? "integer" : "number";
            case DECIMAL -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
        };
    }
}
