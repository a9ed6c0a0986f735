package io.pacto.api;

import java.util.List;
import java.util.Optional;

/**
 * Changes between two versions of a contract.
 *
 * <p>Made by the host; the canonical constructor is internal.
 *
 * @param before the old bundle as typed
 * @param after the new bundle as typed
 * @param subject name and version of the new contract
 * @param changes most severe first, then section, path, type and values
 * @param dependencies reports on contracts both sides depend on and that changed, sorted by name
 * @param parts what contributors show beside the changes, in their order
 * @param judges every contributor that was considered
 * @param failOn the mildest class that makes the verdict bad; empty when none does
 * @param advice the smallest honest next version, when it was asked for
 * @param notes remarks for standard error
 * @since 1.0
 */
@Stable
public record DiffReport(
        String before,
        String after,
        Subject subject,
        List<Change> changes,
        List<DiffReport> dependencies,
        List<DiffPart> parts,
        List<Judge> judges,
        Optional<Classification> failOn,
        Optional<VersionAdvice> advice,
        List<String> notes)
        implements Report {

    /** Copies the lists. */
    public DiffReport {
        changes = List.copyOf(changes);
        dependencies = List.copyOf(dependencies);
        parts = List.copyOf(parts);
        judges = List.copyOf(judges);
        notes = List.copyOf(notes);
    }

    /**
     * Which contract was compared.
     *
     * @param name service name of the new side
     * @param version version of the new side
     */
    public record Subject(String name, String version) {}

    @Override
    public String kind() {
        return "diff";
    }

    /** Returns the gravest class of all changes, dependencies included; what is only noted does not count. */
    public Classification classification() {
        Classification worst = Classification.NON_BREAKING;
        for (Change change : changes) {
            if (change.section() != Section.NOTE && change.classification().compareTo(worst) > 0) {
                worst = change.classification();
            }
        }
        for (DiffReport dependency : dependencies) {
            if (dependency.classification().compareTo(worst) > 0) {
                worst = dependency.classification();
            }
        }
        return worst;
    }

    /** Returns whether there is nothing to tell people: no change, no dependency that changed, no part for them. */
    public boolean empty() {
        if (!changes.isEmpty() || !dependencies.isEmpty()) {
            return false;
        }
        for (DiffPart part : parts) {
            if (part.shown()) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether every enabled and applicable judge answered. */
    public boolean complete() {
        return ValidationReport.allAnswered(judges);
    }

    /** Derived, so that it cannot contradict the lists. */
    @Override
    public Verdict verdict() {
        if (!complete()) {
            return Verdict.INCOMPLETE;
        }
        if (advice.isPresent() && advice.get().decides()) {
            return advice.get().heeded() ? Verdict.GOOD : Verdict.BAD;
        }
        return failOn.isPresent() && classification().compareTo(failOn.get()) >= 0 ? Verdict.BAD : Verdict.GOOD;
    }
}
