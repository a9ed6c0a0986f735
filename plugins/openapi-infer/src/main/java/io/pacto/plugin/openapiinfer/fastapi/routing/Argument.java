package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Something a request brings.
 *
 * @param place {@code path}, {@code query}, {@code header}, {@code cookie}, {@code body}, {@code form} or {@code file}
 * @param name its name on the wire
 * @param type its type, or null when it has none
 * @param call what describes it, such as {@code Query(…)}; or null
 * @param standard its default, or null
 * @param required whether it must be there
 * @param written where it is written: scope of call and default
 */
record Argument(
        String place,
        String name,
        @Nullable Type type,
        @Nullable Written call,
        @Nullable Expr standard,
        boolean required,
        Type written) {}
