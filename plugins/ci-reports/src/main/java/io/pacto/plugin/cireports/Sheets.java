package io.pacto.plugin.cireports;

import io.pacto.api.Finding;
import io.pacto.api.Judge;
import io.pacto.api.Layer;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Text;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationsReport;
import io.pacto.api.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * One sheet per bundle: the formats here have one document for all of them.
 *
 * @param kind {@code validation} or {@code diff}
 * @param heading what was judged, in words, data included
 * @param all one sheet, or one per bundle below a folder in the order of their paths; never empty
 * @param closing the last line on standard error
 */
record Sheets(String kind, String heading, List<Sheet> all, Text closing) {

    Sheets {
        all = List.copyOf(all);
    }

    static Sheets of(Report report) {
        if (report instanceof ValidationsReport validations) {
            return of(validations);
        }
        Sheet only = Sheet.of(report);
        return new Sheets(only.kind(), only.heading(), List.of(only), only.closing());
    }

    private static Sheets of(ValidationsReport report) {
        List<Sheet> all = new ArrayList<>();
        for (ValidationReport each : report.reports()) {
            all.add(Sheet.of(each));
        }
        if (all.isEmpty()) {
            all.add(nothing(report.reference()));
        }
        return new Sheets("validation", report.reference(), all, closing(report));
    }

    /** A search that found nothing judged nothing: an empty document would look like success. */
    private static Sheet nothing(String folder) {
        Finding none = Finding.error("PARSE_ERROR", Scalar.none(), "no pacto.yaml found below " + folder)
                .by("pacto", "load", Layer.LOAD);
        return new Sheet(
                "validation",
                folder,
                folder,
                "nothing to validate",
                false,
                Verdict.INCOMPLETE,
                List.of(Item.of(none)),
                List.of());
    }

    private static Text closing(ValidationsReport report) {
        int bad = report.count(Verdict.BAD);
        int incomplete = report.count(Verdict.INCOMPLETE);
        Text.Builder err = Text.builder();
        if (report.reports().isEmpty()) {
            err.styled(Text.Style.BAD, "no pacto.yaml found").line();
        } else if (bad + incomplete > 0) {
            String more = incomplete > 0 ? " and is incomplete for " + incomplete : "";
            err.styled(Text.Style.BAD, "validation failed for " + bad + " bundle(s)" + more)
                    .line();
        }
        return err.build();
    }

    boolean several() {
        return all.size() > 1;
    }

    boolean complete() {
        return all.stream().allMatch(Sheet::complete);
    }

    /** Returns who failed, once each, however many bundles missed it for the same reason. */
    List<Judge> failed() {
        return all.stream()
                .flatMap(sheet -> sheet.judges(Judge.State.FAILED).stream())
                .distinct()
                .toList();
    }

    /** Returns what settings took away from the verdicts, once each. */
    List<Judge> settled() {
        return all.stream()
                .flatMap(sheet -> sheet.settled().stream())
                .distinct()
                .toList();
    }
}
