package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.List;

/**
 * What {@code x-stability-level} promises: none is stable; draft and alpha promise nothing, so that no change of such an
 * operation breaks anybody.
 */
final class Stability {

    private static final String KEY = "x-stability-level";
    private static final List<String> LEVELS = List.of("draft", "alpha", "beta", "stable");
    private static final int FIRST_PROMISE = 2;

    private Stability() {}

    /** Where the changes of an operation go: those of one that promises nothing never count. */
    static Changes excused(Node operation, Changes changes) {
        return level(operation) < FIRST_PROMISE
                ? changes.excused("stability level " + operation.text(KEY) + " promises nothing")
                : changes;
    }

    /** The same for a whole path: one operation that promises something is enough. */
    static Changes excusedAll(List<Node> operations, Changes changes) {
        for (Node operation : operations) {
            if (level(operation) >= FIRST_PROMISE) {
                return changes;
            }
        }
        return operations.isEmpty() ? changes : excused(operations.get(0), changes);
    }

    static void compare(Node before, Node after, Place operation, Changes changes) {
        int was = level(before);
        int is = level(after);
        if (was != is) {
            changes.modified(
                    "openapi.stability",
                    is < was ? BREAKING : NON_BREAKING,
                    operation,
                    is < was ? "it promises less stability than before" : "it promises more stability than before",
                    Scalar.of(LEVELS.get(was)),
                    Scalar.of(LEVELS.get(is)));
        }
    }

    /** A level that is none says nothing. */
    private static int level(Node operation) {
        String given = operation.text(KEY);
        int level = given == null ? -1 : LEVELS.indexOf(given);
        return level < 0 ? LEVELS.size() - 1 : level;
    }
}
