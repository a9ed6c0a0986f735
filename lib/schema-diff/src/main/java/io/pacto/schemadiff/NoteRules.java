package io.pacto.schemadiff;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to defaults, deprecation and discriminators: listed, never breaking. */
final class NoteRules {

    private final Findings findings;

    NoteRules(Findings findings) {
        this.findings = findings;
    }

    void compare(Form old, Form now) {
        if (old.notes.areNone() && now.notes.areNone()) {
            return;
        }
        value("schema.default.changed", "default", old.notes.standard(), now.notes.standard());
        value("schema.discriminator.changed", "discriminator", old.notes.discriminator(), now.notes.discriminator());
        if (old.notes.deprecated() != now.notes.deprecated()) {
            findings.keyword(
                    "schema.deprecated",
                    Effect.NONE,
                    "deprecated",
                    Scalar.of(old.notes.deprecated()),
                    Scalar.of(now.notes.deprecated()),
                    now.notes.deprecated() ? "its use is discouraged" : "its use is not discouraged any more");
        }
        extensible(old.notes.extensible(), now.notes.extensible());
    }

    private void value(String rule, String keyword, @Nullable Node old, @Nullable Node now) {
        if (Values.same(old, now)) {
            return;
        }
        Scalar before = old == null ? null : Values.shown(old);
        Scalar after = now == null ? null : Values.shown(now);
        String change = "changes from " + StringRules.text(before) + " to " + StringRules.text(after);
        findings.keyword(rule, Effect.NONE, keyword, before, after, "the " + keyword + " " + change);
    }

    /** A list that may grow: only what leaves it is lost. */
    private void extensible(@Nullable Node old, @Nullable Node now) {
        Map<String, Node> after = ScalarKeywords.byKey(items(now));
        for (Map.Entry<String, Node> entry : ScalarKeywords.byKey(items(old)).entrySet()) {
            if (now != null && !after.containsKey(entry.getKey())) {
                Scalar shown = Values.shown(entry.getValue());
                findings.keyword(
                        "schema.enum.extensible-value-removed",
                        Effect.NARROWS,
                        "x-extensible-enum",
                        shown,
                        null,
                        "the value " + shown.text() + " leaves the list");
            }
        }
    }

    private static java.util.List<Node> items(@Nullable Node list) {
        return list instanceof io.pacto.api.Sequence sequence ? sequence.items() : java.util.List.of();
    }
}
