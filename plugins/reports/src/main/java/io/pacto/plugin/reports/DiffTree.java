package io.pacto.plugin.reports;

import io.pacto.api.Change;
import io.pacto.api.DiffPart;
import io.pacto.api.DiffReport;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.VersionAdvice;
import java.util.ArrayList;
import java.util.List;

/** The JSON shape of a diff. */
final class DiffTree {

    /** The reference implementation always has this key: without a contributor of it there is the root alone. */
    private static final String GRAPH = "graphDiff";

    private DiffTree() {}

    static Mapping of(DiffReport report) {
        Mapping.Builder tree = Mapping.builder();
        tree.put("oldPath", report.before());
        tree.put("newPath", report.after());
        tree.put("classification", report.classification().name());
        tree.put("changes", report.changes().isEmpty() ? Scalar.none() : changes(report.changes()));
        tree.putIfAny("dependencyDiffs", dependencies(report.dependencies()));
        if (!has(report, GRAPH)) {
            tree.put(
                    GRAPH, Mapping.builder().put("root", root(report.subject())).build());
        }
        addParts(tree, report);
        if (report.advice().isPresent()) {
            VersionAdvice advice = report.advice().get();
            tree.put("suggestedVersion", advice.smallest());
            tree.put("versionHeeded", advice.heeded());
        }
        if (!report.complete()) {
            tree.put("complete", false);
        }
        return tree.putIfAny("judges", MissingJudges.tree(report.judges())).build();
    }

    private static boolean has(DiffReport report, String key) {
        for (DiffPart part : report.parts()) {
            if (part.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static void addParts(Mapping.Builder tree, DiffReport report) {
        for (DiffPart part : report.parts()) {
            tree.put(part.key(), part.tree());
        }
    }

    private static Sequence dependencies(List<DiffReport> reports) {
        List<Node> items = new ArrayList<>();
        for (DiffReport report : reports) {
            Mapping.Builder item = Mapping.builder();
            item.put("name", report.subject().name());
            item.put("classification", report.classification().name());
            item.put("changes", report.changes().isEmpty() ? Scalar.none() : changes(report.changes()));
            addParts(item, report);
            if (!report.complete()) {
                item.put("complete", false);
            }
            items.add(
                    item.putIfAny("judges", MissingJudges.tree(report.judges())).build());
        }
        return Sequence.of(items);
    }

    private static Mapping root(DiffReport.Subject subject) {
        return Mapping.builder()
                .put("name", subject.name())
                .putIfAny("version", Scalar.of(subject.version()))
                .build();
    }

    private static Sequence changes(List<Change> changes) {
        List<Node> items = new ArrayList<>();
        for (Change change : changes) {
            items.add(item(change));
        }
        return Sequence.of(items);
    }

    private static Mapping item(Change change) {
        Mapping.Builder item = Mapping.builder();
        item.put("path", change.path());
        item.put("type", ChangeWords.of(change.type()));
        if (change.before() != null) {
            item.put("oldValue", change.before());
        }
        if (change.after() != null) {
            item.put("newValue", change.after());
        }
        item.put("classification", change.classification().name());
        item.put("reason", change.reason());
        Author.add(item, change.rule(), change.plugin(), change.source(), change.position(), change.hint());
        if (change.subject() != null) {
            item.putIfAny("subject", Scalar.of(change.subject()));
        }
        return item.build();
    }
}
