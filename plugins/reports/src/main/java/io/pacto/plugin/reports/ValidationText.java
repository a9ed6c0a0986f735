package io.pacto.plugin.reports;

import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Severity;
import io.pacto.api.Text;
import io.pacto.api.Text.Style;
import io.pacto.api.ValidationReport;
import java.util.List;

/**
 * The report of {@code validate} for a person: the verdict on standard output, findings on standard error, gravest first.
 *
 * <p>Every one-shot validation passes here, so this class keeps to loops and runs: what the JVM has to spin at run time
 * (lambdas, concatenation) would cost more than the printing.
 */
public final class ValidationText implements Renderer {

    /** Called by the host. */
    public ValidationText() {}

    @Override
    public Rendering render(Report report, Context context) {
        ValidationReport validation = (ValidationReport) report;
        Text.Builder err = Text.builder();
        add(err, validation.findings(), Severity.ERROR, Style.BAD, "  ERROR");
        add(err, validation.findings(), Severity.WARNING, Style.WARN, "  WARN ");
        add(err, validation.findings(), Severity.INFO, Style.FAINT, "  INFO ");
        MissingJudges.note(err, validation.judges());
        ClosingLine.of(err, validation);
        return new Rendering(verdict(validation), err.build());
    }

    private static Text verdict(ValidationReport report) {
        Text.Builder out = Text.builder().data(report.reference());
        if (!report.valid()) {
            out.styled(Style.BAD, " is invalid");
        } else if (!report.complete()) {
            out.styled(Style.WARN, " is not fully judged");
        } else {
            out.styled(Style.GOOD, " is valid");
        }
        return out.line().build();
    }

    private static void add(
            Text.Builder err, List<Finding> findings, Severity severity, Style style, String severityColumn) {
        for (Finding finding : findings) {
            if (finding.severity() == severity) {
                err.styled(style, severityColumn)
                        .add(" [")
                        .data(finding.rule())
                        .add("] ")
                        .data(finding.path())
                        .add(": ")
                        .data(finding.message())
                        .line();
            }
        }
    }
}
