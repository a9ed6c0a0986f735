package io.pacto.plugin.policy.rule;

import io.pacto.api.Context;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Position;
import io.pacto.api.Schemas.Violation;
import io.pacto.api.Sequence;
import io.pacto.plugin.policy.source.PolicySchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules of a policy for a contract, with verdicts that add up to the verdict of the schema as a whole. */
public final class Rules {

    private final Evaluation evaluation;
    private final Node document;

    /**
     * Rules.
     *
     * @param policy the policy
     * @param document the contract as the validator judges it
     * @param context gives the schema service
     */
    public Rules(PolicySchema policy, Node document, Context context) {
        this.evaluation = new Evaluation(policy, context);
        this.document = document;
    }

    /**
     * Lists the rules.
     *
     * @return the rules in the order of the schema, then those that only the evaluation of the whole finds
     * @throws PactoException when an evaluation costs too much
     */
    public List<Rule> all() {
        List<Rule> rules = new ArrayList<>(below(evaluation.policy().schema(), document));
        List<Violation> violations = evaluation.whole(document);
        boolean broken = false;
        for (Rule rule : rules) {
            broken |= !rule.passes();
        }
        if (broken && violations.isEmpty()) {
            throw new IllegalStateException("a rule of " + evaluation.policy().file()
                    + " fails although the schema as a whole accepts the contract");
        }
        for (Violation violation : violations) {
            if (find(rules, violation) == null) {
                rules.add(unlisted(violation));
            }
        }
        return rules;
    }

    /**
     * Lists the rules of a part of the policy.
     *
     * @param schema the part
     * @param value the value it judges
     * @return the rules that apply
     */
    public List<Rule> below(Node schema, Node value) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : Walk.of(evaluation, schema, value)) {
            if (isJudgeable(rule)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /**
     * The place of the rule a violation is about.
     *
     * @param violation what fails
     * @return the place in the policy; the file alone when there is none
     */
    public Position place(Violation violation) {
        Rule rule = find(below(evaluation.policy().schema(), document), violation);
        while (rule != null && (rule.keyword().equals("anyOf") || rule.keyword().equals("oneOf"))) {
            Rule inner = inAlternatives(rule, violation);
            if (inner == null) {
                break;
            }
            rule = inner;
        }
        return rule == null
                ? Position.of(evaluation.policy().file())
                : evaluation.policy().at(rule.assertion());
    }

    /** The schema service speaks of the alternative that got furthest. */
    private @Nullable Rule inAlternatives(Rule choice, Violation violation) {
        for (Node alternative : ((Sequence) choice.assertion()).items()) {
            Rule inner = find(below(alternative, choice.judged()), violation);
            if (inner != null && inner.violations().contains(violation)) {
                return inner;
            }
        }
        return null;
    }

    /** A reference that makes sense only where it stands is left to the evaluation of the whole. */
    private static boolean isJudgeable(Rule rule) {
        if (!rule.keyword().equals("$ref")) {
            return true;
        }
        try {
            rule.violations();
            return true;
        } catch (PactoException elsewhere) {
            return false;
        }
    }

    private Rule unlisted(Violation violation) {
        Node schema = evaluation.policy().schema();
        Mapping holder = schema instanceof Mapping map ? map : Mapping.builder().build();
        return Rule.known(evaluation, schema, violation.keyword(), holder, violation.at(), List.of(violation));
    }

    /** Returns the rule that says the same, else the nearest that judges a value around the place; null when none does. */
    private static @Nullable Rule find(List<Rule> rules, Violation violation) {
        Rule around = null;
        for (Rule rule : rules) {
            boolean here = violation.at().path().equals(rule.judged().path())
                    || (rule.keyword().equals("additionalProperties") && isBelow(violation.at(), rule.judged()));
            if (here
                    && rule.keyword().equals(violation.keyword())
                    && rule.violations().contains(violation)) {
                return rule;
            }
            if (isBelow(violation.at(), rule.judged()) && isNearer(rule, around) && !rule.passes()) {
                around = rule;
            }
        }
        return around;
    }

    private static boolean isNearer(Rule rule, @Nullable Rule than) {
        return than == null
                || rule.judged().path().length() > than.judged().path().length();
    }

    private static boolean isBelow(Node node, Node above) {
        String path = node.path();
        String prefix = above.path();
        return prefix.isEmpty()
                || path.equals(prefix)
                || path.startsWith(prefix + ".")
                || path.startsWith(prefix + "[");
    }
}
