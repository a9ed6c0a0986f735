package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Classification;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.schemadiff.Direction;
import io.pacto.schemadiff.Effect;
import io.pacto.schemadiff.SchemaChange;
import java.util.List;

/**
 * Where values travel as text - in parameters, forms, XML, plain text - a plain string may be anything: another type
 * beside it is a matter of more or less, which it is not in JSON.
 */
final class TextValues {

    private static final String CHANGED = "schema.type.changed";
    private static final List<String> LIMITS =
            List.of("enum", "const", "pattern", "format", "minLength", "maxLength", "allOf", "oneOf", "anyOf", "not");

    private TextValues() {}

    /** A change of types in a body that is not JSON. */
    static SchemaChange inText(SchemaChange change, Direction direction) {
        if (!change.rule().equals(CHANGED)) {
            return change;
        }
        if (isAnyText(change.at())) {
            return widened(change, direction);
        }
        return isAnyText(change.from()) ? narrowed(change, direction) : change;
    }

    /** A change of types in a parameter; inside an object how it is written decides, which is not known here. */
    static SchemaChange inParameter(SchemaChange change, Direction direction) {
        SchemaChange read = inText(change, direction);
        boolean inside = !change.pointer().isEmpty();
        boolean milder = read.effect() == Effect.WIDENS && change.effect() != Effect.WIDENS;
        return inside && milder && direction == Direction.IN
                ? with(read, Effect.UNKNOWN, POTENTIAL_BREAKING, CHANGED)
                : read;
    }

    static SchemaChange widened(SchemaChange change, Direction direction) {
        return with(change, Effect.WIDENS, direction == Direction.IN ? NON_BREAKING : BREAKING, "schema.type.widened");
    }

    private static SchemaChange narrowed(SchemaChange change, Direction direction) {
        return with(
                change, Effect.NARROWS, direction == Direction.IN ? BREAKING : NON_BREAKING, "schema.type.narrowed");
    }

    static boolean isTypeChange(SchemaChange change) {
        return change.rule().equals(CHANGED) && change.pointer().isEmpty();
    }

    private static boolean isAnyText(Node schema) {
        if (!(schema instanceof Mapping) || !"string".equals(schema.text("type"))) {
            return false;
        }
        for (String limit : LIMITS) {
            if (schema.get(limit) != null) {
                return false;
            }
        }
        return true;
    }

    private static SchemaChange with(SchemaChange change, Effect effect, Classification classification, String rule) {
        return new SchemaChange(
                rule,
                effect,
                classification,
                change.type(),
                change.pointer(),
                change.before(),
                change.after(),
                change.at(),
                change.from(),
                change.reason());
    }
}
