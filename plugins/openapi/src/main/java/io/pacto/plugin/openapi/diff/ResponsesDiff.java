package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Node;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Operation;
import io.pacto.schemadiff.Direction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the responses of an operation: codes, media types, headers and links. */
final class ResponsesDiff {

    private final ApiDocument old;
    private final ApiDocument current;
    private final ContentDiff contents;
    private final HeadersDiff headers;

    ResponsesDiff(ApiDocument old, ApiDocument current, SchemasDiff schemas, ContentDiff contents) {
        this.old = old;
        this.current = current;
        this.contents = contents;
        this.headers = new HeadersDiff(old, current, schemas, contents);
    }

    void compare(Operation before, Operation after, Place operation, Direction direction, Changes changes) {
        Map<String, Entry> older = before.responses();
        Map<String, Entry> newer = after.responses();
        for (Map.Entry<String, Entry> pair : newer.entrySet()) {
            Entry now = pair.getValue();
            Entry then = covering(older, pair.getKey());
            Place where = operation.in(Place.Kind.RESPONSE, now.name(), now.key());
            if (then == null) {
                changes.added("openapi.responses.added", NON_BREAKING, where, "");
            } else {
                response(then, now, where, direction, changes);
            }
        }
        Node place = Traits.keyOf(after.node(), "responses", operation);
        for (Map.Entry<String, Entry> pair : older.entrySet()) {
            if (!newer.containsKey(pair.getKey())) {
                gone(pair.getKey(), pair.getValue(), newer, operation.movedTo(place), direction, changes);
            }
        }
    }

    /** The same code, or the range it lies in. */
    private static @Nullable Entry covering(Map<String, Entry> responses, String code) {
        Entry same = responses.get(code);
        return same == null && code.length() == 3 ? responses.get(code.charAt(0) + "XX") : same;
    }

    private void gone(
            String code, Entry then, Map<String, Entry> newer, Place operation, Direction direction, Changes changes) {
        Entry range = covering(newer, code);
        if (range != null) {
            Place where = operation.in(Place.Kind.RESPONSE, then.name(), range.key());
            response(then, range, where, direction, changes);
            return;
        }
        boolean success = code.startsWith("1") || code.startsWith("2") || code.startsWith("3");
        boolean replaced = code.endsWith("XX") && hasCodeOf(newer, code.charAt(0));
        changes.removed(
                success ? "openapi.responses.success-removed" : "openapi.responses.error-removed",
                replaced ? POTENTIAL_BREAKING : BREAKING,
                operation.in(Place.Kind.RESPONSE, then.name(), operation.at()),
                replaced ? ": only some of its codes are named now" : "");
    }

    private static boolean hasCodeOf(Map<String, Entry> responses, char first) {
        for (String code : responses.keySet()) {
            if (code.charAt(0) == first) {
                return true;
            }
        }
        return false;
    }

    private void response(Entry then, Entry now, Place where, Direction direction, Changes changes) {
        Node before = old.resolve(then.value());
        Node after = current.resolve(now.value());
        if (Strangers.compare(before, after, where, changes)) {
            return;
        }
        contents.compare(before, after, where, "openapi.responses", direction, changes);
        headers.compare(before, after, where, direction, changes);
        links(before.get("links"), after.get("links"), where, after, changes);
    }

    /** Links are advice for the next call: no call fails without them. */
    private static void links(
            @Nullable Node before, @Nullable Node after, Place where, Node response, Changes changes) {
        if (!Values.same(before, after)) {
            changes.modified(
                    "openapi.links",
                    NON_BREAKING,
                    where.field("links", Traits.keyOf(response, "links", where)),
                    "other calls are proposed after this one");
        }
    }
}
