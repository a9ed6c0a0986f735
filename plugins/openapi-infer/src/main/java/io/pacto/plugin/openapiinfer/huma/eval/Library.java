package io.pacto.plugin.openapiinfer.huma.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What functions of other packages do. */
public interface Library {

    /**
     * Calls a function of a package whose sources are not followed.
     *
     * @param path the import path
     * @param name the function
     * @param arguments what it is called with
     * @param typeArguments the type arguments it was instantiated with
     * @param machine what calls it
     * @return the result; null when nothing is known of the function
     */
    @Nullable
    Value call(String path, String name, List<Value> arguments, List<GoType> typeArguments, Machine machine);

    /**
     * Whether a function literal or function should be followed although only unknown code calls it.
     *
     * @param function the function
     * @return true when it does something that matters
     */
    boolean matters(Value.Func function);
}
