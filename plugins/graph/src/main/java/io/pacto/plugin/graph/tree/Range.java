package io.pacto.plugin.graph.tree;

import io.pacto.api.Contract.Dependency;
import io.pacto.api.Reference;
import io.pacto.api.VersionRange;
import java.util.Optional;

/**
 * The range of a dependency. One that cannot be read is an error only where it has to pick a version: a tag or a folder
 * is taken as it is.
 *
 * @param value the range
 * @param error what is wrong with it; empty when nothing is
 */
public record Range(Optional<VersionRange> value, String error) {

    /**
     * Reads the range of a dependency.
     *
     * @param dependency the dependency
     * @return the range
     */
    public static Range of(Dependency dependency) {
        String text = dependency.compatibility().value();
        if (text.isBlank()) {
            return new Range(Optional.empty(), "");
        }
        try {
            return new Range(Optional.of(VersionRange.parse(text)), "");
        } catch (IllegalArgumentException e) {
            boolean picks = picks(Reference.of(dependency.ref().value()));
            return new Range(Optional.empty(), picks ? "invalid constraint \"" + text + "\": " + e.getMessage() : "");
        }
    }

    private static boolean picks(Reference reference) {
        String last = reference.location().substring(reference.location().lastIndexOf('/') + 1);
        return !reference.isLocal() && last.indexOf(':') < 0 && last.indexOf('@') < 0;
    }
}
