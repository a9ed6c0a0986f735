package io.pacto.plugin.reports;

import io.pacto.api.GenerationReport;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;

/** The JSON shape of a generation. */
final class GenerationTree {

    private GenerationTree() {}

    static Mapping of(GenerationReport report) {
        return Mapping.builder()
                .put("plugin", report.generator())
                .put("outputDir", report.outputDirectory())
                .put("filesCount", report.files().size())
                .putIfAny("message", Scalar.of(report.message()))
                .putIfAny("undetermined", undetermined(report.undetermined()))
                .build();
    }

    private static Sequence undetermined(List<Generator.Undetermined> all) {
        List<Node> rows = new ArrayList<>();
        for (Generator.Undetermined open : all) {
            Mapping.Builder row =
                    Mapping.builder().putIfAny("file", Scalar.of(open.position().file()));
            if (open.position().line() > 0) {
                row.put("line", open.position().line());
            }
            if (open.position().column() > 0) {
                row.put("column", open.position().column());
            }
            rows.add(row.put("message", open.text()).build());
        }
        return Sequence.of(rows);
    }
}
