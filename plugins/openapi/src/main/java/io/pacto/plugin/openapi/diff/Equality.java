package io.pacto.plugin.openapi.diff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapi.document.ApiDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two trees say the same word for word, references followed; circles end where they close. */
final class Equality {

    private final ApiDocument old;
    private final ApiDocument current;
    private final Set<Pair> assumed = new HashSet<>();

    Equality(ApiDocument old, ApiDocument current) {
        this.old = old;
        this.current = current;
    }

    boolean same(@Nullable Node before, @Nullable Node after) {
        assumed.clear();
        return equal(before, after);
    }

    private boolean equal(@Nullable Node before, @Nullable Node after) {
        if (before == null || after == null) {
            return before == after;
        }
        Node then = old.resolve(before);
        Node now = current.resolve(after);
        if (then instanceof Mapping a && now instanceof Mapping b) {
            return !assumed.add(new Pair(a, b)) || mappings(a, b);
        }
        if (then instanceof Sequence a && now instanceof Sequence b) {
            return lists(a.items(), b.items());
        }
        return Values.same(then, now);
    }

    private boolean mappings(Mapping before, Mapping after) {
        if (before.entries().size() != after.entries().size()) {
            return false;
        }
        for (Entry entry : before.entries()) {
            if (!equal(entry.value(), after.get(entry.name()))) {
                return false;
            }
        }
        return true;
    }

    private boolean lists(List<Node> before, List<Node> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!equal(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Mappings have no equality of their own: these are two nodes. */
    private record Pair(Mapping before, Mapping after) {}
}
