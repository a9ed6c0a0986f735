package io.pacto.schemadiff;

import io.pacto.api.Node;
import io.pacto.api.Sequence;

/** What happens to the types of values. */
final class TypeRules {

    private final Findings findings;

    TypeRules(Findings findings) {
        this.findings = findings;
    }

    /** Schemas that accept nothing, or nothing in common, on one side: there is nothing below to compare. */
    boolean absorbs(Form old, Form now) {
        if (old.isNever() || now.isNever()) {
            nothing(old, now);
            return true;
        }
        boolean apart = (old.types & now.types) == 0 && !(old.isEmpty() && now.isEmpty());
        if (apart) {
            compare(old, now);
        }
        return apart;
    }

    private void nothing(Form old, Form now) {
        if (old.isNever() && now.isNever()) {
            slip(old, now);
        } else if (now.isNever()) {
            findings.keyword(
                    "schema.false.added", Effect.NARROWS, "", words(old), words(now), "no value is accepted any more");
        } else {
            findings.keyword(
                    "schema.false.removed",
                    Effect.WIDENS,
                    "",
                    words(old),
                    words(now),
                    "values are accepted where none was");
        }
    }

    /** Values that the type beside them refuses: nothing was and is accepted, but that is not what was meant. */
    private void slip(Form old, Form now) {
        for (String keyword : new String[] {"const", "enum"}) {
            Node before = old.at().get(keyword);
            Node after = now.at().get(keyword);
            if (before != null && after != null && !same(before, after)) {
                findings.keyword(
                        "schema.const.changed",
                        Effect.INCOMPARABLE,
                        keyword,
                        Values.shown(before),
                        Values.shown(after),
                        "the values change, of which none is of the type beside them");
            }
        }
    }

    private static boolean same(Node before, Node after) {
        if (before instanceof Sequence old && after instanceof Sequence now) {
            return ScalarKeywords.byKey(old.items())
                    .keySet()
                    .equals(ScalarKeywords.byKey(now.items()).keySet());
        }
        return Values.same(before, after);
    }

    void compare(Form old, Form now) {
        if (!(old.values != null && now.values != null && (old.types & now.types) != 0)) {
            types(old, now);
        }
        if (old.nullToo && !now.nullToo) {
            findings.keyword(
                    "schema.nullable.removed",
                    Effect.NARROWS,
                    "",
                    words(old),
                    words(now),
                    "null is not accepted any more");
        } else if (!old.nullToo && now.nullToo) {
            findings.keyword(
                    "schema.nullable.added", Effect.WIDENS, "", words(old), words(now), "null is accepted as well");
        }
    }

    private void types(Form old, Form now) {
        if (old.types == now.types || isValuesOnly(old, now)) {
            return;
        }
        String change = "the type changes from " + Types.words(old.types, old.nullToo) + " to "
                + Types.words(now.types, now.nullToo);
        if (Types.within(now.types, old.types)) {
            findings.keyword("schema.type.narrowed", Effect.NARROWS, "", words(old), words(now), change);
        } else if (Types.within(old.types, now.types)) {
            findings.keyword("schema.type.widened", Effect.WIDENS, "", words(old), words(now), change);
        } else {
            findings.keyword("schema.type.changed", Effect.INCOMPARABLE, "", words(old), words(now), change);
        }
    }

    /** A list of values that begins or ends says more than the types that go with it. */
    private static boolean isValuesOnly(Form old, Form now) {
        boolean begins = old.values == null && now.values != null && Types.within(now.types, old.types);
        boolean ends = old.values != null && now.values == null && Types.within(old.types, now.types);
        return begins || ends;
    }

    static io.pacto.api.Scalar words(Form form) {
        return FormComparison.text(Types.words(form.types, form.nullToo));
    }
}
