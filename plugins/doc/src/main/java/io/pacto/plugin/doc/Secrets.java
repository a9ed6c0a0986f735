package io.pacto.plugin.doc;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Hides values that a document must not spread. */
final class Secrets {

    private static final Pattern SECRET_KEY = Pattern.compile("(password|secret|token|key)$", Pattern.CASE_INSENSITIVE);
    private static final String REFERENCE = "secret://";

    private Secrets() {}

    /** Returns the tree with everything below a secret key replaced, and secret references cut behind their scheme. */
    static Node masked(Node value) {
        if (value instanceof Mapping mapping) {
            Mapping.Builder masked = Mapping.builder();
            for (Entry entry : mapping.entries()) {
                boolean secret = SECRET_KEY.matcher(entry.name()).find();
                masked.put(entry.name(), secret ? Scalar.of("***") : masked(entry.value()));
            }
            return masked.build();
        }
        if (value instanceof Sequence sequence) {
            List<Node> items = new ArrayList<>();
            for (Node item : sequence.items()) {
                items.add(masked(item));
            }
            return Sequence.of(items);
        }
        boolean reference = value instanceof Scalar scalar && scalar.text().startsWith(REFERENCE);
        return reference ? Scalar.of(REFERENCE + "***") : value;
    }
}
