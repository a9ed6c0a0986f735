package io.pacto.schemadiff;

import io.pacto.api.Node;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two forms have no value in common: a few cases that are certain. */
final class Disjoint {

    private final Inclusion inclusion;

    Disjoint(Inclusion inclusion) {
        this.inclusion = inclusion;
    }

    Tri apart(Form one, Form other) {
        if (one.nullToo && other.nullToo) {
            return Tri.UNKNOWN;
        }
        int common = one.types & other.types;
        if (common == 0 || refuses(one, other) || refuses(other, one)) {
            return Tri.YES;
        }
        boolean apart = byType(one, other, common) || branches(one, other) || branches(other, one);
        return apart ? Tri.YES : Tri.UNKNOWN;
    }

    /** Whether all values the first lists are refused by the second. */
    private static boolean refuses(Form one, Form other) {
        Map<String, Node> values = one.values;
        if (values == null) {
            return false;
        }
        for (Node value : values.values()) {
            if (Acceptance.of(other, value) != Tri.NO) {
                return false;
            }
        }
        return true;
    }

    private boolean byType(Form one, Form other, int common) {
        if (Types.has(common, Types.BOOLEAN | Types.ARRAY)) {
            return false;
        }
        if (Types.has(common, Types.NUMBER)
                && !one.number.range().and(other.number.range()).isEmpty()) {
            return false;
        }
        if (Types.has(common, Types.STRING)
                && !one.string.length().and(other.string.length()).isEmpty()) {
            return false;
        }
        return !Types.has(common, Types.OBJECT) || objects(one.object, other.object);
    }

    private boolean objects(ObjectForm one, ObjectForm other) {
        Set<String> names = new LinkedHashSet<>(one.required());
        names.addAll(other.required());
        for (String name : names) {
            @Nullable Sub first = one.at(name);
            @Nullable Sub second = other.at(name);
            if (inclusion.apart(first, second) == Tri.YES) {
                return true;
            }
        }
        return one.count().and(other.count()).isEmpty();
    }

    private boolean branches(Form one, Form other) {
        for (Group group : one.groups) {
            boolean all = true;
            for (Sub branch : group.branches()) {
                Form body = branch.form().copy();
                body.nullToo = false;
                all = all && inclusion.apart(body, other) == Tri.YES;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
