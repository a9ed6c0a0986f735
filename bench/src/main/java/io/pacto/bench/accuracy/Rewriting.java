package io.pacto.bench.accuracy;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ways to write the same API in other words. */
enum Rewriting {
    /** Keys of every mapping in another order, and items of lists whose order means nothing. */
    ORDER {
        @Override
        Node apply(Mapping document, Random random) {
            return shuffled(document, "", random);
        }
    },
    /** Parameters, bodies, responses and schemas moved to components, with references in their places. */
    EXTRACT {
        @Override
        Node apply(Mapping document, Random random) {
            return new Extraction(document).apply();
        }
    },
    /** What references of operations lead to put in their places. */
    INLINE {
        @Override
        Node apply(Mapping document, Random random) {
            return Operations.map(document, part -> inlined(part, document, 0));
        }
    },
    /** Schemas of media types and parameters as the only part of an allOf. */
    ALL_OF {
        @Override
        Node apply(Mapping document, Random random) {
            return Operations.mapSchemas(
                    document,
                    schema -> Mapping.builder()
                            .put("allOf", Sequence.of(List.of(schema)))
                            .build());
        }
    },
    /** Words for people left out. */
    WORDS {
        @Override
        Node apply(Mapping document, Random random) {
            return Operations.map(document, part -> without(part, Set.of("summary", "description", "externalDocs")));
        }
    },
    /** Parameters of a path with one method moved to the path. */
    HOIST {
        @Override
        Node apply(Mapping document, Random random) {
            return Operations.hoisted(document);
        }
    },
    /** The names of path parameters. */
    RENAME {
        @Override
        Node apply(Mapping document, Random random) {
            return Operations.renamed(document);
        }
    },
    /** From OpenAPI 3.0 to 3.1. */
    UPGRADE {
        @Override
        Node apply(Mapping document, Random random) {
            String version = String.valueOf(document.text("openapi"));
            return version.startsWith("3.0") ? Upgrade.of(document) : document;
        }
    };

    abstract Node apply(Mapping document, Random random);

    private static final Set<String> SETS =
            Set.of("required", "enum", "tags", "parameters", "oneOf", "anyOf", "allOf", "security", "servers");

    private static Node shuffled(Node node, String key, Random random) {
        if (node instanceof Mapping mapping) {
            List<Entry> entries = new ArrayList<>();
            mapping.entries()
                    .forEach(entry ->
                            entries.add(new Entry(entry.key(), shuffled(entry.value(), entry.name(), random))));
            Collections.shuffle(entries, random);
            return new Mapping(mapping.position(), mapping.trail(), entries);
        }
        if (node instanceof Sequence list) {
            List<Node> items = new ArrayList<>();
            list.items().forEach(item -> items.add(shuffled(item, "", random)));
            if (SETS.contains(key)) {
                Collections.shuffle(items, random);
            }
            return Sequence.of(items);
        }
        return node;
    }

    private static Node inlined(Node part, Mapping document, int depth) {
        String reference = part instanceof Mapping ? part.text("$ref") : null;
        Node target = reference == null || !reference.startsWith("#/") ? null : pointed(document, reference);
        return target == null || depth > 4 ? part : inlined(target, document, depth + 1);
    }

    private static @Nullable Node pointed(Node root, String reference) {
        @Nullable Node at = root;
        for (String step : reference.substring(2).split("/", -1)) {
            at = at == null ? null : at.get(step.replace("~1", "/").replace("~0", "~"));
        }
        return at;
    }

    static Mapping without(Node part, Set<String> keys) {
        List<Entry> kept = new ArrayList<>();
        ((Mapping) part)
                .entries().stream()
                        .filter(entry -> !keys.contains(entry.name()))
                        .forEach(kept::add);
        return new Mapping(part.position(), part.trail(), kept);
    }

    static Mapping with(Mapping mapping, String key, Node value) {
        Mapping.Builder builder = Mapping.builder();
        boolean found = false;
        for (Entry entry : mapping.entries()) {
            boolean same = entry.name().equals(key);
            builder.put(entry.name(), same ? value : entry.value());
            found |= same;
        }
        return found ? builder.build() : builder.put(key, value).build();
    }

    static Mapping each(Node mapping, UnaryOperator<Node> change) {
        Mapping.Builder builder = Mapping.builder();
        ((Mapping) mapping).entries().forEach(entry -> builder.put(entry.name(), change.apply(entry.value())));
        return builder.build();
    }

    static boolean isReference(Node node) {
        return node instanceof Mapping && node.get("$ref") instanceof Scalar;
    }
}
