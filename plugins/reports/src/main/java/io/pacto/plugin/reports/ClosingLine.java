package io.pacto.plugin.reports;

import io.pacto.api.Classification;
import io.pacto.api.DiffReport;
import io.pacto.api.Finding;
import io.pacto.api.Severity;
import io.pacto.api.Text;
import io.pacto.api.Text.Style;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationsReport;
import io.pacto.api.Verdict;
import io.pacto.api.VersionAdvice;
import java.util.List;

/** The last line on standard error: why the exit code is not 0. Every format has it, none when all is well. */
final class ClosingLine {

    private ClosingLine() {}

    static void of(Text.Builder err, ValidationReport report) {
        int errors = errors(report.findings());
        if (errors > 0) {
            err.styled(Style.BAD, "validation failed")
                    .add(" with ")
                    .add(Integer.toString(errors))
                    .add(" error(s)\n");
        } else if (!report.complete()) {
            err.styled(Style.BAD, "validation is incomplete").line();
        }
    }

    static void of(Text.Builder err, ValidationsReport report) {
        int bad = report.count(Verdict.BAD);
        int incomplete = report.count(Verdict.INCOMPLETE);
        if (report.reports().isEmpty()) {
            err.styled(Style.BAD, "no pacto.yaml found")
                    .add(" below ")
                    .data(report.reference())
                    .line();
        } else if (bad + incomplete > 0) {
            err.styled(Style.BAD, "validation failed").add(" for ");
            err.add(Integer.toString(bad)).add(" bundle(s)");
            if (incomplete > 0) {
                err.add(" and is incomplete for ").add(Integer.toString(incomplete));
            }
            err.line();
        }
    }

    static void of(Text.Builder err, DiffReport report) {
        if (!report.complete()) {
            err.styled(Style.BAD, "the comparison is incomplete").line();
        }
        VersionAdvice advice = report.advice().orElse(null);
        if (advice != null && advice.decides() && !advice.heeded()) {
            err.styled(Style.BAD, "version too low").add(": ").data(advice.current());
            err.add(" is below ").data(advice.smallest()).line();
        }
        if (report.classification() == Classification.BREAKING) {
            err.styled(Style.BAD, "breaking changes detected").line();
        } else if (report.classification() == Classification.POTENTIAL_BREAKING && report.verdict() == Verdict.BAD) {
            err.styled(Style.BAD, "potentially breaking changes detected").line();
        }
    }

    private static int errors(List<Finding> findings) {
        int count = 0;
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                count++;
            }
        }
        return count;
    }
}
