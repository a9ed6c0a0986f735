package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Classification;
import io.pacto.schemadiff.Direction;
import io.pacto.schemadiff.SchemaChange;

/** Bodies that come back: a schema that accepts nothing stands for a body that cannot be there, not for a narrow one. */
final class BodyValues {

    private BodyValues() {}

    /** A change of the schema of a whole body. */
    static SchemaChange whole(SchemaChange change, Direction direction) {
        if (direction != Direction.OUT || !change.pointer().isEmpty()) {
            return change;
        }
        return switch (change.rule()) {
            case "schema.false.added" -> judged(change, BREAKING, "no body is valid any more: readers get nothing");
            case "schema.false.removed" -> judged(change, NON_BREAKING, "there is a body where none was valid");
            default -> change;
        };
    }

    private static SchemaChange judged(SchemaChange change, Classification classification, String reason) {
        return new SchemaChange(
                change.rule(),
                change.effect(),
                classification,
                change.type(),
                change.pointer(),
                change.before(),
                change.after(),
                change.at(),
                change.from(),
                reason);
    }
}
