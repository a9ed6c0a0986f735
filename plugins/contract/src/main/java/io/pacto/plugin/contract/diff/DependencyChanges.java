package io.pacto.plugin.contract.diff;

import io.pacto.api.Contract;
import io.pacto.api.Contract.Dependency;
import io.pacto.api.Node;
import io.pacto.api.RuleSet;
import io.pacto.api.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares dependencies by name or, without one, by what they lead to; another tag is the same dependency. */
final class DependencyChanges {

    private static final String SECTION = "dependencies";

    private final Changes changes;

    DependencyChanges(Changes changes) {
        this.changes = changes;
    }

    void compare(Contract before, Contract after) {
        Map<String, Dependency> old = byKey(before.dependencies(), changes.rules());
        Map<String, Dependency> now = byKey(after.dependencies(), changes.rules());
        Node parent = Surviving.node(after, SECTION);
        for (Map.Entry<String, Dependency> each : old.entrySet()) {
            Dependency counterpart = now.get(each.getKey());
            if (counterpart == null) {
                String ref = each.getValue().ref().value();
                changes.element(each.getKey(), Effect.DEPENDENCY, SECTION, ref, null, parent);
            } else {
                fields(each.getKey(), each.getValue(), counterpart);
            }
        }
        for (Map.Entry<String, Dependency> each : now.entrySet()) {
            if (!old.containsKey(each.getKey())) {
                Dependency added = each.getValue();
                changes.element(
                        each.getKey(),
                        Effect.DEPENDENCY,
                        SECTION,
                        null,
                        added.ref().value(),
                        added.node());
            }
        }
    }

    private void fields(String key, Dependency old, Dependency now) {
        String before = old.ref().value();
        String after = now.ref().value();
        field(key, Effect.DEPENDENCY_REF, ".ref", key + ": ", old.ref(), key + ": ", now.ref());
        field(
                key,
                Effect.DEPENDENCY_COMPATIBILITY,
                ".compatibility",
                before + ": ",
                old.compatibility(),
                after + ": ",
                now.compatibility());
        field(
                key,
                Effect.DEPENDENCY_REQUIRED,
                ".required",
                before + ": required=",
                old.required(),
                after + ": required=",
                now.required());
    }

    private void field(
            String key,
            Effect effect,
            String suffix,
            String labelBefore,
            Value<?> before,
            String labelAfter,
            Value<?> after) {
        if (!before.value().equals(after.value())) {
            changes.about(
                    key,
                    effect,
                    SECTION + suffix,
                    labelBefore + before.value(),
                    labelAfter + after.value(),
                    after.node());
        }
    }

    /** The reference implementation keys by all of the reference, so that another tag is another dependency. */
    private static Map<String, Dependency> byKey(List<Dependency> dependencies, RuleSet rules) {
        Map<String, Dependency> keyed = new LinkedHashMap<>();
        for (Dependency each : dependencies) {
            Value<String> name = each.name();
            String ref = each.ref().value();
            if (rules == RuleSet.REFERENCE) {
                keyed.putIfAbsent(ref, each);
            } else {
                keyed.putIfAbsent(name == null ? Unpinned.text(ref) : name.value(), each);
            }
        }
        return keyed;
    }
}
