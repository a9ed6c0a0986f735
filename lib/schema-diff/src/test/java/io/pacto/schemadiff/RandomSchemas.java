package io.pacto.schemadiff;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Makes schemas of a draft 2020-12 document from a seed: rich enough to meet every keyword, small enough to read. */
final class RandomSchemas {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");
    private static final List<String> TEXTS = List.of("", "x", "xy", "red", "green", "xyzzy");
    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "null", "array", "object");

    private final Random random;

    RandomSchemas(long seed) {
        this.random = new Random(seed);
    }

    Node schema(int depth) {
        if (random.nextInt(30) == 0) {
            return Scalar.of(random.nextInt(3) > 0);
        }
        Mapping.Builder schema = Mapping.builder();
        int kind = random.nextInt(depth > 0 ? 12 : 6);
        switch (kind) {
            case 0, 1 -> text(schema);
            case 2, 3 -> number(schema);
            case 4 -> values(schema);
            case 5 -> types(schema);
            case 6, 7, 8 -> object(schema, depth);
            case 9 -> array(schema, depth);
            case 10 -> choice(schema, depth);
            default -> logic(schema, depth);
        }
        return schema.build();
    }

    private boolean sometimes() {
        return random.nextInt(3) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void text(Mapping.Builder schema) {
        type(schema, "string");
        count(schema, "minLength", "maxLength");
        if (random.nextInt(6) == 0) {
            schema.put("pattern", one(List.of("^x", "y$", "^[a-z]*$", ".*")));
        }
    }

    private void type(Mapping.Builder schema, String name) {
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> schema.put("type", list(List.of(Scalar.of(name), Scalar.of("null"))));
            default -> schema.put("type", name);
        }
    }

    private void count(Mapping.Builder schema, String least, String most) {
        if (sometimes()) {
            schema.put(least, random.nextInt(3));
        }
        if (sometimes()) {
            schema.put(most, 1 + random.nextInt(3));
        }
    }

    private void number(Mapping.Builder schema) {
        type(schema, random.nextBoolean() ? "integer" : "number");
        if (sometimes()) {
            schema.put(random.nextBoolean() ? "minimum" : "exclusiveMinimum", number());
        }
        if (sometimes()) {
            schema.put(random.nextBoolean() ? "maximum" : "exclusiveMaximum", number());
        }
        if (random.nextInt(5) == 0) {
            schema.put("multipleOf", 1 + random.nextInt(3));
        }
    }

    private Scalar number() {
        if (random.nextBoolean()) {
            return Scalar.of(random.nextInt(7) - 3);
        }
        return new Scalar(Position.NONE, NodePath.ROOT, Scalar.Kind.DECIMAL, (random.nextInt(7) - 3) + ".5");
    }

    private void values(Mapping.Builder schema) {
        if (sometimes()) {
            schema.put("const", value(1));
            return;
        }
        List<Node> values = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            values.add(value(1));
        }
        schema.put("enum", list(values));
    }

    private void types(Mapping.Builder schema) {
        TreeSet<String> names = new TreeSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            names.add(one(TYPES));
        }
        List<Node> types = new ArrayList<>();
        names.forEach(name -> types.add(Scalar.of(name)));
        schema.put("type", list(types));
        if (sometimes()) {
            schema.put("minimum", number());
        }
        if (sometimes()) {
            schema.put("maxLength", random.nextInt(3));
        }
        if (sometimes()) {
            schema.put("minProperties", 1);
        }
    }

    private void object(Mapping.Builder schema, int depth) {
        if (random.nextInt(4) > 0) {
            schema.put("type", "object");
        }
        Mapping.Builder properties = Mapping.builder();
        TreeSet<String> required = new TreeSet<>();
        for (String name : NAMES) {
            if (random.nextInt(5) < 2) {
                properties.put(name, schema(depth - 1));
            }
            if (random.nextInt(5) == 0) {
                required.add(name);
            }
        }
        schema.put("properties", properties.build());
        List<Node> names = new ArrayList<>();
        required.forEach(name -> names.add(Scalar.of(name)));
        schema.put("required", list(names));
        switch (random.nextInt(7)) {
            case 0, 1 -> schema.put("additionalProperties", false);
            case 2 -> schema.put("additionalProperties", schema(depth - 1));
            case 3 -> schema.put("unevaluatedProperties", random.nextBoolean());
            default -> {}
        }
        switch (random.nextInt(16)) {
            case 0 ->
                schema.put(
                        "propertyNames", Mapping.builder().put("maxLength", 1).build());
            case 1 ->
                schema.put(
                        "patternProperties",
                        Mapping.builder().put("^a", schema(0)).build());
            case 2 ->
                schema.put(
                        "dependentRequired",
                        Mapping.builder()
                                .put("a", list(List.of(Scalar.of("b"))))
                                .build());
            case 3 ->
                schema.put(
                        "dependentSchemas",
                        Mapping.builder().put("b", schema(depth - 1)).build());
            case 4 -> count(schema, "minProperties", "maxProperties");
            default -> {}
        }
    }

    private void array(Mapping.Builder schema, int depth) {
        if (random.nextInt(4) > 0) {
            schema.put("type", "array");
        }
        if (sometimes()) {
            List<Node> prefix = new ArrayList<>();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                prefix.add(schema(depth - 1));
            }
            schema.put("prefixItems", list(prefix));
        }
        if (random.nextBoolean()) {
            schema.put("items", schema(depth - 1));
        }
        count(schema, "minItems", "maxItems");
        if (sometimes()) {
            schema.put("uniqueItems", random.nextBoolean());
        }
        if (random.nextInt(6) == 0) {
            schema.put("contains", schema(0));
            if (random.nextBoolean()) {
                schema.put("minContains", random.nextInt(3));
            }
        }
    }

    private void choice(Mapping.Builder schema, int depth) {
        if (sometimes()) {
            schema.put("type", one(TYPES));
        }
        List<Node> branches = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            branches.add(schema(depth - 1));
        }
        schema.put(one(List.of("anyOf", "oneOf", "anyOf", "allOf")), list(branches));
    }

    private void logic(Mapping.Builder schema, int depth) {
        if (random.nextBoolean()) {
            schema.put("type", one(TYPES));
        }
        if (random.nextBoolean()) {
            schema.put("not", schema(depth - 1));
            return;
        }
        schema.put("if", schema(depth - 1)).put("then", schema(depth - 1));
        if (random.nextBoolean()) {
            schema.put("else", schema(depth - 1));
        }
    }

    /** A document, of which some have a chance with the schemas above. */
    Node value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> Scalar.none();
            case 1 -> Scalar.of(random.nextBoolean());
            case 2 -> Scalar.of(one(TEXTS));
            case 3, 4 -> number();
            case 5 -> Scalar.of(random.nextInt(5));
            case 6 -> {
                List<Node> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(depth - 1));
                }
                yield list(items);
            }
            default -> {
                Mapping.Builder object = Mapping.builder();
                for (String name : NAMES) {
                    if (random.nextBoolean()) {
                        object.put(name, value(depth - 1));
                    }
                }
                if (random.nextInt(6) == 0) {
                    object.put("ax", value(depth - 1));
                }
                yield object.build();
            }
        };
    }

    /** The same schema with one part of it made anew, so that pairs are near one another. */
    Node near(Node schema, int depth) {
        if (!(schema instanceof Mapping mapping) || mapping.entries().isEmpty() || random.nextInt(8) == 0) {
            return schema(depth);
        }
        int at = random.nextInt(mapping.entries().size());
        Mapping.Builder changed = Mapping.builder();
        for (int i = 0; i < mapping.entries().size(); i++) {
            String name = mapping.entries().get(i).name();
            Node value = mapping.entries().get(i).value();
            if (i != at) {
                changed.put(name, value);
            } else if (random.nextInt(4) > 0) {
                changed.put(name, nearValue(name, value, depth));
            }
        }
        return changed.build();
    }

    private Node nearValue(String keyword, Node value, int depth) {
        return switch (keyword) {
            case "properties", "patternProperties", "dependentSchemas" -> nearEntry((Mapping) value, depth);
            case "anyOf", "oneOf", "allOf", "prefixItems" -> nearItem((Sequence) value, depth, true);
            case "enum", "required", "type" -> value instanceof Sequence list ? nearItem(list, depth, false) : value;
            case "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames" ->
                near(value, depth - 1);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> number();
            case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "minContains" ->
                Scalar.of(random.nextInt(4));
            case "multipleOf" -> Scalar.of(1 + random.nextInt(6));
            case "const" -> value(1);
            default -> value;
        };
    }

    private Node nearEntry(Mapping value, int depth) {
        Mapping.Builder changed = Mapping.builder();
        int at = random.nextInt(value.entries().size() + 1);
        for (int i = 0; i < value.entries().size(); i++) {
            Node each = value.entries().get(i).value();
            if (i != at) {
                changed.put(value.entries().get(i).name(), each);
            } else if (random.nextInt(3) > 0) {
                changed.put(value.entries().get(i).name(), near(each, depth - 1));
            }
        }
        if (at == value.entries().size()) {
            changed.put("e", schema(depth - 1));
        }
        return changed.build();
    }

    private Node nearItem(Sequence value, int depth, boolean schemas) {
        List<Node> items = new ArrayList<>(value.items());
        int at = random.nextInt(items.size() + 1);
        if (at == items.size()) {
            if (schemas) {
                items.add(schema(depth - 1));
            }
        } else if (schemas && random.nextInt(3) > 0) {
            items.set(at, near(items.get(at), depth - 1));
        } else if (items.size() > 1) {
            items.remove(at);
        }
        return list(items);
    }

    private static Sequence list(List<? extends Node> items) {
        return Sequence.of(items);
    }
}
