package io.pacto.schemadiff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Ways of writing a schema that do not change what it means. */
enum Rewriting {
    /** Keys, listed values, required names and choices in another order, with words added. */
    REORDER,
    /** Every schema behind a reference. */
    EXTRACT,
    /** Keywords spread over the parts of an allOf. */
    SPLIT,
    /** Written as JSON and read again. */
    JSON;

    Node of(Node schema, long seed) {
        return switch (this) {
            case REORDER -> reordered(schema, new Random(seed), "");
            case EXTRACT -> extracted(schema);
            case SPLIT -> split(schema);
            case JSON -> Pairing.node(Pairing.json(schema));
        };
    }

    private static Node reordered(Node node, Random random, String under) {
        if (node instanceof Sequence list) {
            List<Node> items = new ArrayList<>();
            boolean ordered = under.equals("prefixItems") || under.equals("const") || under.equals("value");
            for (Node item : list.items()) {
                items.add(reordered(item, random, under.equals("enum") || ordered ? inside(under) : ""));
            }
            if (!ordered) {
                Collections.shuffle(items, random);
            }
            return Sequence.of(items);
        }
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        List<Entry> entries = new ArrayList<>(mapping.entries());
        Collections.shuffle(entries, random);
        Mapping.Builder copy = Mapping.builder();
        for (Entry entry : entries) {
            copy.put(entry.name(), reordered(entry.value(), random, under.equals("value") ? under : entry.name()));
        }
        return copy.build();
    }

    private static String inside(String under) {
        return under.equals("prefixItems") ? "" : "value";
    }

    private static Node extracted(Node schema) {
        Mapping.Builder definitions = Mapping.builder();
        int[] next = {0};
        Node root = extracted(schema, definitions, next);
        Mapping.Builder whole = Mapping.builder();
        if (!(root instanceof Mapping mapping)) {
            return root;
        }
        for (Entry entry : mapping.entries()) {
            whole.put(entry.name(), entry.value());
        }
        return whole.put("$defs", definitions.build()).build();
    }

    private static Node extracted(Node schema, Mapping.Builder definitions, int[] next) {
        if (!(schema instanceof Mapping mapping)) {
            return schema;
        }
        Mapping.Builder copy = Mapping.builder();
        for (Entry entry : mapping.entries()) {
            copy.put(entry.name(), below(entry, definitions, next));
        }
        return copy.build();
    }

    private static Node below(Entry entry, Mapping.Builder definitions, int[] next) {
        return switch (Keywords.of(entry.name())) {
            case SCHEMA -> {
                if (!(entry.value() instanceof Sequence list)) {
                    yield behind(entry.value(), definitions, next);
                }
                List<Node> items = new ArrayList<>();
                for (Node item : list.items()) {
                    items.add(behind(item, definitions, next));
                }
                yield Sequence.of(items);
            }
            case NAMED -> {
                Mapping.Builder named = Mapping.builder();
                for (Entry each : ((Mapping) entry.value()).entries()) {
                    named.put(each.name(), behind(each.value(), definitions, next));
                }
                yield named.build();
            }
            case REMARK, SET, VALUE -> entry.value();
        };
    }

    private static Node behind(Node schema, Mapping.Builder definitions, int[] next) {
        Node inner = extracted(schema, definitions, next);
        String name = "D" + next[0]++;
        definitions.put(name, inner);
        return Mapping.builder().put("$ref", "#/$defs/" + name).build();
    }

    /** Keywords that look at their neighbours stay together. */
    private static Node split(Node schema) {
        if (!(schema instanceof Mapping mapping)) {
            return schema;
        }
        Mapping.Builder together = Mapping.builder();
        List<Node> parts = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            switch (entry.name()) {
                case "type",
                        "minimum",
                        "maximum",
                        "minLength",
                        "maxLength",
                        "required",
                        "enum",
                        "const",
                        "anyOf",
                        "not" ->
                    parts.add(Mapping.builder().put(entry.name(), entry.value()).build());
                case "allOf" -> parts.addAll(((Sequence) entry.value()).items());
                default -> together.put(entry.name(), entry.value());
            }
        }
        parts.add(Scalar.of(true));
        parts.add(Mapping.builder().put("description", "only words").build());
        return together.put("allOf", Sequence.of(parts)).build();
    }
}
