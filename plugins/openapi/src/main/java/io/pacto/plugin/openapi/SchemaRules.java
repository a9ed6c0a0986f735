package io.pacto.plugin.openapi;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Classification;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;

/** What certain changes of a schema do; the table of diff.md §3.1. */
final class SchemaRules {

    private final Direction direction;
    private final Changes changes;

    SchemaRules(Direction direction, Changes changes) {
        this.direction = direction;
        this.changes = changes;
    }

    /** How the types of two schemas relate. */
    enum Outcome {
        /** The same types. */
        EQUAL,
        /** One allows more than the other; the rest can still be compared. */
        RELATED,
        /** Another kind of value, so that nothing else can be compared. */
        REPLACED
    }

    Outcome types(Mapping before, Mapping after, Where where) {
        Types then = Types.of(before);
        Types now = Types.of(after);
        if (then.equals(now)) {
            return Outcome.EQUAL;
        }
        Scalar older = Scalar.of(then.toString());
        Scalar newer = Scalar.of(now.toString());
        String how = "type " + older.text() + " is now " + newer.text();
        if (now.covers(then)) {
            changes.modified("openapi.type.widened", direction.widened(), where, how, older, newer);
            return Outcome.RELATED;
        }
        if (then.covers(now)) {
            changes.modified("openapi.type.narrowed", direction.narrowed(), where, how, older, newer);
            return Outcome.RELATED;
        }
        changes.modified("openapi.type.changed", BREAKING, where, how, older, newer);
        return Outcome.REPLACED;
    }

    void propertyAdded(Where where, boolean required) {
        if (required) {
            changes.added("openapi.property.added-required", direction.narrowed(), where, " and required");
        } else {
            changes.added("openapi.property.added-optional", NON_BREAKING, where);
        }
    }

    void propertyRemoved(Where where, boolean required) {
        Classification effect = direction == Direction.OUT && required ? BREAKING : POTENTIAL_BREAKING;
        changes.removed("openapi.property.removed", effect, where);
    }

    /** Returns whether there was something to say. */
    boolean required(Where where, boolean before, boolean after) {
        if (before != after) {
            changes.modified(
                    after ? "openapi.property.made-required" : "openapi.property.made-optional",
                    after ? direction.narrowed() : direction.widened(),
                    where,
                    after ? "now required" : "no longer required",
                    Scalar.of(before),
                    Scalar.of(after));
        }
        return before != after;
    }

    /** Returns whether there was something to say. */
    boolean enumeration(Mapping before, Mapping after, Where where) {
        Node then = before.get("enum");
        Node now = after.get("enum");
        if (then instanceof Sequence older && now instanceof Sequence newer) {
            return values(new ValueSet(older.items()), new ValueSet(newer.items()), where.keyword("enum", newer));
        }
        if (now instanceof Sequence newer) {
            changes.added("openapi.enum.introduced", direction.narrowed(), where.keyword("enum", newer));
        } else if (then != null) {
            changes.removed("openapi.enum.dropped", direction.widened(), where.keyword("enum", where.at()));
        }
        return then != null || now != null;
    }

    private boolean values(ValueSet before, ValueSet after, Where where) {
        List<Node> gone = before.without(after);
        List<Node> come = after.without(before);
        for (Node value : gone) {
            changes.modified(
                    "openapi.enum.value-removed",
                    direction.narrowed(),
                    where,
                    "enum value " + shown(value).text() + " removed",
                    shown(value),
                    null);
        }
        for (Node value : come) {
            changes.modified(
                    "openapi.enum.value-added",
                    direction.widened(),
                    where.movedTo(value),
                    "enum value " + shown(value).text() + " added",
                    null,
                    shown(value));
        }
        return !gone.isEmpty() || !come.isEmpty();
    }

    /** Returns whether there was something to say. */
    boolean defaults(Mapping before, Mapping after, Where where) {
        Node then = before.get("default");
        Node now = after.get("default");
        boolean same = Values.same(then, now);
        if (!same) {
            changes.modified(
                    "openapi.default.changed",
                    NON_BREAKING,
                    where.keyword("default", now == null ? where.at() : now),
                    "default",
                    then == null ? null : shown(then),
                    now == null ? null : shown(now));
        }
        return !same;
    }

    private static Scalar shown(Node value) {
        return value instanceof Scalar scalar
                ? Scalar.of(scalar.text())
                : Scalar.of(value instanceof Mapping ? "{…}" : "[…]");
    }
}
