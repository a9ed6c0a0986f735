package io.pacto.plugin.policy.explain;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Scalar.Kind;
import io.pacto.api.Sequence;
import io.pacto.plugin.policy.rule.Rule;

/** What a rule asks for, in words. */
final class Words {

    private Words() {}

    static String of(Rule rule) {
        Node given = rule.assertion();
        String value = show(given);
        return switch (rule.keyword()) {
            case "required" -> value + " is there";
            case "type" -> "is of type " + (given instanceof Scalar scalar ? scalar.text() : value);
            case "const" -> "is " + value;
            case "enum" -> "is one of " + value;
            case "minimum" -> "is at least " + value;
            case "maximum" -> "is at most " + value;
            case "exclusiveMinimum" -> "is more than " + value;
            case "exclusiveMaximum" -> "is less than " + value;
            case "multipleOf" -> "is a multiple of " + value;
            case "minLength" -> "has at least " + value + " characters";
            case "maxLength" -> "has at most " + value + " characters";
            case "pattern" -> "matches " + value;
            case "format" -> "is a valid " + value;
            case "minItems" -> "has at least " + value + " items";
            case "maxItems" -> "has at most " + value + " items";
            case "uniqueItems" -> "has no equal items";
            case "minProperties" -> "has at least " + value + " keys";
            case "maxProperties" -> "has at most " + value + " keys";
            case "contains" -> "holds an item of the wanted kind";
            case "anyOf" -> "fits one of " + count(given) + " alternatives";
            case "oneOf" -> "fits exactly one of " + count(given) + " alternatives";
            case "not" -> "is not of the excluded kind";
            case "additionalProperties" -> "has no other keys than those allowed";
            case "if" -> "the condition does not hold, so nothing is asked";
            case "$ref" -> "satisfies " + value;
            default -> "satisfies " + rule.keyword();
        };
    }

    private static int count(Node given) {
        return given instanceof Sequence list ? list.items().size() : 0;
    }

    /** A value on one line, as JSON would write it. */
    static String show(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.kind() == Kind.TEXT ? '"' + scalar.text() + '"' : scalar.text();
        }
        if (!(node instanceof Sequence list)) {
            return "an object";
        }
        StringBuilder all = new StringBuilder();
        for (Node item : list.items()) {
            all.append(all.length() == 0 ? "" : ", ").append(show(item));
        }
        return all.toString();
    }
}
