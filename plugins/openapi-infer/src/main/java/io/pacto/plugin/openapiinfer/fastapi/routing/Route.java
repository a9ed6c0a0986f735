package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is registered at a router. */
sealed interface Route {

    /**
     * A function that answers.
     *
     * @param methods in lower case
     * @param path its path, as written
     * @param written the call that registers it
     * @param endpoint the function
     * @param scope where the function is declared
     */
    record Endpoint(List<String> methods, @Nullable Expr path, Written written, Stmt.FunctionDef endpoint, Scope scope)
            implements Route {

        /** Copies the methods. */
        public Endpoint {
            methods = List.copyOf(methods);
        }
    }

    /**
     * Another router.
     *
     * @param router the router
     * @param written the call that includes it
     */
    record Include(Router router, Written written) implements Route {}
}
