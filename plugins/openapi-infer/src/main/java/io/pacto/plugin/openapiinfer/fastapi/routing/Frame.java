package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scope while its statements are followed: which of its names hold routers. */
final class Frame {

    private final Scope scope;
    private final @Nullable Frame outer;
    private final Map<String, Router> routers = new LinkedHashMap<>();

    Frame(Scope scope, @Nullable Frame outer) {
        this.scope = scope;
        this.outer = outer;
    }

    Scope scope() {
        return scope;
    }

    void put(String name, Router router) {
        routers.put(name, router);
    }

    @Nullable
    Router get(String name) {
        for (Frame at = this; at != null; at = at.outer) {
            Router router = at.routers.get(name);
            if (router != null) {
                return router;
            }
        }
        return null;
    }
}
