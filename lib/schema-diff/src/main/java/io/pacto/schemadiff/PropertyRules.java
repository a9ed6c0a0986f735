package io.pacto.schemadiff;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happens to named properties: one entry for each that came or went, and nothing below it. */
final class PropertyRules {

    private static final Classification B = Classification.BREAKING;
    private static final Classification P = Classification.POTENTIAL_BREAKING;
    private static final Classification N = Classification.NON_BREAKING;

    private final Findings findings;
    private final ObjectForm old;
    private final ObjectForm now;

    PropertyRules(Findings findings, ObjectForm old, ObjectForm now) {
        this.findings = findings;
        this.old = old;
        this.now = now;
    }

    void compare() {
        Set<String> names = new LinkedHashSet<>(old.properties().keySet());
        names.addAll(now.properties().keySet());
        Set<String> told = new TreeSet<>();
        for (String name : names) {
            Sub before = old.properties().get(name);
            Sub after = now.properties().get(name);
            if (after == null && before != null) {
                if (!isHidden(before)) {
                    removed(name, before);
                }
                if (old.required().contains(name)) {
                    told.add(name);
                }
            } else if (before == null && after != null) {
                if (!isHidden(after)) {
                    added(name, after);
                }
                if (now.required().contains(name)) {
                    told.add(name);
                }
            } else if (before != null && after != null && both(name, before, after)) {
                told.add(name);
            }
        }
        required(told);
    }

    /** A property on both sides; true when what is required of it has been said. */
    private boolean both(String name, Sub before, Sub after) {
        boolean hid = isHidden(before);
        boolean hides = isHidden(after);
        if (hid || hides) {
            if (hid != hides) {
                mutability(name, before, after, hides);
            }
            return true;
        }
        turned(name, before, after);
        findings.below(pointer(name), before, after);
        return false;
    }

    /** Read-only properties are not sent to the service, write-only ones not by it. */
    private boolean isHidden(Sub property) {
        return switch (findings.view()) {
            case IN -> property.form().notes.readOnly();
            case OUT -> property.form().notes.writeOnly();
            case BOTH -> false;
        };
    }

    private void mutability(String name, Sub before, Sub after, boolean hides) {
        Classification in = hides ? P : N;
        Classification out = hides && old.required().contains(name) ? B : N;
        if (!hides && now.required().contains(name) && findings.dialect() == Dialect.OPENAPI_3_0) {
            in = B; // since 3.1 readOnly is a remark, and what is required always was
        }
        String kind = findings.view() == Direction.IN ? "read-only" : "write-only";
        say(
                "schema.property.mutability",
                Effect.NONE,
                name,
                before,
                after,
                name + (hides ? " becomes " : " is no longer ") + kind);
        findings.last(in, out);
    }

    /** What does not travel the other way still does this way. */
    private void turned(String name, Sub before, Sub after) {
        Notes was = before.form().notes;
        Notes is = after.form().notes;
        if (was.readOnly() != is.readOnly()) {
            String how = is.readOnly() ? " becomes read-only" : " is no longer read-only";
            say("schema.property.mutability", Effect.NONE, name, before, after, name + how);
        } else if (was.writeOnly() != is.writeOnly()) {
            String how = is.writeOnly() ? " becomes write-only" : " is no longer write-only";
            say("schema.property.mutability", Effect.NONE, name, before, after, name + how);
        }
    }

    private void say(String rule, Effect effect, String name, Sub before, Sub after, String what) {
        findings.add(rule, effect, Change.Type.MODIFIED, pointer(name), null, null, after.node(), before.node(), what);
    }

    private void removed(String name, Sub before) {
        if (before.form().isNever()) {
            if (now.allows(name)) {
                gone(
                        "schema.false.removed",
                        Effect.WIDENS,
                        name,
                        before,
                        "the property " + name + " may be there again");
            }
            return;
        }
        boolean refused = !now.allows(name);
        Effect effect = findings.inclusion().effect(old.at(name), now.at(name));
        if (refused) {
            effect = old.required().contains(name) ? Effect.INCOMPARABLE : Effect.NARROWS;
        }
        gone("schema.property.removed", effect, name, before, "the property " + name + " is gone");
        switch (findings.purpose()) {
            case INTERFACE -> findings.last(P, old.required().contains(name) ? B : P);
            case CONFIGURATION -> findings.last(B, B);
            case POLICY -> {}
        }
    }

    private void gone(String rule, Effect effect, String name, Sub before, String what) {
        findings.add(
                rule,
                effect,
                Change.Type.REMOVED,
                pointer(name),
                TypeRules.words(before.form()),
                null,
                findings.nowAt("properties"),
                before.node(),
                what);
    }

    private void added(String name, Sub after) {
        if (after.form().isNever()) {
            if (old.allows(name)) {
                came(
                        "schema.false.added",
                        Effect.NARROWS,
                        name,
                        after,
                        "the property " + name + " must not be there any more");
            }
            return;
        }
        boolean needed = now.required().contains(name) && !old.required().contains(name);
        Effect effect = findings.inclusion().effect(old.at(name), after);
        if (needed) {
            came(
                    "schema.property.added-required",
                    Effect.NARROWS,
                    name,
                    after,
                    "the property " + name + " is new and required");
            withDefault(after);
        } else {
            came(
                    "schema.property.added-optional",
                    effect,
                    name,
                    after,
                    "the property " + name + " is new and optional");
            if (findings.purpose() != Purpose.POLICY) {
                findings.last(N, N);
            }
        }
    }

    /** A required setting that has a default may or may not be filled in by whoever reads the settings. */
    private void withDefault(Sub after) {
        if (findings.purpose() == Purpose.CONFIGURATION && after.form().notes.standard() != null) {
            findings.last(P, P);
        }
    }

    private void came(String rule, Effect effect, String name, Sub after, String what) {
        findings.add(
                rule,
                effect,
                Change.Type.ADDED,
                pointer(name),
                null,
                TypeRules.words(after.form()),
                after.node(),
                findings.oldAt("properties"),
                what);
    }

    private void required(Set<String> told) {
        for (String name : now.required()) {
            if (!old.required().contains(name) && !told.contains(name)) {
                Sub property = now.properties().get(name);
                require(
                        "schema.required.added",
                        Effect.NARROWS,
                        Change.Type.MODIFIED,
                        name,
                        property,
                        "must be there from now on");
                if (property != null) {
                    withDefault(property);
                }
            }
        }
        for (String name : old.required()) {
            if (!now.required().contains(name) && !told.contains(name)) {
                Sub property = now.properties().get(name);
                require(
                        "schema.required.removed",
                        Effect.WIDENS,
                        Change.Type.MODIFIED,
                        name,
                        property,
                        "may be missing from now on");
            }
        }
    }

    private void require(
            String rule, Effect effect, Change.Type type, String name, @Nullable Sub property, String what) {
        Node at = property == null ? findings.nowAt("required") : property.node();
        Sub former = old.properties().get(name);
        Node from = former == null ? findings.oldAt("required") : former.node();
        boolean added = effect == Effect.NARROWS;
        findings.add(
                rule,
                effect,
                type,
                property == null ? "/required" : pointer(name),
                Scalar.of(added ? "optional" : "required"),
                Scalar.of(added ? "required" : "optional"),
                at,
                from,
                "the property " + name + " " + what);
    }

    private static String pointer(String name) {
        return "/properties/" + Pointers.escape(name);
    }
}
