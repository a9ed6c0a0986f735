package io.pacto.plugin.graph.reverse;

import io.pacto.api.Bundle;
import io.pacto.api.Contract.Dependency;

/**
 * One contract needs one service.
 *
 * @param bundle whose need it is
 * @param place the folder the contract was found in, as a user would name it
 * @param dependency the dependency as written
 * @param target name of the service it leads to
 */
record Need(Bundle bundle, String place, Dependency dependency, String target) {

    String name() {
        return bundle.contract().service().name().value();
    }

    String version() {
        return bundle.contract().service().version().value();
    }
}
