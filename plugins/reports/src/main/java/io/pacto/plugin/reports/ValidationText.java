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
import io.pacto.api.ValidationsReport;
import io.pacto.api.Verdict;
import java.util.List;

/**
 * The report of {@code validate}, for one bundle or many, for a person: the verdict on standard output, findings on standard error, gravest first.
 *
 * <p>Every one-shot validation passes here, so this class keeps to loops and runs: what the JVM has to spin at run time
 * (lambdas, concatenation) would cost more than the printing.
 */
public final class ValidationText implements Renderer {

    /** Called by the host. */
    public ValidationText() {}

    @Override
    public Rendering render(Report report, Context context) {
        Text.Builder out = Text.builder();
        Text.Builder err = Text.builder();
        // The single one first: a class that is only asked for is loaded all the same.
        if (report instanceof ValidationReport validation) {
            verdict(out, validation);
            findings(err, validation);
            ClosingLine.of(err, validation);
        } else if (report instanceof ValidationsReport validations) {
            for (ValidationReport each : validations.reports()) {
                verdict(out, each);
                group(err, each);
            }
            summary(out, validations);
            ClosingLine.of(err, validations);
        }
        return new Rendering(out.build(), err.build());
    }

    private static void verdict(Text.Builder out, ValidationReport report) {
        out.data(report.reference());
        if (!report.valid()) {
            out.styled(Style.BAD, " is invalid");
        } else if (!report.complete()) {
            out.styled(Style.WARN, " is not fully judged");
        } else {
            out.styled(Style.GOOD, " is valid");
        }
        out.line();
    }

    /** Standard error may be read alone, so each bundle that has something to say is named there again. */
    private static void group(Text.Builder err, ValidationReport report) {
        Text.Builder lines = Text.builder();
        findings(lines, report);
        Text text = lines.build();
        if (text.isEmpty()) {
            return;
        }
        err.data(report.reference()).add(":").line();
        for (Text.Run run : text.runs()) {
            err.styled(run.style(), run.text());
        }
    }

    private static void summary(Text.Builder out, ValidationsReport report) {
        int valid = report.count(Verdict.GOOD);
        int bundles = report.reports().size();
        out.add(Integer.toString(bundles)).add(" bundles: ");
        out.add(Integer.toString(valid)).add(" valid, ");
        out.add(Integer.toString(bundles - valid)).add(" invalid").line();
    }

    private static void findings(Text.Builder err, ValidationReport report) {
        add(err, report.findings(), Severity.ERROR, Style.BAD, "  ERROR");
        add(err, report.findings(), Severity.WARNING, Style.WARN, "  WARN ");
        add(err, report.findings(), Severity.INFO, Style.FAINT, "  INFO ");
        MissingJudges.note(err, report.judges());
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
