package io.pacto.plugin.policy.explain;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.policy.edit.Edit;
import io.pacto.plugin.policy.edit.Search;
import io.pacto.plugin.policy.rule.Rule;
import io.pacto.plugin.policy.rule.Rules;
import io.pacto.plugin.policy.source.PolicySchema;
import java.util.ArrayList;
import java.util.List;

/** The rules of the policies of one contract as data, counted on the way. */
final class Explanation {

    private final Bundle bundle;
    private final Choice choice;
    private final Context context;
    private final Search search;
    private int shown;
    private int failed;

    Explanation(Bundle bundle, List<PolicySchema> policies, Choice choice, Context context) {
        this.bundle = bundle;
        this.choice = choice;
        this.context = context;
        this.search = new Search(bundle, policies, context);
    }

    int shown() {
        return shown;
    }

    int failed() {
        return failed;
    }

    Mapping of(PolicySchema policy) {
        List<Node> rules = new ArrayList<>();
        for (Rule rule : new Rules(policy, bundle.document(), context).all()) {
            if (choice.has(rule)) {
                shown++;
                failed += rule.passes() ? 0 : 1;
                Edit edit = rule.passes() ? null : search.mend(rule);
                rules.add(RuleTree.of(rule, edit, bundle.document().position().file(), context.documents()));
            }
        }
        List<Node> chain = new ArrayList<>();
        for (String ref : policy.chain()) {
            chain.add(Scalar.of(ref));
        }
        Mapping.Builder tree = Mapping.builder().put("origin", policy.origin()).put("file", policy.file());
        String title = policy.schema().text("title");
        if (title != null) {
            tree.put("title", title);
        }
        return tree.put(
                        "entry",
                        RuleTree.place(policy.entry().position())
                                .put("path", policy.entry().path())
                                .build())
                .put("chain", Sequence.of(chain))
                .put("rules", Sequence.of(rules))
                .build();
    }
}
