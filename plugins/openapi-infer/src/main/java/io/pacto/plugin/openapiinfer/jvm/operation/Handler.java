package io.pacto.plugin.openapiinfer.jvm.operation;

import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.Bindings;
import io.pacto.plugin.openapiinfer.jvm.source.Javadoc;
import io.pacto.plugin.openapiinfer.jvm.source.Method;
import java.util.List;

/**
 * A method that may answer requests, with what it inherits from the methods it overrides.
 *
 * @param method the declaration nearest to the class
 * @param bindings what type variables stand for in it
 * @param marks its annotations and those of the methods it overrides, nearest first
 * @param parameterMarks the same for each parameter
 * @param declarations itself and the methods it overrides, nearest first
 */
public record Handler(
        Method method, Bindings bindings, Marks marks, List<Marks> parameterMarks, List<Method> declarations) {

    /** Copies the lists. */
    public Handler {
        parameterMarks = List.copyOf(parameterMarks);
        declarations = List.copyOf(declarations);
    }

    /** Returns the nearest Javadoc that says something. */
    public Javadoc doc() {
        for (Method declaration : declarations) {
            if (!declaration.doc().equals(Javadoc.NONE)) {
                return declaration.doc();
            }
        }
        return Javadoc.NONE;
    }
}
