package io.pacto.schemadiff;

import io.pacto.api.Mapping;
import io.pacto.api.Node;

/**
 * {@code unevaluatedProperties} and {@code unevaluatedItems}: the same as {@code additionalProperties} and {@code items}
 * once everything beside them is merged, unless alternatives or conditions are left that decide what is evaluated.
 */
final class Unevaluated {

    private Unevaluated() {}

    /** Adds the keywords to a form that everything else has been merged into; true when there are any. */
    static boolean fold(Form form, Mapping schema, Side side, Scope scope) {
        if (!side.dialect().knows(8)) {
            return false;
        }
        boolean decided = form.groups.isEmpty() && form.conditions.isEmpty() && !form.vague && form.remotes.isEmpty();
        Node properties = schema.get("unevaluatedProperties");
        if (properties != null && form.mayBe(Types.OBJECT)) {
            Sub sub = side.sub(properties, scope);
            boolean plain = decided && form.object.dependentSchemas().isEmpty();
            form.object = plain ? additional(form.object, sub) : left(form.object, sub);
            form.vague |= !plain;
        }
        Node items = schema.get("unevaluatedItems");
        if (items != null && form.mayBe(Types.ARRAY)) {
            Sub sub = side.sub(items, scope);
            boolean plain = decided && form.array.containing().isEmpty();
            form.array = plain ? rest(form.array, sub) : left(form.array, sub);
            form.vague |= !plain;
        }
        return properties != null || items != null;
    }

    private static ObjectForm additional(ObjectForm o, Sub sub) {
        if (o.additional() != null) {
            return o;
        }
        return new ObjectForm(
                o.properties(),
                o.patterned(),
                sub,
                o.names(),
                o.required(),
                o.dependents(),
                o.dependentSchemas(),
                o.unevaluated(),
                o.count());
    }

    private static ObjectForm left(ObjectForm o, Sub sub) {
        return new ObjectForm(
                o.properties(),
                o.patterned(),
                o.additional(),
                o.names(),
                o.required(),
                o.dependents(),
                o.dependentSchemas(),
                sub,
                o.count());
    }

    private static ArrayForm rest(ArrayForm a, Sub sub) {
        if (a.rest() != null) {
            return a;
        }
        return new ArrayForm(a.prefix(), sub, a.containing(), a.unique(), a.unevaluated(), a.count());
    }

    private static ArrayForm left(ArrayForm a, Sub sub) {
        return new ArrayForm(a.prefix(), a.rest(), a.containing(), a.unique(), sub, a.count());
    }
}
