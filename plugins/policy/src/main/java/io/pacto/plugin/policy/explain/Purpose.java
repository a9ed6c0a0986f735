package io.pacto.plugin.policy.explain;

import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.plugin.policy.rule.Rule;
import io.pacto.plugin.policy.rule.Steps;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Finds the author's own words for a rule: the nearest description around it. */
final class Purpose {

    private Purpose() {}

    static @Nullable String of(Rule rule) {
        Deque<NodePath> way = new ArrayDeque<>();
        for (NodePath step = rule.assertion().trail(); step != null && step.parent() != null; step = step.parent()) {
            way.addFirst(step);
        }
        Node node = rule.evaluation().policy().schema();
        String words = node.text("description");
        for (NodePath step : way) {
            String pointer = step.pointer();
            node = Steps.child(
                    node,
                    pointer.substring(pointer.lastIndexOf('/') + 1)
                            .replace("~1", "/")
                            .replace("~0", "~"));
            if (node == null) {
                return words;
            }
            String nearer = node.text("description");
            words = nearer == null ? words : nearer;
        }
        return words;
    }
}
