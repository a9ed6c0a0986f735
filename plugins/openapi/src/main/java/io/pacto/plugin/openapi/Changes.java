package io.pacto.plugin.openapi;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the changes of one interface. */
final class Changes {

    private final String subject;
    private final List<Change> found;

    Changes(String subject, List<Change> found) {
        this.subject = subject;
        this.found = found;
    }

    void added(String rule, Classification effect, Where what) {
        added(rule, effect, what, "");
    }

    void added(String rule, Classification effect, Where what, String more) {
        add(
                Change.added(rule, effect, Section.INTERFACES, what.path(), what.at(), what.value()),
                what.words() + " added" + more);
    }

    /** Something gone; the place stands at the nearest surviving node. */
    void removed(String rule, Classification effect, Where what) {
        add(
                Change.removed(rule, effect, Section.INTERFACES, what.path(), what.at(), what.value()),
                what.words() + " removed");
    }

    void modified(String rule, Classification effect, Where what, String how) {
        modified(rule, effect, what, how, null, null);
    }

    void modified(
            String rule,
            Classification effect,
            Where what,
            String how,
            @Nullable Scalar before,
            @Nullable Scalar after) {
        add(
                Change.modified(rule, effect, Section.INTERFACES, what.path(), what.at(), before, after),
                what.words() + " modified: " + how);
    }

    private void add(Change change, String reason) {
        found.add(change.because(reason).about(subject));
    }
}
