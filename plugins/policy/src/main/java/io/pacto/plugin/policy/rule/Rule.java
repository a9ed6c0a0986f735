package io.pacto.plugin.policy.rule;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Schemas.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One assertion of a policy schema, at one place of the contract. */
public final class Rule {

    private final Evaluation evaluation;
    private final Node assertion;
    private final String keyword;
    private final Mapping schema;
    private final Node judged;
    private final List<Entry> test;
    private @Nullable List<Violation> violations;

    /**
     * A rule.
     *
     * @param evaluation gives its verdict
     * @param assertion the value of the keyword, or the one item of it that matters
     * @param keyword the keyword
     * @param schema the subschema the keyword stands in
     * @param judged the value it judges
     * @param test the keywords that give its verdict
     */
    Rule(Evaluation evaluation, Node assertion, String keyword, Mapping schema, Node judged, List<Entry> test) {
        this.evaluation = evaluation;
        this.assertion = assertion;
        this.keyword = keyword;
        this.schema = schema;
        this.judged = judged;
        this.test = test;
    }

    /** A rule whose verdict is known. */
    static Rule known(
            Evaluation evaluation,
            Node assertion,
            String keyword,
            Mapping schema,
            Node judged,
            List<Violation> verdict) {
        Rule rule = new Rule(evaluation, assertion, keyword, schema, judged, List.of());
        rule.violations = verdict;
        return rule;
    }

    /** Returns the path of the assertion in the schema: {@code properties.service.required[0]}. */
    public String id() {
        return assertion.path();
    }

    /** Returns what evaluates it, and so its policy. */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** Returns the value of the keyword, or the one item of it that matters. */
    public Node assertion() {
        return assertion;
    }

    /** Returns the keyword. */
    public String keyword() {
        return keyword;
    }

    /** Returns the subschema the keyword stands in. */
    public Mapping schema() {
        return schema;
    }

    /** Returns the value it judges; for a missing key the object that lacks it. */
    public Node judged() {
        return judged;
    }

    /** Returns whether the rule holds. */
    public boolean passes() {
        return violations().isEmpty();
    }

    /** Returns what fails. */
    public List<Violation> violations() {
        List<Violation> known = violations;
        if (known == null) {
            known = test.isEmpty() ? List.of() : evaluation.keywords(test, judged);
            violations = known;
        }
        return known;
    }
}
