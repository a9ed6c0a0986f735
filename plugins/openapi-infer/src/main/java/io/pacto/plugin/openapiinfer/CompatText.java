package io.pacto.plugin.openapiinfer;

import io.pacto.api.Documents;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A document as the reference implementation writes it: keys sorted, whatever the framework; spec: plugins.md, C2. */
final class CompatText {

    private final Documents documents;

    /**
     * A writer.
     *
     * @param documents what writes JSON
     */
    CompatText(Documents documents) {
        this.documents = documents;
    }

    /**
     * Writes YAML.
     *
     * @param document the document, in any order
     * @return the text, with a final line break
     */
    String yaml(Mapping document) {
        return new CompatYaml().write(sorted(document));
    }

    /**
     * Writes JSON.
     *
     * @param document the document, in any order
     * @return the text, without a final line break
     */
    String json(Mapping document) {
        return documents.toJson(sorted(document)).stripTrailing();
    }

    private static Node sorted(Node node) {
        if (node instanceof Mapping mapping) {
            Mapping.Builder builder = Mapping.builder();
            mapping.entries().stream()
                    .sorted(Comparator.comparing(Entry::name, CompatText::byCodePoint))
                    .forEach(entry -> builder.put(entry.name(), sorted(entry.value())));
            return builder.build();
        }
        if (node instanceof Sequence list) {
            List<Node> items = list.items().stream().map(CompatText::sorted).toList();
            return Sequence.of(items);
        }
        return node instanceof Scalar scalar ? scalar : Scalar.none();
    }

    /** The order of UTF-8 bytes, which {@link String#compareTo} does not keep beyond U+FFFF. */
    private static int byCodePoint(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
