package io.pacto.plugin.graph.picture;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of a report's data. */
final class Fields {

    private Fields() {}

    /** The text of a field; empty when it is not there. */
    static String text(Node node, String key) {
        String text = node.text(key);
        return text == null ? "" : text;
    }

    /** The texts of a list. */
    static List<String> texts(@Nullable Node list) {
        List<String> texts = new ArrayList<>();
        if (list instanceof Sequence items) {
            for (Node item : items.items()) {
                texts.add(item instanceof Scalar scalar ? scalar.text() : "");
            }
        }
        return texts;
    }
}
