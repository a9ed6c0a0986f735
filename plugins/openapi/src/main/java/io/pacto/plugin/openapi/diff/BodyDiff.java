package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Mapping;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Operation;
import io.pacto.schemadiff.Direction;

/** Compares request bodies. */
final class BodyDiff {

    private final ContentDiff contents;

    BodyDiff(ContentDiff contents) {
        this.contents = contents;
    }

    void compare(Operation before, Operation after, Place operation, Direction direction, Changes changes) {
        Mapping then = before.body();
        Mapping now = after.body();
        if (then == null && now == null) {
            return;
        }
        if (now == null) {
            changes.removed("openapi.request-body.removed", BREAKING, operation.body(operation.at()), "");
            return;
        }
        Place where = operation.body(now);
        boolean required = ApiDocument.isTrue(now.get("required"));
        if (then != null && Strangers.compare(then, now, where, changes)) {
            return;
        }
        if (then != null) {
            boolean was = ApiDocument.isTrue(then.get("required"));
            ParametersDiff.required("openapi.request-body", was, required, where, direction, changes);
            contents.compare(then, now, where, "openapi.request-body", direction, changes);
        } else if (required) {
            changes.added(
                    "openapi.request-body.added-required",
                    direction == Direction.IN ? BREAKING : NON_BREAKING,
                    where,
                    direction == Direction.IN ? " and required, calls without it are refused" : " to every call");
        } else {
            changes.added("openapi.request-body.added-optional", NON_BREAKING, where, "");
        }
    }
}
