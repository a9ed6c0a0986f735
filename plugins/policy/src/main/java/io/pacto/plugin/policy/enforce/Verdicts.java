package io.pacto.plugin.policy.enforce;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Mapping;
import io.pacto.api.PactoException;
import io.pacto.api.Position;
import io.pacto.api.Schemas.Violation;
import io.pacto.plugin.policy.rule.Evaluation;
import io.pacto.plugin.policy.rule.Rules;
import io.pacto.plugin.policy.source.PolicySchema;
import io.pacto.plugin.policy.source.Resolution;
import io.pacto.plugin.policy.source.Resolver;
import java.util.ArrayList;
import java.util.List;

/** What the policies of one contract say about it. */
final class Verdicts {

    private static final List<String> ORDER = List.of(
            "POLICY_REF_UNRESOLVED",
            "POLICY_REF_CYCLE",
            "POLICY_VIOLATION",
            "POLICY_ENFORCEMENT_ERROR",
            "POLICY_REF_NOT_ENFORCED",
            "POLICY_ACCEPTS_EVERYTHING");

    private final Bundle bundle;
    private final Context context;

    Verdicts(Bundle bundle, Context context) {
        this.bundle = bundle;
        this.context = context;
    }

    List<Finding> findings() {
        Resolution resolution = Resolver.resolve(bundle, context);
        List<Finding> all = new ArrayList<>(resolution.findings());
        List<Broken> broken = new ArrayList<>();
        for (PolicySchema policy : resolution.schemas()) {
            try {
                hold(policy, broken);
            } catch (PactoException e) {
                Finding failed = Finding.error(
                        "POLICY_ENFORCEMENT_ERROR",
                        bundle.document(),
                        "policy " + policy.origin() + ": " + e.getMessage());
                all.add(e.advice().isEmpty() ? failed : failed.hint(e.advice()));
            }
        }
        broken.sort(Broken::compareTo);
        for (Broken each : broken) {
            all.add(each.finding());
        }
        all.sort((a, b) -> Integer.compare(ORDER.indexOf(a.rule()), ORDER.indexOf(b.rule())));
        return all;
    }

    private void hold(PolicySchema policy, List<Broken> broken) {
        List<Violation> violations = new Evaluation(policy, context).whole(bundle.document());
        if (violations.isEmpty()) {
            return;
        }
        Rules rules = new Rules(policy, bundle.document(), context);
        for (Violation violation : violations) {
            broken.add(new Broken(policy.origin(), finding(policy, violation, rules.place(violation))));
        }
    }

    private static Finding finding(PolicySchema policy, Violation violation, Position rule) {
        String chain = policy.chain().isEmpty() ? "" : ", which came through " + String.join(" → ", policy.chain());
        Finding finding = Finding.error(
                        "POLICY_VIOLATION", violation.at(), "policy " + policy.origin() + ": " + violation.message())
                .hint("the rule stands at " + rule + chain);
        boolean first = violation.at() instanceof Mapping map && !map.entries().isEmpty();
        return first && violation.keyword().equals("required")
                ? finding.at(((Mapping) violation.at()).entries().get(0).key().position())
                : finding;
    }

    /** A violation with what it is sorted by. */
    private record Broken(String origin, Finding finding) implements Comparable<Broken> {

        @Override
        public int compareTo(Broken other) {
            int by = origin.compareTo(other.origin);
            if (by == 0) {
                by = finding.path().compareTo(other.finding.path());
            }
            return by == 0 ? finding.message().compareTo(other.finding.message()) : by;
        }
    }
}
