package io.pacto.plugin.oci;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Finding;
import io.pacto.api.Judge;
import io.pacto.api.PactoException;
import io.pacto.api.Reference;
import io.pacto.api.Severity;
import io.pacto.api.Source;
import io.pacto.api.UsageException;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationRequest;
import io.pacto.api.Verdict;

/** What {@code pack} and {@code push} have in common before they begin: a local bundle that was validated. */
final class CheckedBundle {

    static final String LOCK = "pacto.lock";

    private static final String NOT_ENFORCED = "POLICY_REF_NOT_ENFORCED";
    private static final String NOT_VERIFIED = "LOCK_UNRESOLVED";
    private static final String LOCK_RULES = "LOCK_";

    private final String command;
    private final Source source;
    private final Context context;

    CheckedBundle(String command, Source source, Context context) {
        this.command = command;
        this.source = source;
        this.context = context;
        Reference reference = Reference.of(source.reference());
        if (!reference.isLocal()) {
            throw new UsageException(
                    command + " takes a local bundle: got \"" + source.reference() + "\"",
                    "pull it first: pacto pull " + source.reference() + " -o DIR");
        }
    }

    /**
     * Judges the contract.
     *
     * @param fetching whether policies by reference are fetched; packing works without a registry and fetches nothing
     */
    ValidationReport judge(boolean fetching) {
        ValidationRequest request = ValidationRequest.of(source);
        return context.pacto().validate(fetching ? request : request.withoutFetching());
    }

    /** Adds the warnings that say what was not judged: nothing was fetched, or a registry did not answer. */
    static DataReport withUnjudged(DataReport report, ValidationReport judgement) {
        DataReport noted = report;
        for (Finding finding : judgement.findings()) {
            if (finding.rule().equals(NOT_ENFORCED) || finding.rule().equals(NOT_VERIFIED)) {
                noted = noted.note(line("WARN ", finding));
            }
        }
        return noted;
    }

    /** Opens the bundle; called after {@link #judge}, so that a contract that does not load was a verdict before. */
    Bundle open() {
        return context.pacto().open(source);
    }

    /** Whether to stop here. A bundle that is not there is left to {@link #open}, which says why. */
    static boolean isRefused(ValidationReport report) {
        return report.opened() && report.verdict() != Verdict.GOOD;
    }

    /** The report of a command that stopped: nothing on standard output. */
    DataReport refusal(ValidationReport report) {
        int errors = 0;
        for (Finding finding : report.findings()) {
            if (finding.severity() == Severity.ERROR) {
                errors++;
            }
        }
        if (errors == 0) {
            throw new PactoException(
                    "contract validation is incomplete: " + missing(report) + " did not answer",
                    "run pacto validate " + source.reference() + " for the reason");
        }
        DataReport stopped = stopped();
        for (Finding finding : report.findings()) {
            // The contract may be sound and a tag somewhere else have moved: validate need not say so a minute later.
            if (finding.severity() == Severity.ERROR && finding.rule().startsWith(LOCK_RULES)) {
                stopped = stopped.note(line("ERROR", finding));
            }
        }
        return stopped.note("contract validation failed with " + errors + " error(s)");
    }

    private static String line(String severity, Finding finding) {
        String place = finding.path().isEmpty() ? "" : finding.path() + ": ";
        return "  " + severity + " [" + finding.rule() + "] " + place + finding.message();
    }

    /** An empty report with a bad verdict. */
    DataReport stopped() {
        return DataReport.nothing(command).verdict(Verdict.BAD);
    }

    private static String missing(ValidationReport report) {
        for (Judge judge : report.judges()) {
            if (judge.state() == Judge.State.FAILED) {
                return judge.plugin() + "/" + judge.id();
            }
        }
        return "a validator";
    }
}
