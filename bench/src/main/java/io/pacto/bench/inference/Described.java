package io.pacto.bench.inference;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a schema says, however it is written: {@code allOf} merged, a choice with null taken for a type with null. */
final class Described {

    /** Deeper nesting of {@code allOf} is a ring. */
    private static final int DEPTH = 20;

    private final Set<String> types = new TreeSet<>();
    private final Set<String> values = new TreeSet<>();
    private final Map<String, Mapping> properties = new TreeMap<>();
    private final Set<String> required = new TreeSet<>();
    private final List<Mapping> choices = new ArrayList<>();
    private String format = "";
    private @Nullable Mapping items;
    private @Nullable Mapping rest;

    static Described of(@Nullable Mapping schema, Refs refs) {
        Described described = new Described();
        if (schema != null) {
            described.take(schema, refs, 0);
        }
        return described;
    }

    private void take(Mapping written, Refs refs, int depth) {
        Mapping schema = refs.resolve(written);
        types(schema);
        for (String key : List.of("allOf", "oneOf", "anyOf")) {
            List<Mapping> parts = parts(schema.get(key));
            boolean nullable = !key.equals("allOf") && parts.removeIf(part -> "null".equals(part.text("type")));
            if (nullable) {
                types.add("null");
            }
            if (depth < DEPTH && (key.equals("allOf") || parts.size() == 1)) {
                parts.forEach(part -> take(part, refs, depth + 1));
            } else {
                choices.addAll(parts);
            }
        }
        if (schema.get("format") instanceof Scalar name) {
            format = name.text();
        }
        list(schema.get("enum"), values);
        if (schema.get("const") instanceof Scalar only) {
            values.add(only.text());
        }
        list(schema.get("required"), required);
        if (schema.get("properties") instanceof Mapping named) {
            types.add("object");
            for (Entry entry : named.entries()) {
                if (entry.value() instanceof Mapping property) {
                    properties.put(entry.name(), property);
                }
            }
        }
        if (schema.get("items") instanceof Mapping item) {
            items = item;
        }
        if (schema.get("additionalProperties") instanceof Mapping value
                && !value.entries().isEmpty()) {
            rest = value;
        }
    }

    private void types(Mapping schema) {
        list(schema.get("type"), types);
        if (schema.get("type") instanceof Scalar type) {
            types.add(type.text());
        }
        if (schema.get("nullable") instanceof Scalar nullable && nullable.text().equals("true")) {
            types.add("null");
        }
    }

    private static List<Mapping> parts(@Nullable Node node) {
        List<Mapping> parts = new ArrayList<>();
        if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Mapping part) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static void list(@Nullable Node node, Set<String> into) {
        if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Scalar scalar) {
                    into.add(scalar.text());
                }
            }
        }
    }

    String type() {
        return String.join("|", types);
    }

    String format() {
        return format;
    }

    String values() {
        return String.join("|", values);
    }

    Map<String, Mapping> properties() {
        return properties;
    }

    Set<String> required() {
        return required;
    }

    @Nullable
    Mapping items() {
        return items;
    }

    @Nullable
    Mapping rest() {
        return rest;
    }

    List<Mapping> choices() {
        return choices;
    }
}
