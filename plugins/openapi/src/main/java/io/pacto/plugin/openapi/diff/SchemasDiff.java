package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.schemadiff.Direction;
import io.pacto.schemadiff.Purpose;
import io.pacto.schemadiff.SchemaChange;
import io.pacto.schemadiff.SchemaDiff;
import org.jspecify.annotations.Nullable;

/** The one place where API descriptions meet how schemas are judged. */
final class SchemasDiff {

    private static final Mapping ANYTHING = Mapping.builder().build();

    private final SchemaFiles old;
    private final SchemaFiles current;
    private final SchemaDiff engine;

    SchemasDiff(ApiDocument old, ApiDocument current) {
        this.old = new SchemaFiles(old);
        this.current = new SchemaFiles(current);
        this.engine = new SchemaDiff(this.old.main(), this.current.main(), Purpose.INTERFACE);
    }

    /**
     * Compares what an element says about its values.
     *
     * @param key {@code schema} or {@code itemSchema}
     * @param where the place of the element
     */
    void compare(String key, Node before, Node after, Place where, Direction direction, Changes changes) {
        Node then = before.get(key);
        Node now = after.get(key);
        if (then == null && now == null) {
            return;
        }
        Place schema = where.in(Place.Kind.SCHEMA, key, now == null ? where.at() : now);
        if (then == null || now == null) {
            cameOrWent(then, now, schema, direction, changes);
            return;
        }
        for (SchemaChange change : engine.compare(old.of(then), then, current.of(now), now, direction)) {
            changes.schema(change, schema);
        }
    }

    /** A schema narrows what was anything; one that accepts anything says nothing. */
    private void cameOrWent(
            @Nullable Node then, @Nullable Node now, Place schema, Direction direction, Changes changes) {
        Node before = then == null ? ANYTHING : then;
        Node after = now == null ? ANYTHING : now;
        if (engine.compare(old.of(before), before, current.of(after), after, direction)
                .isEmpty()) {
            return;
        }
        boolean narrowed = then == null;
        boolean breaks = narrowed == (direction == Direction.IN);
        String how = narrowed
                ? (breaks ? "what was accepted before may be refused now" : "it says more exactly what comes back")
                : (breaks ? "anything may come back now" : "anything is accepted now");
        if (narrowed) {
            changes.added("openapi.media-type.schema", breaks ? BREAKING : NON_BREAKING, schema, " schema: " + how);
        } else {
            changes.removed("openapi.media-type.schema", breaks ? BREAKING : NON_BREAKING, schema, " schema: " + how);
        }
    }
}
