package io.pacto.plugin.asyncapi.structure;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of several shapes an object has. */
final class Choices {

    private static final String FORMAT = "schemaFormat";
    private static final String ASYNCAPI = "application/vnd.aai.asyncapi";
    private static final String JSON_SCHEMA = "application/schema+";

    private Choices() {}

    /** Returns the name of the shape; null when that is what is wrong with the object. */
    static @Nullable String pick(Shape.Choice choice, Mapping map, Problems problems) {
        return switch (choice.by()) {
            case Table.PRESENCE -> byPresence(choice.shapes(), map);
            case Table.SCHEMA_FORMAT -> choice.shapes().get(isLookedInto(map) ? Table.KNOWN : Table.ANY);
            default -> byValue(choice, map, problems);
        };
    }

    private static @Nullable String byPresence(Map<String, String> shapes, Mapping map) {
        for (Map.Entry<String, String> shape : shapes.entrySet()) {
            if (map.get(shape.getKey()) != null) {
                return shape.getValue();
            }
        }
        return shapes.get(Table.ANY);
    }

    /** Schemas are AsyncAPI's own when nothing else is said. */
    private static boolean isLookedInto(Mapping map) {
        if (map.get(FORMAT) == null) {
            return true;
        }
        String format = map.text(FORMAT);
        return format != null
                && (format.startsWith(ASYNCAPI)
                        || (format.startsWith(JSON_SCHEMA) && format.endsWith(";version=draft-07")));
    }

    private static @Nullable String byValue(Shape.Choice choice, Mapping map, Problems problems) {
        Node decisive = map.get(choice.by());
        if (decisive == null) {
            problems.missing(map, Problems.quoted(choice.by()) + " is missing");
            return null;
        }
        String text = PlainValue.isText(decisive) ? ((Scalar) decisive).text() : null;
        String shape = text == null ? null : choice.shapes().get(text);
        if (shape == null) {
            String near =
                    text == null ? null : NearName.of(text, choice.shapes().keySet());
            problems.value(decisive, Walk.oneOf(choice.shapes().keySet()), near);
        }
        return shape;
    }
}
