package io.pacto.plugin.cireports;

import io.pacto.api.Change;
import io.pacto.api.Finding;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What findings and changes have in common.
 *
 * @param rule stable id
 * @param level weight
 * @param fails whether it is a reason for a bad verdict
 * @param message what there is to say, values included
 * @param path contract path; may be empty
 * @param subject name of what it is about; may be empty
 * @param at place
 * @param hint advice; may be empty
 * @param plugin who said it
 * @param source which judge of that plugin
 */
record Item(
        String rule,
        Level level,
        boolean fails,
        String message,
        String path,
        String subject,
        Position at,
        String hint,
        String plugin,
        String source) {

    static Item of(Finding finding) {
        Level level = Level.of(finding.severity());
        return new Item(
                finding.rule(),
                level,
                level == Level.ERROR,
                finding.message(),
                finding.path(),
                "",
                finding.position(),
                orEmpty(finding.hint()),
                finding.plugin(),
                finding.source());
    }

    /** Makes an item of a change; {@code whose} goes before the message, since most formats show nothing else. */
    static Item of(Change change, String whose, Threshold threshold) {
        boolean noted = change.section() == Section.NOTE;
        return new Item(
                change.rule(),
                noted ? Level.NOTE : Level.of(change.classification()),
                !noted && threshold.reached(change.classification()),
                whose + message(change),
                change.path(),
                orEmpty(change.subject()),
                change.position(),
                orEmpty(change.hint()),
                change.plugin(),
                change.source());
    }

    private static String message(Change change) {
        String text = change.classification() + ": " + change.reason();
        Scalar before = change.before();
        Scalar after = change.after();
        if (before != null && after != null) {
            return text + " (" + before.text() + " -> " + after.text() + ")";
        }
        if (before != null) {
            return text + " (- " + before.text() + ")";
        }
        return after == null ? text : text + " (+ " + after.text() + ")";
    }

    /** Returns the message with path and hint, for readers that show nothing else. */
    String full() {
        String text = path.isEmpty() ? message : path + ": " + message;
        return hint.isEmpty() ? text : text + " (" + hint + ")";
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** Whether a change is a reason for a bad verdict. */
    interface Threshold {

        /**
         * Compares a class with the line that was drawn.
         *
         * @param classification of a change
         * @return whether it is at or above the line
         */
        boolean reached(io.pacto.api.Classification classification);
    }
}
