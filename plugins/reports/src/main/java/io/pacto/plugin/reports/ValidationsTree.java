package io.pacto.plugin.reports;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationsReport;
import io.pacto.api.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The JSON shape of many validations: each as a single one has it, and how many there are. */
final class ValidationsTree {

    private ValidationsTree() {}

    static Mapping of(ValidationsReport report) {
        List<Node> results = new ArrayList<>();
        for (ValidationReport each : report.reports()) {
            results.add(ValidationTree.of(each));
        }
        int valid = report.count(Verdict.GOOD);
        Mapping summary = Mapping.builder()
                .put("Bundles", results.size())
                .put("Valid", valid)
                .put("Invalid", results.size() - valid)
                .build();
        return Mapping.builder()
                .put("Results", Sequence.of(results))
                .put("Summary", summary)
                .build();
    }
}
