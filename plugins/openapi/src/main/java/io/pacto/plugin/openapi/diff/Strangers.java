package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Operation;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares references that could not be followed, because they leave the bundle or lead nowhere: as they are written. */
final class Strangers {

    private Strangers() {}

    /**
     * Compares two elements when one of them is out of reach.
     *
     * @param before the old element, references followed as far as they go
     * @param after the new element
     * @return whether one was, and nothing is left to compare
     */
    static boolean compare(Node before, Node after, Place where, Changes changes) {
        String then = ApiDocument.stranger(before);
        String now = ApiDocument.stranger(after);
        if (then == null && now == null) {
            return false;
        }
        if (!String.valueOf(then).equals(String.valueOf(now))) {
            report(then, now, where, changes);
        }
        return true;
    }

    /** Parameters out of reach have no name to be known by. */
    static void parameters(Operation before, Operation after, Place operation, Changes changes) {
        String then = String.join(", ", new TreeSet<>(before.strangers()));
        String now = String.join(", ", new TreeSet<>(after.strangers()));
        if (!then.equals(now)) {
            Place where = operation.field("parameters", Traits.keyOf(after.node(), "parameters", operation));
            report(then.isEmpty() ? null : then, now.isEmpty() ? null : now, where, changes);
        }
    }

    private static void report(@Nullable String then, @Nullable String now, Place where, Changes changes) {
        changes.modified(
                "openapi.reference",
                POTENTIAL_BREAKING,
                where,
                "what the reference leads to is not part of the bundle and cannot be compared",
                then == null ? null : Scalar.of(then),
                now == null ? null : Scalar.of(now));
    }
}
