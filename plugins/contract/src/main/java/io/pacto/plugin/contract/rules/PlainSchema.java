package io.pacto.plugin.contract.rules;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Scalar.Kind;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises schemas that are usable beyond doubt, so that the schema engine need not be loaded for them. It never
 * rejects anything: what it does not know is left to the engine.
 */
final class PlainSchema {

    private static final List<String> DIALECTS = List.of(
            "https://json-schema.org/draft/2020-12/schema",
            "https://json-schema.org/draft/2019-09/schema",
            "http://json-schema.org/draft-07/schema#",
            "http://json-schema.org/draft-07/schema");
    private static final List<String> TYPES =
            List.of("string", "object", "integer", "boolean", "array", "number", "null");

    private PlainSchema() {}

    static boolean accepts(Node schema) {
        return schema(schema, true);
    }

    private static boolean schema(@Nullable Node node, boolean root) {
        if (isBoolean(node)) {
            return true;
        }
        if (!(node instanceof Mapping map)) {
            return false;
        }
        for (Entry entry : map.entries()) {
            if (!keyword(entry.name(), entry.value(), root)) {
                return false;
            }
        }
        return true;
    }

    private static boolean keyword(String name, Node value, boolean root) {
        return switch (name) {
            case "$schema" -> root && isText(value) && DIALECTS.contains(((Scalar) value).text());
            case "title", "description" -> isText(value);
            case "default" -> true;
            case "type" -> isType(value) || (isUniqueTexts(value) && allTypes((Sequence) value));
            case "required" -> value instanceof Sequence list && (list.items().isEmpty() || isUniqueTexts(list));
            case "enum" -> isUniqueTexts(value);
            case "additionalProperties", "items" -> schema(value, false);
            case "properties" -> properties(value);
            default -> false;
        };
    }

    private static boolean properties(Node value) {
        if (!(value instanceof Mapping map)) {
            return false;
        }
        for (Entry entry : map.entries()) {
            if (!schema(entry.value(), false)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allTypes(Sequence list) {
        for (Node item : list.items()) {
            if (!isType(item)) {
                return false;
            }
        }
        return true;
    }

    /** A list of at least one text, none of them twice. */
    private static boolean isUniqueTexts(Node value) {
        if (!(value instanceof Sequence list) || list.items().isEmpty()) {
            return false;
        }
        List<String> seen = new ArrayList<>();
        for (Node item : list.items()) {
            if (!isText(item) || seen.contains(((Scalar) item).text())) {
                return false;
            }
            seen.add(((Scalar) item).text());
        }
        return true;
    }

    private static boolean isType(Node value) {
        return isText(value) && TYPES.contains(((Scalar) value).text());
    }

    private static boolean isText(@Nullable Node value) {
        return value instanceof Scalar scalar && scalar.kind() == Kind.TEXT;
    }

    private static boolean isBoolean(@Nullable Node value) {
        return value instanceof Scalar scalar && scalar.kind() == Kind.BOOLEAN;
    }
}
