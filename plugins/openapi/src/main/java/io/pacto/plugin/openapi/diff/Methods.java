package io.pacto.plugin.openapi.diff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operations of a path item by method, in upper case; those of OpenAPI 3.2 included. */
final class Methods {

    private static final List<String> KEYS =
            List.of("get", "put", "post", "delete", "patch", "options", "head", "trace", "query");

    private Methods() {}

    static Map<String, Entry> of(Node pathItem) {
        Map<String, Entry> found = new LinkedHashMap<>();
        if (pathItem instanceof Mapping item) {
            for (Entry entry : item.entries()) {
                if (KEYS.contains(entry.name()) && entry.value() instanceof Mapping) {
                    found.put(entry.name().toUpperCase(Locale.ROOT), entry);
                }
            }
        }
        if (pathItem.get("additionalOperations") instanceof Mapping more) {
            for (Entry entry : more.entries()) {
                if (entry.value() instanceof Mapping) {
                    found.putIfAbsent(entry.name(), entry);
                }
            }
        }
        return found;
    }
}
