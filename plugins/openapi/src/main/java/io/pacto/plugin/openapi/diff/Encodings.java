package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.plugin.openapi.document.ApiDocument;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares how the fields of forms and multipart bodies are written; what a change does depends on the reader. */
final class Encodings {

    private static final List<String> KEYS = List.of("contentType", "style", "explode", "allowReserved");

    private final ApiDocument old;
    private final ApiDocument current;

    Encodings(ApiDocument old, ApiDocument current) {
        this.old = old;
        this.current = current;
    }

    void compare(Node before, Node after, Place media, Changes changes) {
        Node then = before.get("encoding");
        Node now = after.get("encoding");
        if (then == null && now == null) {
            return;
        }
        TreeSet<String> fields = new TreeSet<>();
        collect(then, fields);
        collect(now, fields);
        for (String field : fields) {
            Node was = encoding(then, field, old);
            Node is = encoding(now, field, current);
            for (String key : KEYS) {
                if (!Values.same(was.get(key), is.get(key))) {
                    Place where = media.field("encoding", Traits.keyOf(after, "encoding", media));
                    changes.modified(
                            "openapi.media-type.encoding",
                            POTENTIAL_BREAKING,
                            where,
                            "field " + field + " is written otherwise (" + key + ")");
                    break;
                }
            }
        }
    }

    private static void collect(@Nullable Node encoding, Set<String> fields) {
        if (encoding instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                fields.add(entry.name());
            }
        }
    }

    private static Node encoding(@Nullable Node encodings, String field, ApiDocument document) {
        Node found = encodings == null ? null : encodings.get(field);
        return found == null ? Mapping.builder().build() : document.resolve(found);
    }
}
