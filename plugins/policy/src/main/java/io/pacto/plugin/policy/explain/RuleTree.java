package io.pacto.plugin.policy.explain;

import io.pacto.api.Documents;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Schemas.Violation;
import io.pacto.api.Sequence;
import io.pacto.plugin.policy.edit.Edit;
import io.pacto.plugin.policy.edit.Step;
import io.pacto.plugin.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One rule as data. */
final class RuleTree {

    private RuleTree() {}

    static Mapping of(Rule rule, @Nullable Edit edit, String contract, Documents documents) {
        Mapping.Builder tree = Mapping.builder()
                .put("rule", rule.id())
                .put("keyword", rule.keyword())
                .put("verdict", rule.passes() ? "pass" : "fail")
                .put("asks", Words.of(rule));
        if (!rule.passes()) {
            tree.put("message", message(rule));
        }
        Mapping judged = judged(rule);
        tree.put("judged", judged);
        tree.put(
                "policy", place(rule.evaluation().policy().at(rule.assertion())).build());
        String purpose = Purpose.of(rule);
        if (purpose != null) {
            tree.put("description", purpose);
        }
        String from = judged.text("file");
        if (edit != null) {
            tree.put("edit", edit(edit, documents));
        } else if (!rule.passes() && from != null && !from.equals(contract)) {
            tree.put("overridden", from);
        }
        return tree.build();
    }

    private static String message(Rule rule) {
        List<String> all = new ArrayList<>();
        for (Violation each : rule.violations()) {
            all.add(each.message());
        }
        return String.join("; ", all);
    }

    /** The line that decides: the value, its key where being there is what counts, the first key where one is missing. */
    private static Mapping judged(Rule rule) {
        Node judged = rule.judged();
        List<Violation> violations = rule.violations();
        Node at = violations.size() == 1 ? violations.get(0).at() : judged;
        Position position = at.position();
        String key = rule.keyword().equals("required") && rule.assertion() instanceof Scalar name ? name.text() : "";
        if (judged instanceof Mapping object
                && at == judged
                && !object.entries().isEmpty()) {
            Scalar there = object.key(key);
            Node value = object.get(key);
            at = value == null ? at : value;
            position = there == null ? object.entries().get(0).key().position() : there.position();
        }
        Mapping.Builder tree = Mapping.builder().put("path", at.path());
        if (at instanceof Scalar scalar) {
            tree.put("value", new Scalar(Position.NONE, Scalar.of("").trail(), scalar.kind(), scalar.text()));
        }
        Mapping place = place(position).build();
        place.entries().forEach(entry -> tree.put(entry.name(), entry.value()));
        return tree.build();
    }

    static Mapping.Builder place(Position position) {
        Mapping.Builder tree = Mapping.builder().put("file", position.file());
        if (position.line() > 0) {
            tree.put("line", position.line()).put("column", position.column());
        }
        return tree;
    }

    private static Mapping edit(Edit edit, Documents documents) {
        List<Node> steps = new ArrayList<>();
        for (Step step : edit.steps()) {
            Mapping.Builder tree = Mapping.builder()
                    .put("action", step.action().name().toLowerCase(Locale.ROOT))
                    .put("path", step.path().toString());
            if (step.action() != Step.Action.REMOVE) {
                tree.put("value", step.value()).put("yaml", yaml(step, documents));
            }
            steps.add(tree.build());
        }
        return Mapping.builder()
                .put("example", edit.example())
                .put("steps", Sequence.of(steps))
                .build();
    }

    private static String yaml(Step step, Documents documents) {
        String key = step.path().lastKey();
        Node shown = key == null
                ? Sequence.of(List.of(step.value()))
                : Mapping.builder().put(key, step.value()).build();
        String text = documents.toYaml(shown);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
