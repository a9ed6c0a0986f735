package io.pacto.plugin.jsonschema;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.RuleSet;
import io.pacto.api.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The documented table of the reference implementation: it looks at the names of top-level properties and no further. */
final class ReferenceTable {

    private ReferenceTable() {}

    static List<Change> chosen(Context context, List<Change> changes) {
        if (context.ruleSet() == RuleSet.STANDARD) {
            return changes;
        }
        List<Change> kept = new ArrayList<>();
        for (Change each : changes) {
            if (each.type() != Change.Type.MODIFIED && each.path().endsWith("]") && isProperty(each)) {
                kept.add(rated(each));
            }
        }
        return kept;
    }

    private static boolean isProperty(Change change) {
        return change.section() == Section.CONFIGURATION && change.rule().startsWith("schema.property.");
    }

    private static Change rated(Change change) {
        boolean gone = change.type() == Change.Type.REMOVED;
        Change.Type type = change.type();
        Classification rating = gone ? Classification.BREAKING : Classification.NON_BREAKING;
        if (change.classification() == rating) {
            return change;
        }
        io.pacto.api.Node at = new io.pacto.api.Scalar(
                change.position(), io.pacto.api.NodePath.ROOT, io.pacto.api.Scalar.Kind.NULL, "");
        Change again = type == Change.Type.ADDED
                ? Change.added(change.rule(), rating, change.section(), change.path(), at, change.after())
                : Change.removed(change.rule(), rating, change.section(), change.path(), at, change.before());
        again = again.because(change.reason());
        return change.subject() == null ? again : again.about(Objects.requireNonNull(change.subject()));
    }
}
