package io.pacto.plugin.asyncapi.structure;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.Map;
import java.util.TreeMap;

/** Values as keys: two have the same one when they are equal as JSON, whatever the order of their fields. */
final class SameValue {

    private final StringBuilder text = new StringBuilder();

    private SameValue() {}

    static String key(Node node) {
        SameValue key = new SameValue();
        key.add(node);
        return key.text.toString();
    }

    /** Lengths stand before texts, so that no text can look like the end of another. */
    private void add(Node node) {
        if (node instanceof Scalar scalar) {
            text.append(scalar.kind().name().charAt(0))
                    .append(scalar.text().length())
                    .append(':')
                    .append(scalar.text());
        } else if (node instanceof Sequence list) {
            text.append('[');
            list.items().forEach(this::add);
            text.append(']');
        } else if (node instanceof Mapping map) {
            text.append('{');
            Map<String, Node> sorted = new TreeMap<>();
            for (Entry entry : map.entries()) {
                sorted.put(entry.name(), entry.value());
            }
            sorted.forEach((name, value) -> {
                text.append(name.length()).append(':').append(name);
                add(value);
            });
            text.append('}');
        }
    }
}
