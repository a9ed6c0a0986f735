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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one place where API descriptions meet how schemas are judged. */
final class SchemasDiff {

    private static final Mapping ANYTHING = Mapping.builder().build();

    private final ApiDocument before;
    private final ApiDocument after;
    private final SchemaFiles old;
    private final SchemaFiles current;
    private final SchemaDiff engine;

    SchemasDiff(ApiDocument old, ApiDocument current) {
        this.before = old;
        this.after = current;
        this.old = new SchemaFiles(old);
        this.current = new SchemaFiles(current);
        this.engine = new SchemaDiff(this.old.main(), this.current.main(), Purpose.INTERFACE);
    }

    /** How values are written. */
    enum Writing {
        /** As JSON and its like, which tells numbers from strings. */
        TYPED,
        /** As text in a body. */
        TEXT,
        /** As text in a parameter or header. */
        PARAMETER
    }

    /**
     * Compares what two elements say about their values.
     *
     * @param key {@code schema} or {@code itemSchema}
     * @param where the place of the element
     */
    void compare(
            String key, Node older, Node newer, Place where, Direction direction, Writing writing, Changes changes) {
        Node then = older.get(key);
        Node now = newer.get(key);
        if (then == null && now == null) {
            return;
        }
        Place schema = where.in(Place.Kind.SCHEMA, key, now == null ? where.at() : now);
        if (then == null || now == null) {
            cameOrWent(then, now, schema, direction, changes);
            return;
        }
        for (SchemaChange change : found(then, now, direction)) {
            changes.schema(read(change, then, now, direction, writing), schema);
        }
    }

    private List<SchemaChange> found(Node then, Node now, Direction direction) {
        return engine.compare(old.of(then), then, current.of(now), now, direction);
    }

    private SchemaChange read(SchemaChange change, Node then, Node now, Direction direction, Writing writing) {
        return switch (writing) {
            case TYPED -> BodyValues.whole(change, direction);
            case TEXT -> TextValues.inText(BodyValues.whole(change, direction), direction);
            case PARAMETER ->
                direction == Direction.IN && TextValues.isTypeChange(change) && isListOf(then, now)
                        ? TextValues.widened(change, direction)
                        : TextValues.inParameter(change, direction);
        };
    }

    /** Whether one value is written like a list of one, and every such value may be in the list. */
    private boolean isListOf(Node then, Node now) {
        Node list = after.resolve(now);
        Node items = list.get("items");
        String least = list.text("minItems");
        boolean single = least == null || least.equals("0") || least.equals("1");
        if (items == null || !single || !"array".equals(list.text("type"))) {
            return false;
        }
        for (SchemaChange change : found(before.resolve(then), items, Direction.IN)) {
            if (TextValues.inText(change, Direction.IN).classification() != NON_BREAKING) {
                return false;
            }
        }
        return true;
    }

    /** A schema narrows what was anything; one that accepts anything says nothing. */
    private void cameOrWent(
            @Nullable Node then, @Nullable Node now, Place schema, Direction direction, Changes changes) {
        if (found(then == null ? ANYTHING : then, now == null ? ANYTHING : now, direction)
                .isEmpty()) {
            return;
        }
        boolean narrowed = then == null;
        boolean breaks = narrowed == (direction == Direction.IN);
        if (narrowed) {
            changes.added(
                    "openapi.media-type.schema",
                    breaks ? BREAKING : NON_BREAKING,
                    schema,
                    breaks
                            ? " schema: what was accepted before may be refused now"
                            : " schema: it says more exactly what comes back");
        } else {
            changes.removed(
                    "openapi.media-type.schema",
                    breaks ? BREAKING : NON_BREAKING,
                    schema,
                    breaks ? " schema: anything may come back now" : " schema: anything is accepted now");
        }
    }
}
