package io.pacto.host.document;

import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** A YAML stream: the first document becomes a tree, the others are checked for syntax and counted. */
final class YamlStream {

    private YamlStream() {}

    static ParsedYaml read(String file, String text, Limits limits) {
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

    private static Node rootOrNull(@Nullable Node root, String file) {
        return root != null ? root : new Scalar(new Position(file, 1, 1), NodePath.ROOT, Scalar.Kind.NULL, "null");
    }

    private static boolean isEmpty(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }
}
