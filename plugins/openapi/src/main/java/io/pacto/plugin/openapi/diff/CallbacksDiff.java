package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.plugin.openapi.document.ApiDocument;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares what an operation promises to call in return: there the service is the caller. */
final class CallbacksDiff {

    private final ApiDocument old;
    private final ApiDocument current;
    private final PathsDiff paths;

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
                Place where = operation.movedTo(now.key());
                paths.callback(now.name(), was, is, where, exchange.turned(), changes);
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
