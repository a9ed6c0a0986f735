package io.pacto.schemadiff;

import io.pacto.api.Change;
import io.pacto.api.Scalar;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happens to objects, properties apart. */
final class ObjectRules {

    private final Findings findings;

    ObjectRules(Findings findings) {
        this.findings = findings;
    }

    void compare(ObjectForm old, ObjectForm now) {
        new PropertyRules(findings, old, now).compare();
        new Closing(findings, "schema.object.closed", "schema.object.opened", "properties")
                .compare("additionalProperties", old.additional(), now.additional());
        new Closing(findings, "schema.object.closed", "schema.object.opened", "properties")
                .compare("unevaluatedProperties", old.unevaluated(), now.unevaluated());
        patterned(old, now);
        names(old.names(), now.names());
        dependents(old, now);
        dependentSchemas(old, now);
        new Bounds(findings).counts(old.count(), now.count(), "minProperties", "maxProperties");
    }

    private void patterned(ObjectForm old, ObjectForm now) {
        for (Map.Entry<String, Sub> entry : old.patterned().entrySet()) {
            String pattern = entry.getKey();
            Sub other = now.patterned().get(pattern);
            if (other != null) {
                findings.below("/patternProperties/" + Pointers.escape(pattern), entry.getValue(), other);
            } else {
                one(
                        "schema.pattern-property.removed",
                        "patternProperties",
                        pattern,
                        entry.getValue(),
                        null,
                        now.additional());
            }
        }
        for (Map.Entry<String, Sub> entry : now.patterned().entrySet()) {
            if (!old.patterned().containsKey(entry.getKey())) {
                one(
                        "schema.pattern-property.added",
                        "patternProperties",
                        entry.getKey(),
                        null,
                        entry.getValue(),
                        old.additional());
            }
        }
    }

    /** Something under a name that came or went, where otherwise another schema holds. */
    private void one(
            String rule, String keyword, String name, @Nullable Sub old, @Nullable Sub now, @Nullable Sub otherwise) {
        Effect effect = findings.inclusion().effect(old == null ? otherwise : old, now == null ? otherwise : now);
        if (effect == Effect.NONE) {
            return;
        }
        Scalar before = old == null ? null : TypeRules.words(old.form());
        Scalar after = now == null ? null : TypeRules.words(now.form());
        findings.add(
                rule,
                effect,
                old == null ? Change.Type.ADDED : Change.Type.REMOVED,
                "/" + keyword + "/" + Pointers.escape(name),
                before,
                after,
                now == null ? findings.nowAt(keyword) : now.node(),
                old == null ? findings.oldAt(keyword) : old.node(),
                keyword + " " + Values.cut(name) + (old == null ? " is added" : " is dropped"));
    }

    private void names(List<Sub> old, List<Sub> now) {
        if (old.size() == 1 && now.size() == 1) {
            findings.below("/propertyNames", old.get(0), now.get(0));
        } else if (old.isEmpty() && !now.isEmpty()) {
            findings.keyword(
                    "schema.property-names.added",
                    Effect.NARROWS,
                    "propertyNames",
                    null,
                    null,
                    "names of properties must satisfy a schema");
        } else if (now.isEmpty() && !old.isEmpty()) {
            findings.keyword(
                    "schema.property-names.removed",
                    Effect.WIDENS,
                    "propertyNames",
                    null,
                    null,
                    "names of properties need not satisfy a schema any more");
        } else if (!findings.inclusion().sameLists(old, now)) {
            FormComparison.undecided(findings, "what names of properties must satisfy changes in more than one way");
        }
    }

    private void dependents(ObjectForm old, ObjectForm now) {
        Set<String> keys = new TreeSet<>(old.dependents().keySet());
        keys.addAll(now.dependents().keySet());
        for (String key : keys) {
            Set<String> before = old.dependents().getOrDefault(key, Collections.emptySet());
            Set<String> after = now.dependents().getOrDefault(key, Collections.emptySet());
            if (!before.equals(after) && old.allows(key) && now.allows(key)) {
                dependent(key, before, after);
            }
        }
    }

    private void dependent(String key, Set<String> before, Set<String> after) {
        String rule = "schema.dependent-required.changed";
        Effect effect = Effect.INCOMPARABLE;
        if (after.containsAll(before)) {
            rule = "schema.dependent-required.added";
            effect = Effect.NARROWS;
        } else if (before.containsAll(after)) {
            rule = "schema.dependent-required.removed";
            effect = Effect.WIDENS;
        }
        findings.keyword(
                rule,
                effect,
                "dependentRequired",
                before.isEmpty() ? null : FormComparison.text(String.join(", ", before)),
                after.isEmpty() ? null : FormComparison.text(String.join(", ", after)),
                "with " + Values.cut(key) + ", other properties must be there than before");
    }

    private void dependentSchemas(ObjectForm old, ObjectForm now) {
        Set<String> keys = new TreeSet<>(old.dependentSchemas().keySet());
        keys.addAll(now.dependentSchemas().keySet());
        for (String key : keys) {
            Sub before = old.dependentSchemas().get(key);
            Sub after = now.dependentSchemas().get(key);
            if (!old.allows(key) && !now.allows(key)) {
                continue;
            }
            if (before != null && after != null) {
                findings.below("/dependentSchemas/" + Pointers.escape(key), before, after);
            } else {
                String rule = before == null ? "schema.dependent-schema.added" : "schema.dependent-schema.removed";
                one(rule, "dependentSchemas", key, before, after, null);
            }
        }
    }
}
