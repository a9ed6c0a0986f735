package io.pacto.bench.accuracy;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Moves inline parts to components. */
final class Extraction {

    private final Mapping document;
    private final Map<String, Mapping.Builder> moved = new LinkedHashMap<>();
    private int count;

    Extraction(Mapping document) {
        this.document = document;
    }

    Node apply() {
        Mapping changed = (Mapping) Operations.mapSchemas(document, schema -> move("schemas", schema));
        changed = (Mapping) Operations.map(changed, this::part);
        Mapping components = document.get("components") instanceof Mapping mapping
                ? mapping
                : Mapping.builder().build();
        for (Map.Entry<String, Mapping.Builder> group : moved.entrySet()) {
            Mapping.Builder all = Mapping.builder();
            if (components.get(group.getKey()) instanceof Mapping old) {
                old.entries().forEach(entry -> all.put(entry.name(), entry.value()));
            }
            for (Entry entry : group.getValue().build().entries()) {
                all.put(entry.name(), entry.value());
            }
            components = Rewriting.with(components, group.getKey(), all.build());
        }
        return Rewriting.with(changed, "components", components);
    }

    private Node part(Node part) {
        if (part.get("responses") != null || part.get("operationId") != null || part.get("parameters") != null) {
            return part;
        }
        if (part.get("in") != null) {
            return move("parameters", part);
        }
        return part.get("description") != null && part.get("required") == null ? move("responses", part) : part;
    }

    private Node move(String group, Node part) {
        if (Rewriting.isReference(part)) {
            return part;
        }
        String name = "moved" + count++;
        moved.computeIfAbsent(group, unused -> Mapping.builder()).put(name, part);
        return Mapping.builder()
                .put("$ref", "#/components/" + group + "/" + name)
                .build();
    }
}
