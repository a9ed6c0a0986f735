package io.pacto.schemadiff;

import io.pacto.api.Change;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.Map;
import java.util.Set;

/** What happens to listed values: {@code enum} and {@code const}, which is a list of one. */
final class ValueRules {

    private final Findings findings;

    ValueRules(Findings findings) {
        this.findings = findings;
    }

    void compare(Form old, Form now) {
        Map<String, Node> before = old.values;
        Map<String, Node> after = now.values;
        if (before != null && after != null) {
            lists(old, before, now, after);
        } else if (after != null) {
            begins(old, now, after);
        } else if (before != null) {
            ends(old, before, now);
        }
    }

    private void lists(Form old, Map<String, Node> before, Form now, Map<String, Node> after) {
        if (before.keySet().equals(after.keySet())) {
            return;
        }
        if (isConstant(old, before) && isConstant(now, after)) {
            Scalar was = Values.shown(before.values().iterator().next());
            Scalar is = Values.shown(after.values().iterator().next());
            findings.keyword(
                    "schema.const.changed",
                    Effect.INCOMPARABLE,
                    "const",
                    was,
                    is,
                    "the only accepted value changes from " + was.text() + " to " + is.text());
            return;
        }
        for (Map.Entry<String, Node> entry : before.entrySet()) {
            if (!after.containsKey(entry.getKey())) {
                removed(entry.getValue(), now);
            }
        }
        for (Map.Entry<String, Node> entry : after.entrySet()) {
            if (!before.containsKey(entry.getKey())) {
                added(entry.getValue(), old);
            }
        }
    }

    private static boolean isConstant(Form form, Map<String, Node> values) {
        return form.constant && values.size() == 1;
    }

    private void removed(Node value, Form now) {
        Scalar shown = Values.shown(value);
        findings.add(
                "schema.enum.value-removed",
                Effect.NARROWS,
                Change.Type.REMOVED,
                "/enum",
                shown,
                null,
                now.at("enum"),
                value,
                "the value " + shown.text() + " leaves the list");
    }

    private void added(Node value, Form old) {
        Scalar shown = Values.shown(value);
        findings.add(
                "schema.enum.value-added",
                Effect.WIDENS,
                Change.Type.ADDED,
                "/enum",
                null,
                shown,
                value,
                old.at("enum"),
                "the value " + shown.text() + " joins the list");
    }

    private void begins(Form old, Form now, Map<String, Node> after) {
        Scalar list = words(after);
        Tri inside = Tri.YES;
        for (Node value : after.values()) {
            inside = inside.and(Acceptance.own(old, value));
        }
        Effect effect = Effect.of(Tri.NO, inside == Tri.UNKNOWN ? Tri.YES : inside);
        boolean constant = isConstant(now, after);
        String what =
                constant ? "only " + list.text() + " is accepted" : "only listed values are accepted: " + list.text();
        findings.keyword(
                constant ? "schema.const.added" : "schema.enum.introduced",
                effect,
                constant ? "const" : "enum",
                null,
                list,
                what);
    }

    private void ends(Form old, Map<String, Node> before, Form now) {
        Scalar list = words(before);
        Tri inside = Tri.YES;
        for (Node value : before.values()) {
            inside = inside.and(Acceptance.own(now, value));
        }
        Effect effect = Effect.of(inside == Tri.UNKNOWN ? Tri.YES : inside, Tri.NO);
        boolean constant = isConstant(old, before);
        String what = constant
                ? "other values than " + list.text() + " are accepted"
                : "other values than those listed are accepted";
        findings.keyword(
                constant ? "schema.const.removed" : "schema.enum.dropped",
                effect,
                constant ? "const" : "enum",
                list,
                null,
                what);
    }

    static Scalar words(Map<String, Node> values) {
        StringBuilder text = new StringBuilder();
        for (Node value : values.values()) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(Values.shown(value).text());
        }
        return FormComparison.text(text.toString());
    }

    static Set<String> keys(Map<String, Node> values) {
        return values.keySet();
    }
}
