package io.pacto.plugin.asyncapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.plugin.asyncapi.document.Schema;
import io.pacto.schemadiff.Direction;
import io.pacto.schemadiff.Purpose;
import io.pacto.schemadiff.SchemaChange;
import io.pacto.schemadiff.SchemaDiff;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one place where documents of events meet how schemas are judged. */
final class SchemasDiff {

    private static final Node ANYTHING = Mapping.builder().build();

    private final Half old;
    private final Half now;
    private final Sameness same;
    private final Changes changes;
    private final SchemaDiff engine;

    SchemasDiff(Half old, Half now, Sameness same, Changes changes) {
        this.old = old;
        this.now = now;
        this.same = same;
        this.changes = changes;
        this.engine = new SchemaDiff(old.main(), now.main(), Purpose.INTERFACE);
    }

    /**
     * Compares what two versions say about values.
     *
     * @param rule what is said of schemas that came or went, or that cannot be looked into
     * @param where the place of the schema
     * @param way which way the values travel
     */
    void compare(String rule, @Nullable Schema then, @Nullable Schema today, Spot where, Direction way) {
        if (then == null || today == null) {
            cameOrWent(rule, then, today, where, way);
        } else if (then.isJsonSchema() && today.isJsonSchema()) {
            for (SchemaChange change : found(then, today, way)) {
                changes.schema(change, where);
            }
        } else if (!plain(then.format()).equals(plain(today.format()))) {
            changes.modified(
                    "asyncapi.message.schema-format",
                    BREAKING,
                    where,
                    then.format(),
                    today.format(),
                    "its schema is of another format, so values are written otherwise");
        } else if (!same.same(then.node(), today.node())) {
            changes.modified(
                    rule,
                    POTENTIAL_BREAKING,
                    where,
                    null,
                    null,
                    "its schema is another one, of a format that is not compared in detail");
        }
    }

    /** Whether two schemas surely accept the same. */
    boolean areAlike(Schema then, Schema today) {
        if (then.isJsonSchema() && today.isJsonSchema()) {
            return found(then, today, Direction.BOTH).isEmpty();
        }
        return plain(then.format()).equals(plain(today.format())) && same.same(then.node(), today.node());
    }

    private List<SchemaChange> found(Schema then, Schema today, Direction way) {
        return engine.compare(
                old.fileOf(then.node(), then.format()),
                then.node(),
                now.fileOf(today.node(), today.format()),
                today.node(),
                way);
    }

    private static String plain(String format) {
        return format.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /** A schema narrows what was anything; one that accepts anything says nothing. */
    private void cameOrWent(String rule, @Nullable Schema then, @Nullable Schema today, Spot where, Direction way) {
        Schema only = then == null ? today : then;
        if (only == null || saysNothing(only, then != null)) {
            return;
        }
        if (then == null) {
            changes.added(
                    rule,
                    way == Direction.OUT ? NON_BREAKING : BREAKING,
                    where,
                    null,
                    way == Direction.OUT
                            ? "it says more exactly what is sent"
                            : "what was accepted before may be refused now");
        } else {
            changes.removed(
                    rule,
                    way == Direction.IN ? NON_BREAKING : BREAKING,
                    where,
                    null,
                    way == Direction.IN ? "anything is accepted now" : "anything may be sent now");
        }
    }

    private boolean saysNothing(Schema schema, boolean isOld) {
        Schema any = new Schema(Schema.DEFAULT, ANYTHING);
        return schema.isJsonSchema()
                && (isOld ? found(schema, any, Direction.BOTH) : found(any, schema, Direction.BOTH)).isEmpty();
    }
}
