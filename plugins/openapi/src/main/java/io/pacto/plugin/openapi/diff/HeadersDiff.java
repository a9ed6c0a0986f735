package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Node;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Operation;
import io.pacto.schemadiff.Direction;
import java.util.Map;

/** Compares the headers of a response. */
final class HeadersDiff {

    private final ApiDocument old;
    private final ApiDocument current;
    private final SchemasDiff schemas;
    private final ContentDiff contents;

    HeadersDiff(ApiDocument old, ApiDocument current, SchemasDiff schemas, ContentDiff contents) {
        this.old = old;
        this.current = current;
        this.schemas = schemas;
        this.contents = contents;
    }

    void compare(Node before, Node after, Place response, Direction direction, Changes changes) {
        Map<String, Entry> older = Operation.headers(before);
        for (Map.Entry<String, Entry> pair : Operation.headers(after).entrySet()) {
            Entry written = pair.getValue();
            Entry then = older.remove(pair.getKey());
            Node now = current.resolve(written.value());
            Place where = response.in(Place.Kind.HEADER, written.name(), written.key());
            if (then == null) {
                boolean demanded = direction == Direction.IN && ApiDocument.isTrue(now.get("required"));
                changes.added(
                        "openapi.response-header.added",
                        demanded ? BREAKING : NON_BREAKING,
                        where,
                        demanded ? " and required" : "");
            } else {
                header(old.resolve(then.value()), now, where, direction, changes);
            }
        }
        Node place = Traits.keyOf(after, "headers", response);
        for (Entry gone : older.values()) {
            boolean relied = direction == Direction.OUT
                    && ApiDocument.isTrue(old.resolve(gone.value()).get("required"));
            changes.removed(
                    "openapi.response-header.removed",
                    relied ? BREAKING : NON_BREAKING,
                    response.in(Place.Kind.HEADER, gone.name(), place),
                    relied ? ": it was promised" : "");
        }
    }

    private void header(Node before, Node after, Place where, Direction direction, Changes changes) {
        if (Strangers.compare(before, after, where, changes)) {
            return;
        }
        boolean was = ApiDocument.isTrue(before.get("required"));
        boolean is = ApiDocument.isTrue(after.get("required"));
        ParametersDiff.required("openapi.response-header", was, is, where, direction, changes);
        schemas.compare("schema", before, after, where, direction, SchemasDiff.Writing.PARAMETER, changes);
        contents.compare(before, after, where, "openapi.response-header", direction, changes);
        Traits.deprecation(before, after, where, changes);
    }
}
