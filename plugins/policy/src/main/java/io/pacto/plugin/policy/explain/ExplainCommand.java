package io.pacto.plugin.policy.explain;

import io.pacto.api.Bundle;
import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Finding;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Report;
import io.pacto.api.Sequence;
import io.pacto.api.Severity;
import io.pacto.api.Source;
import io.pacto.api.UsageException;
import io.pacto.api.Verdict;
import io.pacto.plugin.policy.source.PolicySchema;
import io.pacto.plugin.policy.source.Resolution;
import io.pacto.plugin.policy.source.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explains every rule a contract is held to: its verdict, both places, how it came in, and what would mend it. */
public final class ExplainCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        Source source = invocation.source("bundle").orElseGet(() -> Source.at("."));
        Bundle bundle = context.pacto().open(source);
        Resolution resolution = Resolver.resolve(bundle, context);
        Choice choice = new Choice(invocation.options().text("rule").orElse(""));
        Explanation explanation = new Explanation(bundle, resolution.schemas(), choice, context);
        List<Node> policies = new ArrayList<>();
        for (PolicySchema policy : resolution.schemas()) {
            policies.add(explanation.of(policy));
        }
        if (explanation.shown() == 0 && !choice.wanted().isEmpty()) {
            throw new UsageException(
                    "no rule of " + source.reference() + " is at \"" + choice.wanted() + "\"",
                    "see all rules: pacto policy explain " + source.reference());
        }
        List<Node> findings = new ArrayList<>();
        boolean unresolved = false;
        for (Finding finding : resolution.findings()) {
            unresolved |= finding.severity() == Severity.ERROR;
            findings.add(tree(finding));
        }
        boolean good = !unresolved && explanation.failed() == 0;
        Mapping tree = Mapping.builder()
                .put("path", source.reference())
                .put("valid", good)
                .put("rules", explanation.shown())
                .put("failed", explanation.failed())
                .put("policies", Sequence.of(policies))
                .put("findings", Sequence.of(findings))
                .build();
        return DataReport.of("policy-explain", tree).verdict(good ? Verdict.GOOD : Verdict.BAD);
    }

    private static Node tree(Finding finding) {
        Mapping.Builder tree = Mapping.builder()
                .put("rule", finding.rule())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("message", finding.message())
                .put("path", finding.path())
                .put("file", finding.position().file())
                .put("line", finding.position().line())
                .put("column", finding.position().column());
        String hint = finding.hint();
        return (hint == null ? tree : tree.put("hint", hint)).build();
    }
}
