package io.pacto.plugin.openapi;

import io.pacto.api.Classification;
import io.pacto.api.Scalar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares one method of a path: parameters, request body and, through {@link ResponsesDiff}, responses. */
final class OperationDiff {

    private final Changes changes;
    private final ContentDiff contents;
    private final ResponsesDiff responses;
    private final OperationTraits traits;

    OperationDiff(Spec old, Spec current, Changes changes) {
        this.changes = changes;
        SchemaComparison schemas = new SchemaComparison(old, current, changes);
        this.contents = new ContentDiff(schemas, changes);
        this.responses = new ResponsesDiff(contents, changes);
        this.traits = new OperationTraits(old, current, changes);
    }

    void compare(Operation before, Operation after, Where where) {
        parameters(before.parameters(), after.parameters(), where);
        body(before.body(), after.body(), where);
        responses.compare(before, after, where);
        traits.compare(before.node(), after.node(), where);
    }

    private void parameters(
            Map<Operation.Key, Parameter> before, Map<Operation.Key, Parameter> after, Where operation) {
        for (Map.Entry<Operation.Key, Parameter> entry : after.entrySet()) {
            Parameter newer = entry.getValue();
            Parameter older = before.remove(entry.getKey());
            Where where = operation.parameter(newer.label(), newer.node());
            if (older != null) {
                parameter(older, newer, where);
            } else if (newer.required()) {
                changes.added("openapi.parameter.added-required", Classification.BREAKING, where, " and required");
            } else {
                changes.added("openapi.parameter.added-optional", Classification.NON_BREAKING, where);
            }
        }
        for (Parameter gone : before.values()) {
            changes.removed(
                    "openapi.parameter.removed",
                    Classification.BREAKING,
                    operation.parameter(gone.label(), operation.at()));
        }
    }

    private void parameter(Parameter older, Parameter newer, Where where) {
        required("openapi.parameter", older.required(), newer.required(), where);
        if (!older.serialisation().equals(newer.serialisation())) {
            changes.modified(
                    "openapi.parameter.serialisation-changed",
                    Classification.BREAKING,
                    where,
                    "it is written into the request in another way");
        }
        contents.schema(older.schema(), newer.schema(), where, Direction.IN);
        contents.compare(older.content(), newer.content(), where, "openapi.parameter", Direction.IN);
    }

    private void body(Operation.@Nullable Body before, Operation.@Nullable Body after, Where operation) {
        if (after == null) {
            if (before != null) {
                changes.removed(
                        "openapi.request-body.removed", Classification.BREAKING, operation.body(operation.at()));
            }
            return;
        }
        Where where = operation.body(after.node());
        if (before != null) {
            required("openapi.request-body", before.required(), after.required(), where);
            contents.compare(before.content(), after.content(), where, "openapi.request-body", Direction.IN);
        } else if (after.required()) {
            changes.added("openapi.request-body.added-required", Classification.BREAKING, where, " and required");
        } else {
            changes.added("openapi.request-body.added-optional", Classification.NON_BREAKING, where);
        }
    }

    private void required(String rule, boolean before, boolean after, Where where) {
        if (before != after) {
            changes.modified(
                    rule + (after ? ".made-required" : ".made-optional"),
                    after ? Classification.BREAKING : Classification.NON_BREAKING,
                    where,
                    after ? "now required" : "no longer required",
                    Scalar.of(before),
                    Scalar.of(after));
        }
    }
}
