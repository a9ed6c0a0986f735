package io.pacto.plugin.asyncapi.diff;

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

    Changes(String subject, List<Change> found) {
        this.subject = subject;
        this.found = found;
    }

    void added(String rule, Classification effect, Spot what, @Nullable String value, String why) {
        keep(
                Change.added(rule, effect, Section.INTERFACES, what.path(), what.at(), scalar(value)),
                what.words() + " added" + tail(why));
    }

    /** Something gone; the spot stands at the nearest surviving node. */
    void removed(String rule, Classification effect, Spot what, @Nullable String value, String why) {
        keep(
                Change.removed(rule, effect, Section.INTERFACES, what.path(), what.at(), scalar(value)),
                what.words() + " removed" + tail(why));
    }

    void modified(
            String rule,
            Classification effect,
            Spot what,
            @Nullable String before,
            @Nullable String after,
            String why) {
        keep(
                Change.modified(
                        rule, effect, Section.INTERFACES, what.path(), what.at(), scalar(before), scalar(after)),
                what.words() + " modified" + tail(why));
    }

    /** What the comparison of two schemas at a place found. */
    void schema(SchemaChange change, Spot where) {
        String path = where.path() + change.pointer();
        String rule = change.rule();
        Classification effect = change.classification();
        Section section = Section.INTERFACES;
        Change made = switch (change.type()) {
            case ADDED -> Change.added(rule, effect, section, path, change.at(), change.after());
            case REMOVED -> Change.removed(rule, effect, section, path, change.at(), change.before());
            case MODIFIED -> Change.modified(rule, effect, section, path, change.at(), change.before(), change.after());
        };
        keep(made, where.words() + ": " + change.reason());
    }

    private static @Nullable Scalar scalar(@Nullable String text) {
        return text == null ? null : Scalar.of(text);
    }

    private static String tail(String why) {
        return why.isEmpty() ? "" : ": " + why;
    }

    private void keep(Change change, String reason) {
        found.add(change.because(reason).about(subject));
    }
}
