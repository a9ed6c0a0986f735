package io.pacto.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything one contributor says about two versions of a contract.
 *
 * <p>Made by {@link #of} and the withers; the canonical constructor is internal.
 *
 * @param changes changes of this contract, in any order
 * @param dependencies reports on contracts it depends on; their classes count
 * @param parts what is shown beside them
 * @since 1.0
 */
@Stable
public record Comparison(List<Change> changes, List<DiffReport> dependencies, List<DiffPart> parts) {

    /** Copies the lists. */
    public Comparison {
        changes = List.copyOf(changes);
        dependencies = List.copyOf(dependencies);
        parts = List.copyOf(parts);
    }

    /**
     * Changes and nothing else.
     *
     * @param changes changes in any order
     * @return the comparison
     */
    public static Comparison of(List<Change> changes) {
        return new Comparison(changes, List.of(), List.of());
    }

    /**
     * The same comparison with one part more.
     *
     * @param part what is shown beside the changes
     * @return the comparison
     */
    public Comparison with(DiffPart part) {
        List<DiffPart> more = new ArrayList<>(parts);
        more.add(part);
        return new Comparison(changes, dependencies, more);
    }

    /**
     * The same comparison with reports on contracts it depends on.
     *
     * @param reports one for each dependency that changed, sorted by name
     * @return the comparison
     */
    public Comparison withDependencies(List<DiffReport> reports) {
        return new Comparison(changes, reports, parts);
    }
}
