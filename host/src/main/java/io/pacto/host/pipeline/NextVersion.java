package io.pacto.host.pipeline;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.DiffReport;
import io.pacto.api.PactoException;
import io.pacto.api.Section;
import io.pacto.api.Version;
import io.pacto.api.VersionAdvice;
import java.util.Optional;

/**
 * The smallest version that tells the truth about a change, by Semantic Versioning 2.0.0: what breaks asks for a major
 * one (a minor one below 1.0, sections 4 and 8), what may break and what is new for a minor one, anything else for a patch.
 */
final class NextVersion {

    private static final String OWN_VERSION = "service.version";

    private NextVersion() {}

    private enum Step {
        NONE,
        PATCH,
        MINOR,
        MAJOR
    }

    static DiffReport advise(DiffReport report, String before, boolean decides) {
        Version old = Version.parseOrNull(before);
        if (old == null) {
            throw new PactoException(
                    "no next version can be worked out: the old contract's version \"" + before
                            + "\" is not a semantic version",
                    "leave out --suggest-version and --fail-on version, or compare with a version that has one");
        }
        Step step = Step.NONE;
        String because = "nothing changed";
        for (Change change : report.changes()) {
            Step asked = step(change, old);
            if (asked.compareTo(step) > 0) {
                step = asked;
                because = change.path() + " " + change.classification();
            }
        }
        for (DiffReport dependency : report.dependencies()) {
            Step asked = of(dependency.classification(), old);
            if (asked.compareTo(step) > 0) {
                step = asked;
                because = "dependency " + dependency.subject().name() + " " + dependency.classification();
            }
        }
        if (step == Step.NONE && !report.empty() && !onlyOwnVersion(report)) {
            step = Step.PATCH;
            because = "what it ships or depends on changed";
        }
        VersionAdvice advice = new VersionAdvice(before, report.subject().version(), next(old, step), because, decides);
        return new DiffReport(
                report.before(),
                report.after(),
                report.subject(),
                report.changes(),
                report.dependencies(),
                report.parts(),
                report.judges(),
                report.failOn(),
                Optional.of(advice),
                report.notes());
    }

    private static boolean onlyOwnVersion(DiffReport report) {
        return report.dependencies().isEmpty() && report.parts().stream().noneMatch(part -> part.shown());
    }

    private static Step step(Change change, Version old) {
        if (change.path().equals(OWN_VERSION)) {
            return Step.NONE;
        }
        if (change.section() == Section.NOTE) {
            return Step.PATCH;
        }
        if (change.type() == Change.Type.ADDED && change.classification() == Classification.NON_BREAKING) {
            return Step.MINOR;
        }
        return of(change.classification(), old);
    }

    private static Step of(Classification classification, Version old) {
        return switch (classification) {
            case BREAKING -> old.major() == 0 ? Step.MINOR : Step.MAJOR;
            case POTENTIAL_BREAKING -> Step.MINOR;
            case NON_BREAKING -> Step.PATCH;
        };
    }

    /** A pre-release already stands before the version it leads to: 2.0.0-rc.1 is followed by 2.0.0 whatever changed. */
    private static String next(Version old, Step step) {
        boolean pre = !old.preRelease().isEmpty();
        long major = old.major();
        long minor = old.minor();
        long patch = old.patch();
        switch (step) {
            case NONE -> {
                return old.toString();
            }
            case PATCH -> patch += pre ? 0 : 1;
            case MINOR -> {
                minor += pre && patch == 0 ? 0 : 1;
                patch = 0;
            }
            case MAJOR -> {
                major += pre && minor == 0 && patch == 0 ? 0 : 1;
                minor = 0;
                patch = 0;
            }
        }
        return Long.toUnsignedString(major) + "." + Long.toUnsignedString(minor) + "." + Long.toUnsignedString(patch);
    }
}
