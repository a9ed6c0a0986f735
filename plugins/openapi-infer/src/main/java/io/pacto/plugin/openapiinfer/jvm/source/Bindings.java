package io.pacto.plugin.openapiinfer.jvm.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What type variables stand for.
 *
 * @param types types by the name of the variable
 */
public record Bindings(Map<String, JavaType> types) {

    /** No variables. */
    public static final Bindings NONE = new Bindings(Map.of());

    /**
     * These and more, which hide those of the same name.
     *
     * @param more the others
     * @return all
     */
    public Bindings with(Map<String, JavaType> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, JavaType> all = new LinkedHashMap<>(types);
        all.putAll(more);
        return new Bindings(all);
    }

    static Map<String, JavaType> zip(List<TypeParameter> parameters, List<JavaType> arguments) {
        Map<String, JavaType> zipped = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            zipped.put(parameters.get(i).name(), arguments.get(i));
        }
        return zipped;
    }
}
