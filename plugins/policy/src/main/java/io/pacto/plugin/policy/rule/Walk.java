package io.pacto.plugin.policy.rule;

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
 * Goes through a policy schema along a value and lists the rules that apply. It decides which assertion meets which value;
 * whether it holds is left to the schema service.
 */
final class Walk {

    private static final int MOST_RULES = 5_000;

    private final Evaluation evaluation;
    private final Dialect dialect;
    private final List<Rule> rules = new ArrayList<>();

    private Walk(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.dialect = Dialect.of(evaluation.policy().schema());
    }

    /** Lists the rules of a part of the policy for a value, in the order of the schema. */
    static List<Rule> of(Evaluation evaluation, Node schema, Node value) {
        Walk walk = new Walk(evaluation);
        walk.schema(schema, value);
        return walk.rules;
    }

    private void schema(Node schema, Node value) {
        if (schema instanceof Scalar truth
                && truth.kind() == Kind.BOOLEAN
                && truth.text().equals("false")) {
            Mapping holder =
                    Mapping.builder().put("not", Mapping.builder().build()).build();
            add(schema, "false", holder, value, holder.entries());
        }
        if (!(schema instanceof Mapping map) || rules.size() >= MOST_RULES) {
            return;
        }
        Node ref = map.get("$ref");
        if (ref != null && dialect.refStandsAlone()) {
            reference(map, ref, value);
            return;
        }
        for (Entry entry : map.entries()) {
            if (dialect.knows(entry.name())) {
                keyword(map, entry, value);
            }
        }
    }

    private void keyword(Mapping schema, Entry entry, Node value) {
        Node given = entry.value();
        switch (entry.name()) {
            case "$ref" -> reference(schema, given, value);
            case "allOf" -> each(given, value);
            case "if" -> condition(schema, given, value);
            case "anyOf", "oneOf" -> unit(schema, entry, value, Evaluation.stands(given));
            case "not" -> unit(schema, entry, value, Evaluation.stand(given));
            case "type", "enum", "const" -> unit(schema, entry, value, given);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> {
                if (value instanceof Scalar number && isNumber(number.kind())) {
                    number(schema, entry, value);
                }
            }
            case "minLength", "maxLength", "pattern", "format" -> {
                if (value instanceof Scalar text && text.kind() == Kind.TEXT) {
                    unit(schema, entry, value, given);
                }
            }
            default -> {
                if (value instanceof Mapping object) {
                    ofObject(schema, entry, object);
                } else if (value instanceof Sequence list) {
                    ofList(schema, entry, list);
                }
            }
        }
    }

    private void ofObject(Mapping schema, Entry entry, Mapping value) {
        Node given = entry.value();
        switch (entry.name()) {
            case "required" -> required(schema, given, value);
            case "properties" -> {
                for (Entry present : value.entries()) {
                    below(given.get(present.name()), present.value());
                }
            }
            case "dependentSchemas" -> {
                for (Entry present : value.entries()) {
                    below(given.get(present.name()), value);
                }
            }
            case "minProperties", "maxProperties", "dependentRequired" -> unit(schema, entry, value, given);
            case "dependencies", "patternProperties" -> unit(schema, entry, value, Evaluation.named(given));
            case "propertyNames" -> unit(schema, entry, value, Evaluation.stand(given));
            case "additionalProperties" -> additional(schema, entry, value);
            default -> {
                // Lists have nothing to do here; what is unknown is caught by the evaluation of the whole.
            }
        }
    }

    private void ofList(Mapping schema, Entry entry, Sequence value) {
        Node given = entry.value();
        switch (entry.name()) {
            case "minItems", "maxItems", "uniqueItems" -> unit(schema, entry, value, given);
            case "contains" -> contains(schema, entry, value);
            case "prefixItems" -> positions(given, value);
            case "items" -> {
                if (given instanceof Sequence) {
                    positions(given, value);
                } else {
                    int from = dialect.knows("prefixItems")
                            ? schema.list("prefixItems").size()
                            : 0;
                    for (Node item : value.items()
                            .subList(
                                    Math.min(from, value.items().size()),
                                    value.items().size())) {
                        schema(given, item);
                    }
                }
            }
            case "additionalItems" -> {
                Node before = schema.get("items");
                if (before instanceof Sequence) {
                    add(
                            given,
                            entry.name(),
                            schema,
                            value,
                            List.of(
                                    test("items", Evaluation.stands(before)),
                                    test(entry.name(), Evaluation.stand(given))));
                }
            }
            default -> {
                // Objects have nothing to do here; what is unknown is caught by the evaluation of the whole.
            }
        }
    }

