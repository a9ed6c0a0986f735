package io.pacto.plugin.openapi.diff;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.schemadiff.SchemaChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the changes of one interface. */
final class Changes {

    private final String subject;
    private final List<Change> found;
    private final @Nullable String excuse;

    private Changes(String subject, List<Change> found, @Nullable String excuse) {
        this.subject = subject;
        this.found = found;
        this.excuse = excuse;
    }

    static Changes of(String subject, List<Change> found) {
        return new Changes(subject, found, null);
    }

    /** The same collection, where nothing counts as breaking for the reason given. */
    Changes excused(String why) {
        return new Changes(subject, found, why);
    }

    void added(String rule, Classification effect, Place what, String more) {
        add(
                Change.added(rule, judged(effect), Section.INTERFACES, what.path(), what.at(), what.value()),
                what.words() + " added" + more,
                effect);
    }

    /** Something gone; the place stands at the nearest surviving node. */
    void removed(String rule, Classification effect, Place what, String more) {
        add(
                Change.removed(rule, judged(effect), Section.INTERFACES, what.path(), what.at(), what.value()),
                what.words() + " removed" + more,
                effect);
    }

    void modified(String rule, Classification effect, Place what, String how) {
        modified(rule, effect, what, how, null, null);
    }

    void modified(
            String rule,
            Classification effect,
            Place what,
            String how,
            @Nullable Scalar before,
            @Nullable Scalar after) {
        add(
                Change.modified(rule, judged(effect), Section.INTERFACES, what.path(), what.at(), before, after),
                what.words() + " modified" + (how.isEmpty() ? "" : ": " + how),
                effect);
    }

    /** What the comparison of two schemas at a place found. */
    void schema(SchemaChange change, Place where) {
        String path = where.path() + change.pointer();
        Classification effect = judged(change.classification());
        Change made = switch (change.type()) {
            case ADDED -> Change.added(change.rule(), effect, Section.INTERFACES, path, change.at(), change.after());
            case REMOVED ->
                Change.removed(change.rule(), effect, Section.INTERFACES, path, change.at(), change.before());
            case MODIFIED ->
                Change.modified(
                        change.rule(), effect, Section.INTERFACES, path, change.at(), change.before(), change.after());
        };
        add(made, where.words() + ": " + change.reason(), change.classification());
    }

    private Classification judged(Classification effect) {
        return excuse == null ? effect : Classification.NON_BREAKING;
    }

    private void add(Change change, String reason, Classification wanted) {
        boolean excused = excuse != null && wanted != Classification.NON_BREAKING;
        found.add(
                change.because(excused ? reason + " (" + excuse + ")" : reason).about(subject));
    }
}
