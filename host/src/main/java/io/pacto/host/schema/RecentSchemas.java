package io.pacto.host.schema;

import io.pacto.api.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that were used last. A schema is judged by the rules of its entry and again before it is enforced, and many
 * contracts may be held to the same one; documents know when they are the same node.
 */
final class RecentSchemas {

    private static final int MOST = 32;

    private final Deque<Kept> kept = new ArrayDeque<>();

    private record Kept(Node schema, String path, Prepared prepared) {}

    /** Returns a schema that was used at this path a short while ago, or null. */
    synchronized @Nullable Prepared find(Node schema, String path) {
        for (Iterator<Kept> each = kept.iterator(); each.hasNext(); ) {
            Kept one = each.next();
            if (one.schema == schema && one.path.equals(path)) {
                each.remove();
                kept.addFirst(one);
                return one.prepared;
            }
        }
        return null;
    }

    /** Keeps a schema that depends on nothing but itself; others would miss a change of their files. */
    synchronized void keep(Node schema, String path, Prepared prepared) {
        if (!prepared.set().readsFiles()) {
            kept.addFirst(new Kept(schema, path, prepared));
            if (kept.size() > MOST) {
                kept.removeLast();
            }
        }
    }
}
