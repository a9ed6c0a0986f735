package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import org.jspecify.annotations.Nullable;

/**
 * A field of a model.
 *
 * @param name its name in Python
 * @param type its type
 * @param call what describes it, such as {@code Field(…)}; or null
 * @param standard its default, or null
 * @param required whether it must be given
 * @param scope where it is written
 */
public record Field(
        String name,
        Type type,
        Expr.@Nullable Call call,
        @Nullable Expr standard,
        boolean required,
        Scope scope) {}
