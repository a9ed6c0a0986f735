package io.pacto.plugin.asyncapi.diff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two trees say the same, references followed and the order of keys left aside; circles end where they close. */
final class Sameness {

    private final Half old;
    private final Half now;
    private final Set<Pair> assumed = new HashSet<>();

    Sameness(Half old, Half now) {
        this.old = old;
        this.now = now;
    }

    /** Mappings have no equality of their own: these are two nodes. */
    private record Pair(Mapping before, Mapping after) {}

    boolean same(@Nullable Node before, @Nullable Node after) {
        assumed.clear();
        return equal(before, after);
    }

    private boolean equal(@Nullable Node before, @Nullable Node after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        Node then = old.resolve(before);
        Node today = now.resolve(after);
        if (then instanceof Mapping a && today instanceof Mapping b) {
            return !assumed.add(new Pair(a, b)) || mappings(a, b);
        }
        if (then instanceof Sequence a && today instanceof Sequence b) {
            return lists(a.items(), b.items());
        }
        return then instanceof Scalar a
                && today instanceof Scalar b
                && a.kind() == b.kind()
                && a.text().equals(b.text());
    }

    private boolean mappings(Mapping before, Mapping after) {
        boolean same = before.entries().size() == after.entries().size();
        for (Entry entry : before.entries()) {
            same = same && equal(entry.value(), after.get(entry.name()));
        }
        return same;
    }

    private boolean lists(List<Node> before, List<Node> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = equal(before.get(i), after.get(i));
        }
        return same;
    }
}
