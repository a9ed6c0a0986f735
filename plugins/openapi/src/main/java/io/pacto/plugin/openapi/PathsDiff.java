package io.pacto.plugin.openapi;

import io.pacto.api.Classification;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares paths and methods. */
final class PathsDiff {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "patch", "options", "head", "trace");

    private final Spec old;
    private final Spec current;
    private final Changes changes;
    private final OperationDiff operations;

    PathsDiff(Spec old, Spec current, Changes changes) {
        this.old = old;
        this.current = current;
        this.changes = changes;
        this.operations = new OperationDiff(old, current, changes);
    }

    void compare() {
        Map<String, Found> before = paths(old);
        Map<String, Found> after = paths(current);
        Mapping paths = current.mapping("paths");
        Scalar key = current.root() instanceof Mapping root ? root.key("paths") : null;
        Where document = Where.document(paths == null || key == null ? current.root() : key);
        for (Map.Entry<String, Found> entry : after.entrySet()) {
            Found newer = entry.getValue();
            Found older = before.remove(entry.getKey());
            Where where = document.path(newer.path(), newer.key());
            if (older == null) {
                changes.added("openapi.path.added", Classification.NON_BREAKING, where);
            } else {
                methods(older, newer, where);
            }
        }
        for (Found gone : before.values()) {
            changes.removed("openapi.path.removed", Classification.BREAKING, document.path(gone.path(), document.at()));
        }
    }

    private void methods(Found older, Found newer, Where path) {
        Node before = old.resolve(older.item());
        Node after = current.resolve(newer.item());
        for (String method : METHODS) {
            Node then = before.get(method);
            Node now = after.get(method);
            if (then == null && now == null) {
                continue;
            }
            Scalar key = after instanceof Mapping item ? item.key(method) : null;
            Where where = path.method(method.toUpperCase(Locale.ROOT), key == null ? path.at() : key);
            if (then == null) {
                changes.added("openapi.method.added", Classification.NON_BREAKING, where);
            } else if (now == null) {
                changes.removed("openapi.method.removed", Classification.BREAKING, where);
            } else {
                operations.compare(
                        new Operation(old, then, before, older.template()),
                        new Operation(current, now, after, newer.template()),
                        where);
            }
        }
    }

    /** By erased path; where a document has two of the same, which the standard forbids, the later keeps its own name. */
    private static Map<String, Found> paths(Spec spec) {
        Map<String, Found> found = new LinkedHashMap<>();
        Mapping paths = spec.mapping("paths");
        if (paths == null) {
            return found;
        }
        for (Entry entry : paths.entries()) {
            if (!entry.name().startsWith("x-")) {
                Found path = new Found(entry.key(), PathTemplate.of(entry.name()), entry.value());
                if (found.putIfAbsent(path.template().erased(), path) != null) {
                    found.put(entry.name(), path);
                }
            }
        }
        return found;
    }

    private record Found(Scalar key, PathTemplate template, Node item) {
        String path() {
            return key.text();
        }
    }
}
