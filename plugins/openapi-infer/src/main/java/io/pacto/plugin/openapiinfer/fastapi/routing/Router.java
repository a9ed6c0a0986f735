package io.pacto.plugin.openapiinfer.fastapi.routing;

import java.util.ArrayList;
import java.util.List;

/** An application or router, and what the sources register at it. */
final class Router {

    private final Written made;
    private final List<Route> routes = new ArrayList<>();

    Router(Written made) {
        this.made = made;
    }

    /** The call that makes it. */
    Written made() {
        return made;
    }

    List<Route> routes() {
        return routes;
    }

    void add(Route route) {
        routes.add(route);
    }
}
