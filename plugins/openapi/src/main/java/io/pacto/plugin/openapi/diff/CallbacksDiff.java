package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.plugin.openapi.document.ApiDocument;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Compares what an operation promises to call in return: there the service is the caller. */
final class CallbacksDiff {

    private final ApiDocument old;
    private final ApiDocument current;
    private final PathsDiff paths;
    private final Set<Open> open = new HashSet<>();

    CallbacksDiff(ApiDocument old, ApiDocument current, PathsDiff paths) {
        this.old = old;
        this.current = current;
        this.paths = paths;
    }

    void compare(Node before, Node after, Place operation, Exchange exchange, Changes changes) {
        Map<String, Entry> older = entries(before);
        for (Entry now : entries(after).values()) {
            Entry then = older.remove(now.name());
            if (then == null) {
                changes.added(
                        "openapi.callbacks.added",
                        NON_BREAKING,
                        operation.in(Place.Kind.CALLBACK, now.name(), now.key()),
                        "");
            } else if (old.resolve(then.value()) instanceof Mapping was
                    && current.resolve(now.value()) instanceof Mapping is) {
                callback(now, new Open(was, is, exchange), operation, changes);
            }
        }
        for (Entry gone : older.values()) {
            changes.removed(
                    "openapi.callbacks.removed",
                    BREAKING,
                    operation.in(Place.Kind.CALLBACK, gone.name(), operation.at()),
                    ": whoever waits for it is not called any more");
        }
    }

    private void callback(Entry written, Open pair, Place operation, Changes changes) {
        Place where = operation.in(Place.Kind.CALLBACK, written.name(), written.key());
        if (Strangers.compare(pair.before, pair.after, where, changes) || !open.add(pair)) {
            return; // a callback may lead back to the path it stands in
        }
        paths.callback(
                written.name(),
                pair.before,
                pair.after,
                operation.movedTo(written.key()),
                pair.exchange.turned(),
                changes);
        open.remove(pair);
    }

    /** Two callbacks on their way through the comparison; mappings are equal to themselves only. */
    private record Open(Mapping before, Mapping after, Exchange exchange) {}

    private static Map<String, Entry> entries(Node operation) {
        Map<String, Entry> found = new LinkedHashMap<>();
        if (operation.get("callbacks") instanceof Mapping callbacks) {
            for (Entry entry : callbacks.entries()) {
                if (!entry.name().startsWith("x-")) {
                    found.put(entry.name(), entry);
                }
            }
        }
        return found;
    }
}
