package io.pacto.plugin.openapiinfer.fastapi.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * An endpoint at its final path, with the calls that say something of it.
 *
 * @param path its path, converters included
 * @param endpoint the endpoint
 * @param around the calls around it, from the application to the router: what they say holds for it too
 */
record Mounted(String path, Route.Endpoint endpoint, List<Written> around) {

    /** Copies the calls. */
    Mounted {
        around = List.copyOf(around);
    }

    /** Returns all calls that say something of it, the outermost first and its own last. */
    List<Written> calls() {
        List<Written> all = new ArrayList<>(around);
        all.add(endpoint.written());
        return all;
    }
}
