package io.pacto.plugin.openapi;

import io.pacto.api.Classification;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the responses of an operation: codes, media types, schemas and headers. */
final class ResponsesDiff {

    private final ContentDiff contents;
    private final Changes changes;

    ResponsesDiff(ContentDiff contents, Changes changes) {
        this.contents = contents;
        this.changes = changes;
    }

    void compare(Operation before, Operation after, Where operation) {
        Map<String, Entry> older = entries(before.node().get("responses"));
        Map<String, Entry> gone = new LinkedHashMap<>(older);
        Map<String, Entry> newer = entries(after.node().get("responses"));
        for (Map.Entry<String, Entry> entry : newer.entrySet()) {
            Scalar code = entry.getValue().key();
            Entry then = gone.remove(entry.getKey());
            Where where = operation.response(code.text(), code);
            if (then == null) {
                changes.added("openapi.response.added", Classification.NON_BREAKING, where);
            } else {
                response(before, then, after, entry.getValue(), where);
            }
        }
        for (Map.Entry<String, Entry> entry : gone.entrySet()) {
            removed(before, entry.getKey(), entry.getValue(), after, newer, operation);
        }
    }

    /** A code that the range {@code 4XX} of the new side covers is not gone. */
    private void removed(
            Operation before, String code, Entry gone, Operation after, Map<String, Entry> newer, Where operation) {
        Entry range = code.length() == 3 ? newer.get(code.charAt(0) + "XX") : null;
        if (range != null) {
            response(before, gone, after, range, operation.response(gone.name(), range.key()));
            return;
        }
        boolean success = code.startsWith("1") || code.startsWith("2") || code.startsWith("3");
        changes.removed(
                success ? "openapi.response.success-removed" : "openapi.response.error-removed",
                Classification.BREAKING,
                operation.response(gone.name(), operation.at()));
    }

    private void response(Operation before, Entry then, Operation after, Entry now, Where where) {
        Node older = before.spec().resolve(then.value());
        Node newer = after.spec().resolve(now.value());
        contents.compare(before.content(older), after.content(newer), where, "openapi.response", Direction.OUT);
        headers(before.spec(), entries(older.get("headers")), after.spec(), entries(newer.get("headers")), where);
    }

    private void headers(Spec old, Map<String, Entry> before, Spec current, Map<String, Entry> after, Where response) {
        for (Map.Entry<String, Entry> entry : after.entrySet()) {
            Entry newer = entry.getValue();
            Entry older = before.remove(entry.getKey());
            Where where = response.header(newer.name(), newer.key());
            if (older == null) {
                changes.added("openapi.response-header.added", Classification.NON_BREAKING, where);
            } else {
                header(old.resolve(older.value()), current.resolve(newer.value()), where);
            }
        }
        for (Entry gone : before.values()) {
            boolean promised = Operation.isTrue(old.resolve(gone.value()).get("required"));
            changes.removed(
                    "openapi.response-header.removed",
                    promised ? Classification.BREAKING : Classification.NON_BREAKING,
                    response.header(gone.name(), response.at()));
        }
    }

    private void header(Node before, Node after, Where where) {
        boolean was = Operation.isTrue(before.get("required"));
        boolean is = Operation.isTrue(after.get("required"));
        if (was != is) {
            changes.modified(
                    is ? "openapi.response-header.made-required" : "openapi.response-header.made-optional",
                    is ? Classification.NON_BREAKING : Classification.BREAKING,
                    where,
                    is ? "now required" : "no longer required",
                    Scalar.of(was),
                    Scalar.of(is));
        }
        contents.schema(before.get("schema"), after.get("schema"), where, Direction.OUT);
    }

    /** By name without regard to case: {@code 2xx} is {@code 2XX}, and header names have no case. */
    private static Map<String, Entry> entries(@Nullable Node node) {
        Map<String, Entry> found = new LinkedHashMap<>();
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                found.put(entry.name().toUpperCase(Locale.ROOT), entry);
            }
        }
        return found;
    }
}
