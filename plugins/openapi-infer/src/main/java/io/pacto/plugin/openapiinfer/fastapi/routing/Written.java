package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import org.jspecify.annotations.Nullable;

/**
 * A call and where it is written.
 *
 * @param call the call
 * @param scope its scope
 */
record Written(Expr.Call call, Scope scope) {

    @Nullable
    Expr keyword(String name) {
        return call.keyword(name);
    }
}
