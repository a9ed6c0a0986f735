package io.pacto.plugin.policy.edit;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Node;
import io.pacto.api.Schemas.Violation;
import io.pacto.plugin.policy.rule.Rule;
import io.pacto.plugin.policy.rule.Rules;
import io.pacto.plugin.policy.source.PolicySchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the smallest edit it can think of that mends a rule and breaks nothing, by trying each. */
public final class Search {

    private static final int MOST_TRIALS = 60;
    private static final int MOST_IN_ALL = 600;
    private static final int MOST_REPAIRS = 4;

    private final Bundle bundle;
    private final List<PolicySchema> policies;
    private final Context context;
    private final Trial trial;
    private final Examples examples;
    private int trials;
    private int allTrials;

    /**
     * A search.
     *
     * @param bundle the judged contract
     * @param policies all policies that apply to it
     * @param context opens and judges edited contracts
     */
    public Search(Bundle bundle, List<PolicySchema> policies, Context context) {
        this.bundle = bundle;
        this.policies = List.copyOf(policies);
        this.context = context;
        this.trial = new Trial(bundle, policies, context);
        this.examples = new Examples(bundle.contract(), context);
    }

    /**
     * Looks for an edit.
     *
     * @param rule a rule that is broken
     * @return an edit after which the rule holds, no other is newly broken and the contract is no less valid; or null
     */
    public @Nullable Edit mend(Rule rule) {
        trials = 0;
        if (allTrials >= MOST_IN_ALL) {
            return null;
        }
        Set<String> allowed = trial.broken(bundle.document());
        for (Violation each : rule.violations()) {
            allowed.remove(Trial.name(rule.evaluation().policy(), each));
        }
        List<Edit> candidates = proposals(rule, bundle.document()).of(rule);
        List<Edit> next = new ArrayList<>(candidates);
        for (int repair = 0; repair <= MOST_REPAIRS && !next.isEmpty(); repair++) {
            List<Edit> further = new ArrayList<>();
            for (Edit edit : next) {
                if (trials++ >= MOST_TRIALS || allTrials++ >= MOST_IN_ALL) {
                    return null;
                }
                Node loaded = trial.load(edit.apply(bundle.document()));
                if (loaded == null) {
                    continue;
                }
                Set<String> fresh = new TreeSet<>(trial.broken(loaded));
                fresh.removeAll(allowed);
                if (fresh.isEmpty() && trial.isSound(edit.apply(bundle.document()))) {
                    return edit;
                }
                repaired(edit, loaded, fresh, further);
            }
            further.sort((a, b) -> Integer.compare(a.cost(), b.cost()));
            next = further;
        }
        return null;
    }

    /** Goes on from an edit that broke other rules. */
    private void repaired(Edit edit, Node loaded, Set<String> fresh, List<Edit> further) {
        for (PolicySchema policy : policies) {
            Rules rules = new Rules(policy, loaded, context);
            for (Rule each : rules.all()) {
                if (!each.passes() && isFresh(policy, each, fresh)) {
                    for (Edit more : new Proposals(rules, examples).of(each)) {
                        further.add(edit.then(more));
                    }
                }
            }
        }
    }

    private static boolean isFresh(PolicySchema policy, Rule rule, Set<String> fresh) {
        for (Violation each : rule.violations()) {
            if (fresh.contains(Trial.name(policy, each))) {
                return true;
            }
        }
        return false;
    }

    private Proposals proposals(Rule rule, Node document) {
        return new Proposals(new Rules(rule.evaluation().policy(), document, context), examples);
    }
}
