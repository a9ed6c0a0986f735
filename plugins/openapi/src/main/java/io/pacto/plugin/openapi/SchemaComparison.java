package io.pacto.plugin.openapi;

import io.pacto.api.Node;

/** Compares schemas of two documents: the one place where the rest of this plugin meets how schemas are judged. */
final class SchemaComparison {

    private final Spec old;
    private final Spec current;
    private final Changes changes;
    private final Sameness sameness;

    SchemaComparison(Spec old, Spec current, Changes changes) {
        this.old = old;
        this.current = current;
        this.changes = changes;
        this.sameness = new Sameness(old, current);
    }

    /**
     * Compares two schemas.
     *
     * @param where the place of the schema itself
     * @param direction which way its documents travel
     */
    void compare(Node before, Node after, Where where, Direction direction) {
        if (!sameness.same(before, after)) {
            new SchemaWalk(old, current, sameness, direction, changes).compare(before, after, where);
        }
    }
}
