package io.pacto.plugin.openapi;

import io.pacto.api.Classification;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import org.jspecify.annotations.Nullable;

/** Compares what an operation says of itself beside its inputs and outputs. */
final class OperationTraits {

    private final Spec old;
    private final Spec current;
    private final Changes changes;

    OperationTraits(Spec old, Spec current, Changes changes) {
        this.old = old;
        this.current = current;
        this.changes = changes;
    }

    void compare(Node before, Node after, Where where) {
        boolean was = Operation.isTrue(before.get("deprecated"));
        boolean is = Operation.isTrue(after.get("deprecated"));
        if (was != is) {
            changes.modified(
                    "openapi.method.deprecation",
                    Classification.NON_BREAKING,
                    where,
                    is ? "deprecated" : "no longer deprecated",
                    Scalar.of(was),
                    Scalar.of(is));
        }
        identity(before.text("operationId"), after.text("operationId"), where);
        undecided(secured(old, before), secured(current, after), "security", where);
        undecided(before.get("callbacks"), after.get("callbacks"), "callbacks", where);
    }

    private void identity(@Nullable String before, @Nullable String after, Where where) {
        if (before != null && after != null && !before.equals(after)) {
            changes.modified(
                    "openapi.method.operation-id-changed",
                    Classification.NON_BREAKING,
                    where,
                    "operationId; clients made by a generator get another name",
                    Scalar.of(before),
                    Scalar.of(after));
        }
    }

    /** Not judged in detail yet, and never silently equal. */
    private void undecided(@Nullable Node before, @Nullable Node after, String what, Where where) {
        if (!Values.same(before, after)) {
            changes.modified(
                    "openapi.method." + what + "-changed",
                    Classification.POTENTIAL_BREAKING,
                    where,
                    what + "; whether it breaks depends on use");
        }
    }

    private static @Nullable Node secured(Spec spec, Node operation) {
        Node own = operation.get("security");
        return own == null ? spec.root().get("security") : own;
    }
}
