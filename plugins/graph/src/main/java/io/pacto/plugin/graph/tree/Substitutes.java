package io.pacto.plugin.graph.tree;

import io.pacto.api.Bundle;
import io.pacto.api.Contract.Dependency;
import io.pacto.api.Following;
import io.pacto.api.VersionRange;
import java.util.Optional;

/** May have another bundle taken in place of the one a dependency names. */
public interface Substitutes {

    /** What is named is what is taken. */
    Substitutes NONE = (holder, dependency, range) ->
            new Following(holder, dependency.ref().value(), range);

    /**
     * What to follow for a dependency.
     *
     * @param holder whose dependency it is
     * @param dependency the dependency
     * @param range its range
     * @return the reference to follow
     */
    Following instead(Bundle holder, Dependency dependency, Optional<VersionRange> range);
}
