package io.pacto.bench.inference;

import io.pacto.api.Mapping;
import io.pacto.api.Node;

/** Follows references inside one document. */
final class Refs {

    /** Longer chains are rings. */
    private static final int CHAIN = 20;

    private final Mapping document;

    Refs(Mapping document) {
        this.document = document;
    }

    Mapping resolve(Mapping node) {
        Mapping current = node;
        for (int i = 0; i < CHAIN; i++) {
            String ref = current.text("$ref");
            if (ref == null || !ref.startsWith("#/")) {
                return current;
            }
            Node target = document;
            for (String part : ref.substring(2).split("/", -1)) {
                String key = part.replace("~1", "/").replace("~0", "~");
                target = target instanceof Mapping mapping ? mapping.get(key) : null;
            }
            if (!(target instanceof Mapping found)) {
                return current;
            }
            current = found;
        }
        return current;
    }
}
