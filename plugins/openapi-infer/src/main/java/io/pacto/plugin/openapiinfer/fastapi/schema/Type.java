package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A type as it is written.
 *
 * @param expression the annotation
 * @param scope where it is written
 * @param arguments what type variables stand for there
 */
public record Type(Expr expression, Scope scope, Map<String, Type> arguments) {

    /** Copies the arguments. */
    public Type {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * A type outside generic classes.
     *
     * @param expression the annotation
     * @param scope where it is written
     * @return the type
     */
    public static Type of(Expr expression, Scope scope) {
        return new Type(expression, scope, Map.of());
    }

    /** The same surroundings with another annotation. */
    Type with(Expr other) {
        return new Type(other, scope, arguments);
    }
}
