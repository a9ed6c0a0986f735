package io.pacto.plugin.policy.edit;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Scalar;
import io.pacto.api.Schemas.Violation;
import io.pacto.api.Sequence;
import io.pacto.plugin.policy.rule.Rule;
import io.pacto.plugin.policy.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edits that may mend a broken rule, cheapest first. Whether one does is found out by trying it. */
final class Proposals {

    private static final int MOST = 12;
    private static final int DEEPEST = 6;

    private final Rules rules;
    private final Examples examples;

    Proposals(Rules rules, Examples examples) {
        this.rules = rules;
        this.examples = examples;
    }

    List<Edit> of(Rule rule) {
        return of(rule, 0);
    }

    private List<Edit> of(Rule rule, int depth) {
        List<Edit> edits = new ArrayList<>();
        if (depth <= DEEPEST) {
            collect(rule, depth, edits);
        }
        edits.sort((a, b) -> Integer.compare(a.cost(), b.cost()));
        return edits.subList(0, Math.min(MOST, edits.size()));
    }

    private void collect(Rule rule, int depth, List<Edit> edits) {
        Node given = rule.assertion();
        NodePath at = rule.judged().trail();
        switch (rule.keyword()) {
            case "required" -> missing(rule, text(given), edits);
            case "dependentRequired" -> dependent(rule, edits);
            case "additionalProperties", "false", "propertyNames" -> {
                for (Violation each : rule.violations()) {
                    edits.add(Edit.of(Step.remove(each.at().trail())));
                }
            }
            case "anyOf", "oneOf" -> {
                for (Node branch : items(given)) {
                    together(rules.below(branch, rule.judged()), depth, edits);
                }
            }
            case "contains" -> {
                for (Node item : items(rule.judged())) {
                    together(rules.below(given, item), depth, edits);
                }
                Node made = Examples.made(given, 0);
                if (made != null) {
                    int end = items(rule.judged()).size();
                    edits.add(Edit.example(Step.add(at.index(end), made)));
                }
            }
            case "not" -> excluded(given, rule.judged(), edits);
            case "maxItems" -> {
                int last = items(rule.judged()).size() - 1;
                edits.add(Edit.of(Step.remove(at.index(last))));
            }
            default -> value(rule, edits);
        }
    }

    private void value(Rule rule, List<Edit> edits) {
        NodePath at = rule.judged().trail();
        if (at.parent() == null) {
            return;
        }
        for (Node each : Examples.named(rule.schema())) {
            edits.add(Edit.of(Step.set(at, each)));
        }
        for (Node each : Values.near(rule)) {
            edits.add(Edit.of(Step.set(at, each)));
        }
        Node example = examples.ofFormat(at);
        if (example != null) {
            edits.add(Edit.example(Step.set(at, example)));
        }
    }

    private void missing(Rule rule, String key, List<Edit> edits) {
        NodePath at = rule.judged().trail().key(key);
        Node properties = rule.schema().get("properties");
        Node schema = properties == null ? null : properties.get(key);
        for (Node each : Examples.named(schema)) {
            edits.add(Edit.of(Step.add(at, each)));
        }
        add(edits, at, examples.ofFormat(at));
        add(edits, at, Examples.made(schema, 0));
    }

    private static void add(List<Edit> edits, NodePath at, @Nullable Node value) {
        if (value != null) {
            edits.add(Edit.example(Step.add(at, value)));
        }
    }

    private void dependent(Rule rule, List<Edit> edits) {
        Mapping object = (Mapping) rule.judged();
        for (Entry entry : ((Mapping) rule.assertion()).entries()) {
            Edit all = null;
            for (Node key : items(entry.value())) {
                NodePath at = object.trail().key(text(key));
                Node example = examples.ofFormat(at);
                if (object.get(text(key)) == null) {
                    Edit one = Edit.example(Step.add(at, example == null ? Scalar.of("TODO") : example));
                    all = all == null ? one : all.then(one);
                }
            }
            if (object.get(entry.name()) != null && all != null) {
                edits.add(all);
            }
        }
    }

    /** Mends everything that is broken in one alternative. */
    private void together(List<Rule> alternative, int depth, List<Edit> edits) {
        Edit all = null;
        int broken = 0;
        List<Edit> choices = List.of();
        for (Rule each : alternative) {
            if (each.passes()) {
                continue;
            }
            broken++;
            choices = of(each, depth + 1);
            if (choices.isEmpty()) {
                return;
            }
            all = all == null ? choices.get(0) : all.then(choices.get(0));
        }
        if (broken == 1) {
            edits.addAll(choices);
        } else if (all != null) {
            edits.add(all);
        }
    }

    /** What an excluded shape needs is taken away. */
    private static void excluded(Node shape, Node judged, List<Edit> edits) {
        for (Node name : shape.list("required")) {
            edits.add(Edit.of(Step.remove(judged.trail().key(text(name)))));
        }
        if (shape.get("properties") instanceof Mapping properties && judged instanceof Mapping object) {
            for (Entry entry : properties.entries()) {
                Node value = object.get(entry.name());
                if (value != null) {
                    edits.add(Edit.of(Step.remove(judged.trail().key(entry.name()))));
                }
            }
        }
    }

    private static String text(Node node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof Sequence list ? list.items() : List.of();
    }
}
