package io.pacto.schemadiff;

import io.pacto.api.Node;
import io.pacto.api.Scalar;

/**
 * What happens to bounds that the type beside them makes void. Evaluators pass over them, while generators of code and of
 * documentation, and those who read descriptions of interfaces, take them for what is meant: there they are told by their
 * own rule. Settings and policies are held to their schemas by evaluators, and there nothing changes.
 */
final class IdleRules {

    private final Findings findings;

    IdleRules(Findings findings) {
        this.findings = findings;
    }

    void compare(Form old, Form now) {
        if (findings.purpose() != Purpose.INTERFACE) {
            return;
        }
        alone("exclusiveMinimum", old, now);
        alone("exclusiveMaximum", old, now);
        Idle before = old.idle;
        Idle after = now.idle;
        if (before.isNone() && after.isNone()) {
            return;
        }
        int all = old.types | now.types;
        if (!Types.has(all, Types.NUMBER)) {
            new NumberRules(findings).compare(before.number(), after.number());
        }
        if (!Types.has(all, Types.STRING)) {
            new Bounds(findings).counts(before.length(), after.length(), "minLength", "maxLength");
            new StringRules(findings).patterns(before.patterns(), after.patterns());
        }
        if (!Types.has(all, Types.ARRAY)) {
            new Bounds(findings).counts(before.items(), after.items(), "minItems", "maxItems");
        }
        if (!Types.has(all, Types.OBJECT)) {
            new Bounds(findings).counts(before.properties(), after.properties(), "minProperties", "maxProperties");
        }
    }

    /** Draft 4 and OpenAPI 3.0: a bound that is to be excluded, and is not given. */
    private void alone(String keyword, Form old, Form now) {
        boolean lower = keyword.equals("exclusiveMinimum");
        Node before = old.at(keyword);
        Node after = now.at(keyword);
        boolean given = lower
                ? old.number.range().low() != null || now.number.range().low() != null
                : old.number.range().high() != null || now.number.range().high() != null;
        if (given || !isTruth(before) || !isTruth(after) || Values.same(before, after)) {
            return;
        }
        boolean narrows = Values.isTrue(after);
        String rule = lower
                ? narrows ? "schema.lower-bound.raised" : "schema.lower-bound.lowered"
                : narrows ? "schema.upper-bound.lowered" : "schema.upper-bound.raised";
        findings.keyword(
                rule,
                narrows ? Effect.NARROWS : Effect.WIDENS,
                keyword,
                Values.shown(before),
                Values.shown(after),
                keyword + " changes without a bound beside it");
    }

    private static boolean isTruth(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOLEAN;
    }
}
