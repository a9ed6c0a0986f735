package io.pacto.host.contract;

import io.pacto.api.Finding;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Shape;
import io.pacto.api.ShapeRule;
import java.util.ArrayList;
import java.util.List;

/** The part of the structural check that looks at the keys of one object together. */
final class ObjectRules {

    private final StructuralCheck check;

    ObjectRules(StructuralCheck check) {
        this.check = check;
    }

    /** Judges which keys are there, before their values are looked at. */
    void before(Shape.ObjectShape shape, Mapping mapping) {
        List<String> missing = missing(shape, mapping);
        if (!missing.isEmpty()) {
            String keys = missing.size() == 1 ? "missing key " : "missing keys ";
            report(mapping, keys + quoted(missing, " and "));
        }
        if (mapping.entries().size() < shape.minKeys()) {
            List<String> names = new ArrayList<>();
            for (Shape.Field field : shape.fields()) {
                names.add(field.name());
            }
            report(
                    mapping,
                    "the object is empty, at least " + shape.minKeys() + " of " + quoted(names, " or ") + " needed");
        }
        for (ShapeRule rule : shape.rules()) {
            if (rule instanceof ShapeRule.ExactlyOne exactly && !isOneOf(exactly, mapping)) {
                report(
                        mapping,
                        "exactly one of these is needed: " + combinations(exactly) + "; " + found(exactly, mapping));
            } else if (rule instanceof ShapeRule.NotTogether pair) {
                notTogether(pair, mapping);
            }
        }
    }

    private void report(Mapping mapping, String message) {
        check.report(Finding.error("SCHEMA_VIOLATION", mapping, message).at(LoadCheck.firstKey(mapping)));
    }

    private static List<String> missing(Shape.ObjectShape shape, Mapping mapping) {
        List<String> missing = new ArrayList<>();
        for (Shape.Field field : shape.fields()) {
            if (field.required() && mapping.get(field.name()) == null) {
                missing.add(field.name());
            }
        }
        for (ShapeRule rule : shape.rules()) {
            if (rule instanceof ShapeRule.RequiredWhen when
                    && when.values().contains(textOrEmpty(mapping, when.key()))) {
                for (String key : when.required()) {
                    if (mapping.get(key) == null) {
                        missing.add(key);
                    }
                }
            }
        }
        return missing;
    }

    private static String textOrEmpty(Mapping mapping, String key) {
        return mapping.get(key) instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT ? scalar.text() : "";
    }

    private void notTogether(ShapeRule.NotTogether pair, Mapping mapping) {
        Scalar first = mapping.key(pair.first());
        Scalar second = mapping.key(pair.second());
        if (first != null && second != null) {
            check.report(Finding.error(
                            "SCHEMA_VIOLATION",
                            mapping,
                            "\"" + pair.first() + "\" and \"" + pair.second() + "\" exclude each other")
                    .at(second.position())
                    .hint("move everything under one of the two keys"));
        }
    }

    private static boolean isOneOf(ShapeRule.ExactlyOne rule, Mapping mapping) {
        List<String> present = present(rule, mapping);
        for (ShapeRule.Combination combination : rule.combinations()) {
            boolean fits = present.containsAll(combination.required());
            for (String key : present) {
                fits &= combination.required().contains(key)
                        || combination.optional().contains(key);
            }
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** Returns the keys of the mapping that take part in the rule, in document order. */
    private static List<String> present(ShapeRule.ExactlyOne rule, Mapping mapping) {
        List<String> present = new ArrayList<>();
        for (var entry : mapping.entries()) {
            for (ShapeRule.Combination combination : rule.combinations()) {
                boolean takesPart = combination.required().contains(entry.name())
                        || combination.optional().contains(entry.name());
                if (takesPart && !present.contains(entry.name())) {
                    present.add(entry.name());
                }
            }
        }
        return present;
    }

    private static String found(ShapeRule.ExactlyOne rule, Mapping mapping) {
        List<String> present = present(rule, mapping);
        return present.isEmpty() ? "found none" : "found " + quoted(present, " and ");
    }

    private static String combinations(ShapeRule.ExactlyOne rule) {
        StringBuilder text = new StringBuilder();
        for (ShapeRule.Combination combination : rule.combinations()) {
            text.append(text.length() == 0 ? "" : ", or ").append(quoted(combination.required(), " with "));
            if (!combination.optional().isEmpty()) {
                text.append(" (and ")
                        .append(quoted(combination.optional(), ", "))
                        .append(" if needed)");
            }
        }
        return text.toString();
    }

    private static String quoted(List<String> keys, String last) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            text.append(i == 0 ? "" : i == keys.size() - 1 ? last : ", ")
                    .append('"')
                    .append(keys.get(i))
                    .append('"');
        }
        return text.toString();
    }

    /** Judges what one value means for another below the entry that was just looked at. */
    void after(Shape.ObjectShape shape, Mapping mapping, String key) {
        for (ShapeRule rule : shape.rules()) {
            if (rule instanceof ShapeRule.LimitedWhen limit
                    && limit.path().get(0).equals(key)
                    && textOrEmpty(mapping, limit.key()).equals(limit.value())) {
                limited(shape, mapping, limit);
            }
        }
    }

    private void limited(Shape.ObjectShape shape, Mapping mapping, ShapeRule.LimitedWhen limit) {
        Shape valueShape = shape;
        Node value = mapping;
        for (String key : limit.path()) {
            Shape.Field field = valueShape instanceof Shape.ObjectShape object ? object.field(key) : null;
            value = value == null ? null : value.get(key);
            if (field == null || value == null) {
                return;
            }
            valueShape = field.shape();
        }
        boolean judged = value instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.TEXT
                && valueShape instanceof Shape.TextShape text
                && text.choices().contains(scalar.text())
                && !limit.allowed().contains(scalar.text());
        if (judged) {
            String path = mapping.trail().key(limit.key()).toString();
            check.report(
                    value,
                    "must be " + StructuralCheck.oneOf(limit.allowed()) + " because " + path + " is \"" + limit.value()
                            + "\", found \"" + ((Scalar) value).text() + "\"",
                    null);
        }
    }
}
