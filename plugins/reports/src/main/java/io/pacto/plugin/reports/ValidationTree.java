package io.pacto.plugin.reports;

import io.pacto.api.Finding;
import io.pacto.api.Layer;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Severity;
import io.pacto.api.ValidationReport;
import io.pacto.api.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The JSON shape of a validation. */
final class ValidationTree {

    private ValidationTree() {}

    static Mapping of(ValidationReport report) {
        Mapping.Builder tree = Mapping.builder();
        tree.put("Path", report.reference());
        // A script that reads this key alone must not take a report with a missing judge for a good one.
        tree.put("Valid", report.verdict() == Verdict.GOOD);
        tree.put("Errors", nullIfNone(items(report.findings(), Severity.ERROR)));
        tree.put("Warnings", nullIfNone(items(report.findings(), Severity.WARNING)));
        tree.putIfAny("infos", Sequence.of(items(report.findings(), Severity.INFO)));
        if (!report.complete()) {
            tree.put("complete", false);
        }
        return tree.putIfAny("judges", MissingJudges.tree(report.judges())).build();
    }

    private static List<Node> items(List<Finding> findings, Severity severity) {
        List<Node> items = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.severity() == severity) {
                items.add(item(finding));
            }
        }
        return items;
    }

    private static Mapping item(Finding finding) {
        Mapping.Builder item = Mapping.builder();
        item.put("Path", finding.path());
        item.put("Code", finding.rule());
        item.put("Message", finding.message());
        Author.add(item, finding.rule(), finding.plugin(), finding.source(), finding.position(), finding.hint());
        return item.put("layer", number(finding.layer())).build();
    }

    /** Numbers are part of the JSON shape, so they are spelled out and do not follow the order of the enum. */
    private static int number(Layer layer) {
        return switch (layer) {
            case LOAD -> 0;
            case STRUCTURAL -> 1;
            case CROSS_FIELD -> 2;
            case SEMANTIC -> 3;
            case POLICY -> 4;
        };
    }

    private static Node nullIfNone(List<Node> items) {
        return items.isEmpty() ? Scalar.none() : Sequence.of(items);
    }
}
