package io.pacto.plugin.protobuf;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the changes of one interface. An empty value is none to show. */
final class Entries {

    private final String subject;
    private final List<Change> found;
    private final Set<String> earlier = new HashSet<>();

    Entries(String subject, List<Change> found) {
        this.subject = subject;
        this.found = found;
        for (Change change : found) {
            earlier.add(identity(change));
        }
    }

    void added(String rule, String path, Position at, String value, String reason) {
        add(Change.added(rule, Classification.NON_BREAKING, Section.INTERFACES, path, node(at), scalar(value)), reason);
    }

    void removed(String rule, Classification effect, String path, Position at, String value, String reason) {
        add(Change.removed(rule, effect, Section.INTERFACES, path, node(at), scalar(value)), reason);
    }

    void modified(
            String rule, Classification effect, String path, Position at, String before, String after, String reason) {
        add(Change.modified(rule, effect, Section.INTERFACES, path, node(at), scalar(before), scalar(after)), reason);
    }

    /** Two interfaces may share a file: what it brings is said once. */
    private void add(Change change, String reason) {
        Change said = change.because(reason).about(subject);
        if (!earlier.contains(identity(said))) {
            found.add(said);
        }
    }

    private static String identity(Change change) {
        return change.rule() + ' ' + change.path() + ' ' + change.position() + ' ' + change.reason();
    }

    private static Scalar node(Position at) {
        return new Scalar(at, NodePath.ROOT, Scalar.Kind.NULL, "");
    }

    private static @Nullable Scalar scalar(String value) {
        return value.isEmpty() ? null : Scalar.of(value);
    }
}
