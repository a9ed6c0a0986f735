package io.pacto.plugin.graph.tree;

import io.pacto.api.Bundle;
import io.pacto.api.Contract.Dependency;
import java.util.Optional;

/**
 * A dependency and where it led.
 *
 * @param dependency as written
 * @param bundle what is there
 * @param error why nothing is there; empty when something is
 */
public record Reached(Dependency dependency, Optional<Bundle> bundle, String error) {

    static Reached at(Dependency dependency, Bundle bundle) {
        return new Reached(dependency, Optional.of(bundle), "");
    }

    static Reached nowhere(Dependency dependency, String error) {
        return new Reached(dependency, Optional.empty(), error);
    }

    /** Returns the reference as written. */
    public String ref() {
        return dependency.ref().value();
    }
}
