package io.pacto.plugin.jsonschema;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether two documents hold the same, order of keys, comments and spelling left aside. */
final class Tree {

    private Tree() {}

    static boolean same(@Nullable Node a, @Nullable Node b) {
        if (a instanceof Scalar one && b instanceof Scalar other) {
            return one.kind() == other.kind() && one.text().equals(other.text());
        }
        if (a instanceof Sequence one && b instanceof Sequence other) {
            return items(one.items(), other.items());
        }
        return a instanceof Mapping one && b instanceof Mapping other && entries(one, other);
    }

    private static boolean items(List<Node> a, List<Node> b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = same(a.get(i), b.get(i));
        }
        return same;
    }

    private static boolean entries(Mapping a, Mapping b) {
        boolean same = a.entries().size() == b.entries().size();
        for (int i = 0; same && i < a.entries().size(); i++) {
            Entry entry = a.entries().get(i);
            same = same(entry.value(), b.get(entry.name()));
        }
        return same;
    }
}
