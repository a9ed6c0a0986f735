package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Classification;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Operation;
import io.pacto.plugin.openapi.document.Parameter;
import io.pacto.schemadiff.Direction;
import java.util.List;
import java.util.Map;

/** Compares the parameters of an operation. */
final class ParametersDiff {

    private final SchemasDiff schemas;
    private final ContentDiff contents;
    private final Serialisations serialisations;
    private final Farewell farewell;

    ParametersDiff(ApiDocument old, ApiDocument current, SchemasDiff schemas, ContentDiff contents, Farewell farewell) {
        this.schemas = schemas;
        this.contents = contents;
        this.serialisations = new Serialisations(old, current);
        this.farewell = farewell;
    }

    void compare(Operation before, Operation after, Place operation, Direction direction, Changes changes) {
        Map<Parameter.Key, Parameter> older = before.parameters();
        Map<Parameter.Key, Parameter> newer = after.parameters();
        pairs(older, newer, operation, direction, changes);
        before.explode(older);
        after.explode(newer);
        pairs(older, newer, operation, direction, changes);
        for (Parameter added : newer.values()) {
            added(added, operation.in(Place.Kind.PARAMETER, added.label(), added.written()), direction, changes);
        }
        for (Parameter gone : older.values()) {
            removed(gone, operation.in(Place.Kind.PARAMETER, gone.label(), operation.at()), direction, changes);
        }
    }

    /** Compares those on both sides and takes them out. */
    private void pairs(
            Map<Parameter.Key, Parameter> older,
            Map<Parameter.Key, Parameter> newer,
            Place operation,
            Direction direction,
            Changes changes) {
        for (Parameter.Key key : List.copyOf(newer.keySet())) {
            Parameter then = older.get(key);
            Parameter now = newer.get(key);
            if (then != null && now != null) {
                older.remove(key);
                newer.remove(key);
                Place where = operation.in(Place.Kind.PARAMETER, now.label(), now.node());
                parameter(then, now, where, direction, changes);
            }
        }
    }

    private static void added(Parameter parameter, Place where, Direction direction, Changes changes) {
        if (parameter.required()) {
            changes.added(
                    "openapi.parameters.added-required",
                    direction == Direction.IN ? BREAKING : NON_BREAKING,
                    where,
                    direction == Direction.IN ? " and required, calls without it are refused" : " to every call");
        } else {
            changes.added("openapi.parameters.added-optional", NON_BREAKING, where, "");
        }
    }

    /** What the service sends and may leave out is missed less surely than what it always sent. */
    private void removed(Parameter parameter, Place where, Direction direction, Changes changes) {
        Farewell.Judgement judgement = farewell.of(parameter.node());
        boolean optional = direction == Direction.OUT && !parameter.required();
        Classification effect = optional && judgement.effect() == BREAKING ? POTENTIAL_BREAKING : judgement.effect();
        changes.removed("openapi.parameters.removed", effect, where, judgement.more());
    }

    private void parameter(Parameter before, Parameter after, Place where, Direction direction, Changes changes) {
        required("openapi.parameters", before.required(), after.required(), where, direction, changes);
        serialisations.compare(before, after, where, changes);
        allowed("allowEmptyValue", before, after, where, changes);
        allowed("allowReserved", before, after, where, changes);
        if (!before.hasContent() && !after.hasContent()) {
            SchemasDiff.Writing writing = SchemasDiff.Writing.PARAMETER;
            schemas.compare("schema", before.node(), after.node(), where, direction, writing, changes);
        } else if (before.hasContent() && after.hasContent()) {
            contents.compare(before.node(), after.node(), where, "openapi.parameters", direction, changes);
        }
        Traits.deprecation(before.node(), after.node(), where, changes);
    }

    /** What may no longer be written was perhaps never written. */
    private static void allowed(String key, Parameter before, Parameter after, Place where, Changes changes) {
        boolean was = ApiDocument.isTrue(before.node().get(key));
        boolean is = ApiDocument.isTrue(after.node().get(key));
        if (was != is) {
            changes.modified(
                    "openapi.parameters.serialisation",
                    is ? NON_BREAKING : POTENTIAL_BREAKING,
                    where.field(key, Traits.keyOf(after.node(), key, where)),
                    is ? "more may be written than before" : "calls that use it may be refused",
                    Scalar.of(was),
                    Scalar.of(is));
        }
    }

    /** Something that was there before became required or optional. */
    static void required(
            String rule, boolean before, boolean after, Place where, Direction direction, Changes changes) {
        if (before == after) {
            return;
        }
        boolean in = direction == Direction.IN;
        boolean breaks = in == after;
        String how = after
                ? (in ? "now required, whoever leaves it out is refused" : "now always there")
                : (in ? "no longer required" : "no longer required, readers may miss it");
        changes.modified(
                rule + (after ? ".made-required" : ".made-optional"),
                breaks ? BREAKING : NON_BREAKING,
                where,
                how,
                Scalar.of(before),
                Scalar.of(after));
    }
}
