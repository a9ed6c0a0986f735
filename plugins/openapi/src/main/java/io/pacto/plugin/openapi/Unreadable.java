package io.pacto.plugin.openapi;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.plugin.openapi.document.ApiFile;
import io.pacto.plugin.openapi.document.BundleFiles;
import java.util.List;
import java.util.Map;

/** What is said of files that cannot be read: never that they are equal. */
final class Unreadable {

    private final String name;
    private final ApiFile old;
    private final ApiFile current;
    private final Context context;
    private final List<Change> changes;

    Unreadable(String name, ApiFile old, ApiFile current, Context context, List<Change> changes) {
        this.name = name;
        this.old = old;
        this.current = current;
        this.context = context;
        this.changes = changes;
    }

    /** The contract file itself. */
    void whole() {
        boolean isOld = current.outcome() instanceof ApiFile.Usable;
        ApiFile culprit = isOld ? old : current;
        ApiFile.Failed failed = culprit.failure();
        report(isOld ? "old" : "new", culprit.name(), failed.at(), failed.problem());
    }

    /** Files that references lead to. */
    void parts() {
        for (Map.Entry<String, BundleFiles.Problem> part :
                old.files().problems().entrySet()) {
            report("old", part.getKey(), part.getValue().at(), part.getValue().text());
        }
        for (Map.Entry<String, BundleFiles.Problem> part :
                current.files().problems().entrySet()) {
            if (!old.files().problems().containsKey(part.getKey())) {
                report(
                        "new",
                        part.getKey(),
                        part.getValue().at(),
                        part.getValue().text());
            }
        }
    }

    private void report(String side, String file, Position at, String problem) {
        context.warn("the " + side + " OpenAPI file " + file + " of interface " + name + " cannot be read: " + at + ": "
                + problem);
        Position shown = side.equals("new") ? at : Position.of(current.name());
        changes.add(Change.modified(
                        "openapi.unreadable",
                        Classification.POTENTIAL_BREAKING,
                        Section.INTERFACES,
                        "interfaces.contract.content",
                        new Scalar(shown, NodePath.ROOT, Scalar.Kind.NULL, ""),
                        Scalar.of(name + ": " + old.name()),
                        Scalar.of(name + ": " + current.name()))
                .because("the " + side + " file " + file + " cannot be compared: " + problem)
                .about(name)
                .hint("repair the file and compare again"));
    }
}
