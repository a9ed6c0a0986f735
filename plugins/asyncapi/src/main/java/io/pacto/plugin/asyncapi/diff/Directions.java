package io.pacto.plugin.asyncapi.diff;

import io.pacto.plugin.asyncapi.document.Operation;
import io.pacto.schemadiff.Direction;
import org.jspecify.annotations.Nullable;

/** Which way messages travel. */
final class Directions {

    private Directions() {}

    static Direction of(Operation operation) {
        return switch (operation.action()) {
            case SEND -> Direction.OUT;
            case RECEIVE -> Direction.IN;
        };
    }

    /** That of the answer. */
    static Direction turned(Direction way) {
        return switch (way) {
            case IN -> Direction.OUT;
            case OUT -> Direction.IN;
            case BOTH -> Direction.BOTH;
        };
    }

    static Direction together(@Nullable Direction one, Direction other) {
        return one == null || one == other ? other : Direction.BOTH;
    }
}
