package io.pacto.schemadiff;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads alternatives, negations and conditions. */
final class LogicKeywords {

    private final Side side;
    private final Scope scope;

    LogicKeywords(Side side, Scope scope) {
        this.side = side;
        this.scope = scope;
    }

    void read(Mapping schema, Form form) {
        List<Group> groups = new ArrayList<>();
        group("anyOf", schema, groups);
        group("oneOf", schema, groups);
        form.groups = List.copyOf(groups);
        Node not = schema.get("not");
        if (not != null) {
            form.nots = List.of(side.sub(not, scope));
        }
        Node condition = side.dialect().knows(7) ? schema.get("if") : null;
        if (condition != null && (schema.get("then") != null || schema.get("else") != null)) {
            form.conditions = List.of(
                    new Condition(side.sub(condition, scope), sub(schema.get("then")), sub(schema.get("else"))));
        }
    }

    private void group(String keyword, Mapping schema, List<Group> groups) {
        List<Sub> branches = new ArrayList<>();
        for (Node branch : schema.list(keyword)) {
            branches.add(side.sub(branch, scope));
        }
        if (!branches.isEmpty()) {
            groups.add(new Group(keyword, List.copyOf(branches)));
        }
    }

    private Sub sub(@Nullable Node node) {
        return node == null ? side.any() : side.sub(node, scope);
    }
}
