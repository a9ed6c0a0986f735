package io.pacto.schemadiff;

import io.pacto.api.Scalar;

/** Compares two forms: type first, then what is asked of the types both have. */
final class FormComparison {

    private final Findings findings;

    FormComparison(Findings findings) {
        this.findings = findings;
    }

    void compare(Form before, Form after) {
        Form old = before.beside(after);
        Form now = after.beside(before);
        if (new TypeRules(findings).absorbs(old, now)) {
            return;
        }
        if (!new GroupRules(findings, this).decides(old, now)) {
            keywords(old, now);
        }
        new NoteRules(findings).compare(old, now);
    }

    /** What stands beside alternatives; also called for forms whose alternatives are compared elsewhere. */
    void keywords(Form old, Form now) {
        new TypeRules(findings).compare(old, now);
        int common = old.types & now.types;
        new ValueRules(findings).compare(old, now);
        boolean open = old.values == null && now.values == null;
        if (open && Types.has(common, Types.NUMBER)) {
            new NumberRules(findings).compare(old, now);
        }
        if (open && Types.has(common, Types.STRING)) {
            new StringRules(findings).compare(old.string, now.string);
        }
        if (open && Types.has(common, Types.NUMBER | Types.STRING)) {
            new FormatRules(findings).compare(old, now);
        }
        if (open && Types.has(common, Types.ARRAY)) {
            new ArrayRules(findings).compare(old.array, now.array);
        }
        if (open && Types.has(common, Types.OBJECT)) {
            new ObjectRules(findings).compare(old.object, now.object);
        }
        if (open) {
            new IdleRules(findings).compare(old, now);
        }
        new LogicRules(findings).compare(old, now);
        if (!old.remotes.equals(now.remotes)) {
            undecided(findings, "the schemas refer to something that is not in the bundle, and not to the same");
        }
    }

    static void undecided(Findings findings, String why) {
        findings.keyword("schema.unknown", Effect.UNKNOWN, "", null, null, why);
    }

    static Scalar text(String value) {
        return Scalar.of(Values.cut(value));
    }
}
