package io.pacto.api;

import java.util.List;

/**
 * Findings about one bundle.
 *
 * <p>Made by the host; the canonical constructor is internal.
 *
 * @param reference the bundle as typed
 * @param opened whether the bundle could be had at all; if not, the findings say why
 * @param findings in the order of layers, checks and document
 * @param judges every validator that was considered
 * @param notes remarks for standard error
 * @since 1.0
 */
@Stable
public record ValidationReport(
        String reference, boolean opened, List<Finding> findings, List<Judge> judges, List<String> notes)
        implements Report {

    /** Copies the lists. */
    public ValidationReport {
        findings = List.copyOf(findings);
        judges = List.copyOf(judges);
        notes = List.copyOf(notes);
    }

    @Override
    public String kind() {
        return "validation";
    }

    /** Returns whether no finding is an error. */
    public boolean valid() {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether every enabled and applicable judge answered. */
    public boolean complete() {
        return opened && allAnswered(judges);
    }

    /** Derived, so that it cannot contradict the lists. */
    @Override
    public Verdict verdict() {
        if (!complete()) {
            return Verdict.INCOMPLETE;
        }
        return valid() ? Verdict.GOOD : Verdict.BAD;
    }

    static boolean allAnswered(List<Judge> judges) {
        for (Judge judge : judges) {
            if (judge.state() == Judge.State.FAILED) {
                return false;
            }
        }
        return true;
    }
}
