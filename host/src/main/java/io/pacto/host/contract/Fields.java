package io.pacto.host.contract;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Value;
import io.pacto.host.document.WholeNumbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Typed values out of a document; what has another type is absent. */
final class Fields {

    private Fields() {}

    /** Takes numbers and truth values as the text they were written as, so that two of them can be compared. */
    static @Nullable Value<String> text(Node holder, String key) {
        Node value = holder.get(key);
        String text = holder.text(key);
        return value == null || text == null ? null : Value.written(text, value);
    }

    static Value<String> textOr(Node holder, String key, String fallback) {
        Value<String> written = text(holder, key);
        return written == null ? Value.assumed(fallback, holder) : written;
    }

    /** Reads a bundle path; a leading {@code ./} says nothing and is dropped. */
    static @Nullable Value<String> file(Node holder, String key) {
        Value<String> written = text(holder, key);
        if (written == null || !written.value().startsWith("./")) {
            return written;
        }
        String path = written.value();
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        return Value.written(path, written.node());
    }

    static @Nullable Value<Integer> whole(Node holder, String key) {
        if (!(holder.get(key) instanceof Scalar scalar)) {
            return null;
        }
        Long number = WholeNumbers.of(scalar);
        return number == null || number != number.intValue() ? null : Value.written(number.intValue(), scalar);
    }

    static Value<Boolean> truth(Node holder, String key) {
        return holder.get(key) instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOLEAN
                ? Value.written(scalar.text().equals("true"), scalar)
                : Value.assumed(false, holder);
    }

    static @Nullable Mapping object(Node holder, String key) {
        return holder.get(key) instanceof Mapping mapping ? mapping : null;
    }

    static List<Node> objects(Node holder, String key) {
        List<Node> objects = new ArrayList<>();
        for (Node item : holder.list(key)) {
            if (item instanceof Mapping) {
                objects.add(item);
            }
        }
        return objects;
    }
}
