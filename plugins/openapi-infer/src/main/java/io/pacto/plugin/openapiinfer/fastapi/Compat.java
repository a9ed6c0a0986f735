package io.pacto.plugin.openapiinfer.fastapi;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A document as the reference implementation writes it: without the path {@code /health}, keys sorted (plugins.md C2, C3). */
final class Compat {

    private Compat() {}

    static Mapping of(Mapping document) {
        Mapping.Builder built = Mapping.builder();
        for (Entry entry : sorted(document)) {
            Node value = entry.name().equals("paths") && entry.value() instanceof Mapping paths
                    ? withoutHealth(paths)
                    : entry.value();
            built.put(entry.name(), sorted(value));
        }
        return built.build();
    }

    private static Mapping withoutHealth(Mapping paths) {
        Mapping.Builder built = Mapping.builder();
        for (Entry entry : paths.entries()) {
            if (!entry.name().equals("/health")) {
                built.put(entry.name(), entry.value());
            }
        }
        return built.build();
    }

    private static Node sorted(Node node) {
        if (node instanceof Sequence list) {
            return Sequence.of(list.items().stream().map(Compat::sorted).toList());
        }
        if (node instanceof Mapping map) {
            Mapping.Builder built = Mapping.builder();
            sorted(map).forEach(entry -> built.put(entry.name(), sorted(entry.value())));
            return built.build();
        }
        return node;
    }

    private static List<Entry> sorted(Mapping map) {
        List<Entry> entries = new ArrayList<>(map.entries());
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }
}
