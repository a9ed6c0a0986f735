package io.pacto.host.command;

import io.pacto.api.DataReport;
import io.pacto.api.GenerationReport;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;

/** The report of {@code generate --dry-run}: keys of a generation, and what would become of each file. */
final class Preview {

    /** The kind of report. */
    static final String KIND = "generation-preview";

    private Preview() {}

    static DataReport of(GenerationReport report, List<Outcome> outcomes, List<String> contracts) {
        List<Node> files = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            files.add(file(outcome));
        }
        DataReport preview = DataReport.of(
                KIND,
                Mapping.builder()
                        .put("plugin", report.generator())
                        .put("outputDir", report.outputDirectory())
                        .put("filesCount", report.files().size())
                        .putIfAny("message", Scalar.of(report.message()))
                        .put("dryRun", true)
                        .put("files", Sequence.of(files))
                        .build());
        for (String note : report.notes()) {
            preview = preview.note(note);
        }
        for (Generator.Undetermined open : report.undetermined()) {
            preview = preview.note(open.toString());
        }
        for (String contract : contracts) {
            preview = preview.note("note: " + contract + " is replaced with --force only");
        }
        return preview;
    }

    private static Mapping file(Outcome outcome) {
        Mapping.Builder row = Mapping.builder().put("path", outcome.file().path());
        switch (outcome.state()) {
            case NEW -> row.put("state", "new").put("size", outcome.file().content().length);
            case UNCHANGED ->
                row.put("state", "unchanged").put("size", outcome.file().content().length);
            case CHANGED ->
                row.put("state", "changed")
                        .put("size", outcome.file().content().length)
                        .put("oldSize", outcome.before().length)
                        .putIfAny("diff", Scalar.of(TextDifference.of(outcome)));
        }
        return row.build();
    }
}
