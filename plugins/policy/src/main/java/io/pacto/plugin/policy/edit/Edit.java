package io.pacto.plugin.policy.edit;

import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes that belong together.
 *
 * @param steps the changes in order
 * @param example whether a value is an example the author has to replace
 */
public record Edit(List<Step> steps, boolean example) {

    /** Copies the steps. */
    public Edit {
        steps = List.copyOf(steps);
    }

    static Edit of(Step step) {
        return new Edit(List.of(step), false);
    }

    static Edit example(Step step) {
        return new Edit(List.of(step), true);
    }

    int cost() {
        int cost = 0;
        for (Step step : steps) {
            cost += step.cost();
        }
        return cost;
    }

    /** This edit, then another; a step below a value that was just written changes that value. */
    Edit then(Edit next) {
        List<Step> all = new ArrayList<>(steps);
        for (Step step : next.steps) {
            int at = all.size() - 1;
            while (at >= 0
                    && (all.get(at).action() == Step.Action.REMOVE
                            || !all.get(at).covers(step.path()))) {
                at--;
            }
            if (at < 0) {
                all.add(step);
            } else {
                Step earlier = all.get(at);
                all.set(
                        at,
                        new Step(
                                earlier.action(), earlier.path(), Patch.within(earlier.path(), earlier.value(), step)));
            }
        }
        return new Edit(all, example || next.example);
    }

    Node apply(Node document) {
        Node edited = document;
        for (Step step : steps) {
            edited = Patch.apply(edited, step);
        }
        return edited;
    }
}
