package io.pacto.plugin.openapiinfer.fastapi;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The methods of a path in one order. FastAPI keeps the methods of a route in a set, whose order changes from run to run; all
 * else stays as the application gave it.
 */
final class Methods {

    /** The order in which OpenAPI lists the fields of a path item (OpenAPI 3.1, section 4.8.9). */
    private static final List<String> ORDER =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private Methods() {}

    static Mapping ordered(Mapping document) {
        Mapping.Builder built = Mapping.builder();
        for (Entry entry : document.entries()) {
            boolean paths = entry.name().equals("paths") && entry.value() instanceof Mapping;
            built.put(entry.name(), paths ? paths((Mapping) entry.value()) : entry.value());
        }
        return built.build();
    }

    private static Mapping paths(Mapping paths) {
        Mapping.Builder built = Mapping.builder();
        for (Entry entry : paths.entries()) {
            built.put(entry.name(), entry.value() instanceof Mapping item ? item(item) : entry.value());
        }
        return built.build();
    }

    private static Mapping item(Mapping item) {
        List<Entry> entries = new ArrayList<>(item.entries());
        // Stable: what is no method, such as parameters, has place -1 and stays in front in its own order.
        entries.sort(Comparator.comparingInt(entry -> ORDER.indexOf(entry.name())));
        Mapping.Builder built = Mapping.builder();
        entries.forEach(entry -> built.put(entry.name(), entry.value()));
        return built.build();
    }
}
