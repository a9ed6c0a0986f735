package io.pacto.api;

import java.util.List;

/**
 * Findings about every bundle below a folder.
 *
 * <p>Made by the host; the canonical constructor is internal.
 *
 * @param reference the folder as typed
 * @param reports one report per bundle, in the order of their paths
 * @param notes remarks for standard error
 * @since 1.0
 */
@Stable
public record ValidationsReport(String reference, List<ValidationReport> reports, List<String> notes)
        implements Report {

    /** Copies the lists. */
    public ValidationsReport {
        reports = List.copyOf(reports);
        notes = List.copyOf(notes);
    }

    @Override
    public String kind() {
        return "validations";
    }

    /**
     * How many bundles have a verdict.
     *
     * @param verdict the verdict
     * @return the number of reports that have it
     */
    public int count(Verdict verdict) {
        int count = 0;
        for (ValidationReport report : reports) {
            if (report.verdict() == verdict) {
                count++;
            }
        }
        return count;
    }

    /** Derived: incomplete when any report is, or there is none; else bad when any is. */
    @Override
    public Verdict verdict() {
        if (reports.isEmpty() || count(Verdict.INCOMPLETE) > 0) {
            return Verdict.INCOMPLETE;
        }
        return count(Verdict.BAD) > 0 ? Verdict.BAD : Verdict.GOOD;
    }
}
