package io.pacto.host.document;

import io.pacto.api.DocumentException;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** The tags of the YAML 1.2 core schema; every other one is refused, and none creates anything. */
final class Tags {

    private static final String PREFIX = "tag:yaml.org,2002:";

    private Tags() {}

    /** Returns what a scalar is: by its tag, else by its text when it is plain. */
    static Scalar.Kind kindOf(ScalarEvent event, Position at) {
        String text = event.getValue();
        if (event.getTag().isEmpty()) {
            return event.isPlain() ? CoreSchema.kindOf(text) : Scalar.Kind.TEXT;
        }
        String tag = event.getTag().get();
        Scalar.Kind wanted = switch (tag) {
            case "!", PREFIX + "str" -> Scalar.Kind.TEXT;
            case PREFIX + "int" -> Scalar.Kind.INTEGER;
            case PREFIX + "float" -> Scalar.Kind.DECIMAL;
            case PREFIX + "bool" -> Scalar.Kind.BOOLEAN;
            case PREFIX + "null" -> Scalar.Kind.NULL;
            default -> throw unknown(tag, at);
        };
        boolean fits = wanted == Scalar.Kind.TEXT
                || CoreSchema.kindOf(text) == wanted
                || (wanted == Scalar.Kind.DECIMAL && CoreSchema.isInteger(text));
        if (!fits) {
            throw new DocumentException(at, "\"" + text + "\" does not fit the tag " + shown(tag));
        }
        return wanted;
    }

    /** Returns the text a scalar keeps; a whole number that is tagged as decimal says so from now on. */
    static String textOf(ScalarEvent event, Scalar.Kind kind) {
        String text = CoreSchema.textOf(kind, event.getValue());
        return kind == Scalar.Kind.DECIMAL && CoreSchema.isInteger(text) ? text + ".0" : text;
    }

    static void checkCollection(CollectionStartEvent event, boolean mapping, Position at) {
        if (event.getTag().isEmpty()) {
            return;
        }
        String tag = event.getTag().get();
        if (!tag.equals("!") && !tag.equals(PREFIX + (mapping ? "map" : "seq"))) {
            throw unknown(tag, at);
        }
    }

    private static DocumentException unknown(String tag, Position at) {
        return new DocumentException(at, "the tag " + shown(tag) + " is not supported here");
    }

    private static String shown(String tag) {
        return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : "!<" + tag + ">";
    }
}
