package io.pacto.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything a front end can ask. Command line, assistants, dashboard and editors are equals: all call this, so that they
 * can never disagree.
 *
 * @since 1.0
 */
@Stable
public interface Pacto {

    /**
     * Opens a bundle.
     *
     * @param source where it is and what is laid over it
     * @return the bundle
     * @throws RejectedContract when its contract does not load
     * @throws UnreachableBundle when there is none
     */
    Bundle open(Source source);

    /**
     * Opens what a contract refers to: a dependency, a configuration, a policy.
     *
     * @param from the bundle whose contract holds the reference; relative paths resolve against it
     * @param reference the reference as written
     * @param range which versions will do when the reference has no tag or digest
     * @return the bundle
     * @throws RejectedContract when its contract does not load
     * @throws UnreachableBundle when there is none, or a contract from a registry names a local path
     */
    Bundle follow(Bundle from, String reference, Optional<VersionRange> range);

    /**
     * Follows many references, several at once where that helps. Extensions use this in place of threads of their own.
     *
     * @param all the references
     * @return what became of each, in the same order; a bundle that cannot be had is an outcome and no failure
     */
    default List<Following.Outcome> followAll(List<Following> all) {
        List<Following.Outcome> outcomes = new ArrayList<>();
        for (Following one : all) {
            outcomes.add(Following.Outcome.of(this, one));
        }
        return outcomes;
    }

    /**
     * Finds out where a reference leads at this moment, whatever a lock says. What lies there need not be a bundle: a Helm
     * chart is found, too. It is not opened, and an answer that was kept on disk does not count unless nothing may be
     * requested.
     *
     * @param from the bundle whose contract holds the reference
     * @param reference the reference as written
     * @param range which versions will do when the reference has no tag or digest
     * @return the exact reference and its digest
     * @throws UnreachableBundle when there is nothing, or it is a folder, which has no digest
     */
    default Located locate(Bundle from, String reference, Optional<VersionRange> range) {
        Bundle there = follow(from, reference, range);
        return new Located(
                there.origin(),
                there.digest()
                        .orElseThrow(() -> new UnreachableBundle("a folder has no digest: " + there.origin(), "")));
    }

    /**
     * Judges a bundle.
     *
     * @param request which bundle, and how thoroughly
     * @return the findings; a contract that does not load is a finding, too
     */
    ValidationReport validate(ValidationRequest request);

    /**
     * Compares two versions of a contract.
     *
     * @param request the two sides, and which class makes the verdict bad
     * @return the changes
     * @throws PactoException when a side does not load; the message begins with {@code old contract: } or {@code new
     *     contract: }
     */
    DiffReport diff(DiffRequest request);

    /**
     * Has a generator make files. Nothing is written.
     *
     * @param request which generator, for which bundle, with which options
     * @return the files
     * @throws PactoException when there is no such generator, or it fails
     */
    GenerationReport generate(GenerationRequest request);

    /**
     * What {@link #generate} can be asked for, what {@link GeneratorSource sources} offer included. No generator is run.
     *
     * @return the generators, by name
     */
    default List<GeneratorInfo> generators() {
        return List.of();
    }

    /**
     * Shows a report.
     *
     * @param report the report
     * @param format a format some enabled plugin offers for reports of this kind
     * @return text for standard output and standard error
     * @throws UsageException when no enabled plugin offers the format; the message lists those that are
     */
    Rendering render(Report report, String format);

    /**
     * Runs a command.
     *
     * @param invocation the call; options are checked against the descriptor
     * @return what to show
     * @throws UsageException when the command or an option is unknown, missing or malformed
     */
    Report run(Invocation invocation);

    /** Returns what is installed, from the index: no plugin class is loaded. */
    Installation describe();
}