    private void required(Mapping schema, Node names, Mapping value) {
        for (Node name : items(names)) {
            add(name, "required", schema, value, List.of(test("required", Sequence.of(List.of(name)))));
        }
    }

    private void positions(Node schemas, Sequence value) {
        List<Node> places = items(schemas);
        for (int i = 0; i < Math.min(places.size(), value.items().size()); i++) {
            schema(places.get(i), value.items().get(i));
        }
    }

    private void contains(Mapping schema, Entry entry, Sequence value) {
        List<Entry> test = new ArrayList<>();
        test.add(test("contains", Evaluation.stand(entry.value())));
        for (String bound : List.of("minContains", "maxContains")) {
            Node given = schema.get(bound);
            if (given != null) {
                test.add(test(bound, given));
            }
        }
        add(entry.value(), entry.name(), schema, value, test);
    }

    private void additional(Mapping schema, Entry entry, Mapping value) {
        List<Entry> test = new ArrayList<>();
        for (String beside : List.of("properties", "patternProperties")) {
            if (schema.get(beside) instanceof Mapping named) {
                Mapping.Builder free = Mapping.builder();
                for (Entry each : named.entries()) {
                    free.put(each.name(), true);
                }
                test.add(test(beside, free.build()));
            }
        }
        test.add(test(entry.name(), Evaluation.stand(entry.value())));
        add(entry.value(), entry.name(), schema, value, test);
    }

    /** Draft 4 has limits that a truth value beside them sharpens. */
    private void number(Mapping schema, Entry entry, Node value) {
        boolean sharpens = entry.value() instanceof Scalar given && given.kind() == Kind.BOOLEAN;
        if (sharpens) {
            return;
        }
        List<Entry> test = new ArrayList<>();
        test.add(test(entry.name(), entry.value()));
        String sharper = entry.name().equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
        if (schema.get(sharper) instanceof Scalar truth && truth.kind() == Kind.BOOLEAN) {
            test.add(test(sharper, truth));
        }
        add(entry.value(), entry.name(), schema, value, test);
    }

    private void condition(Mapping schema, Node condition, Node value) {
        String branch = evaluation.holds(condition, value) ? "then" : "else";
        Node taken = schema.get(branch);
        if (taken == null) {
            rules.add(Rule.known(evaluation, condition, "if", schema, value, List.of()));
        } else {
            schema(taken, value);
        }
    }

    private void reference(Mapping schema, Node ref, Node value) {
        String text = ref instanceof Scalar written ? written.text() : "";
        if (LocalReference.isRebased(evaluation.policy().schema(), schema)) {
            return;
        }
        Node target = LocalReference.target(evaluation.policy().schema(), text);
        if (target != null) {
            schema(target, value);
            return;
        }
        add(ref, "$ref", schema, value, List.of(test("$ref", Evaluation.reference(text))));
    }

    private void each(Node schemas, Node value) {
        for (Node one : items(schemas)) {
            schema(one, value);
        }
    }

    private void below(@Nullable Node schema, Node value) {
        if (schema != null) {
            schema(schema, value);
        }
    }

    private void unit(Mapping schema, Entry entry, Node value, Node test) {
        add(entry.value(), entry.name(), schema, value, List.of(test(entry.name(), test)));
    }

    private void add(Node assertion, String keyword, Mapping schema, Node value, List<Entry> test) {
        rules.add(new Rule(evaluation, assertion, keyword, schema, value, test));
    }

    private static Entry test(String keyword, Node value) {
        return new Entry(Scalar.of(keyword), value);
    }

    private static boolean isNumber(Kind kind) {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }

    private static List<Node> items(Node node) {
        return node instanceof Sequence list ? list.items() : List.of();
    }
}
