package io.pacto.host.document;

import io.pacto.api.DocumentException;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** A YAML stream: the first document becomes a tree, the others are checked for syntax and counted. */
final class YamlStream {

    /** The scanner of the library needs time that is quadratic in the length of a line: 256 Ki take 50 ms. */
    private static final int MAX_LINE = 1 << 18;

    private YamlStream() {}

    static ParsedYaml read(String file, String text, Limits limits) {
        int longLine = longLine(text);
        if (longLine > 0) {
            return new ParsedYaml(json(file, text, longLine, limits), 0);
        }
        YamlEvents events = new YamlEvents(file, text);
        YamlReader reader = new YamlReader(events, new NodeBudget(limits));
        Node root = null;
        int documents = 0;
        int extra = 0;
        Event event = events.next();
        while (event.getEventId() != Event.ID.StreamEnd) {
            if (event.getEventId() == Event.ID.DocumentStart) {
                Event first = events.next();
                if (documents++ == 0) {
                    root = reader.read(first, NodePath.ROOT);
                } else if (!isEmpty(first)) {
                    extra++;
                }
            }
            event = events.next();
        }
        return new ParsedYaml(rootOrNull(root, file), extra);
    }

    /** Returns the number of the first line that is too long, or 0. */
    private static int longLine(String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            } else if (i - start >= MAX_LINE) {
                return line;
            }
        }
        return 0;
    }

    /** Reads what has very long lines for a good reason: JSON without line breaks is YAML too. */
    private static Node json(String file, String text, int longLine, Limits limits) {
        try {
            return JsonReader.read(file, text, limits);
        } catch (DocumentException noJson) {
            boolean looksLikeJson = text.startsWith("{") || text.startsWith("[");
            throw looksLikeJson
                    ? noJson
                    : new DocumentException(
                            new Position(file, longLine, 1), "a line of more than " + MAX_LINE + " characters");
        }
    }

    private static Node rootOrNull(@Nullable Node root, String file) {
        return root != null ? root : new Scalar(new Position(file, 1, 1), NodePath.ROOT, Scalar.Kind.NULL, "null");
    }

    private static boolean isEmpty(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }
}
