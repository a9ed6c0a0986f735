package io.pacto.host.document;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Strict JSON (RFC 8259) to a tree with the place of every value.
 *
 * <p>Our own, because streaming parsers name the place of a token in bytes or UTF-16 units and only after it was read,
 * and because loading one costs more than reading a contract's schema.
 */
final class JsonReader {

    private final JsonScanner scanner;
    private final NodeBudget budget;
    private final Texts texts = new Texts();

    private JsonReader(JsonScanner scanner, NodeBudget budget) {
        this.scanner = scanner;
        this.budget = budget;
    }

    static Node read(String file, String text, Limits limits) {
        JsonScanner scanner = new JsonScanner(file, text);
        Node root = new JsonReader(scanner, new NodeBudget(limits)).value(NodePath.ROOT);
        scanner.end();
        return root;
    }

    private Node value(NodePath trail) {
        int next = scanner.peek();
        Position at = scanner.position();
        budget.count(at);
        return switch (next) {
            case '{' -> mapping(at, trail);
            case '[' -> sequence(at, trail);
            case '"' -> scalar(at, trail, Scalar.Kind.TEXT, scanner.string());
            case 't' -> scalar(at, trail, Scalar.Kind.BOOLEAN, scanner.word("true"));
            case 'f' -> scalar(at, trail, Scalar.Kind.BOOLEAN, scanner.word("false"));
            case 'n' -> scalar(at, trail, Scalar.Kind.NULL, scanner.word("null"));
            default -> number(at, trail);
        };
    }

    private Scalar number(Position at, NodePath trail) {
        String text = scanner.number();
        Scalar.Kind kind = CoreSchema.isInteger(text) ? Scalar.Kind.INTEGER : Scalar.Kind.DECIMAL;
        return scalar(at, trail, kind, text);
    }

    private Scalar scalar(Position at, NodePath trail, Scalar.Kind kind, String text) {
        budget.checkScalar(at, kind, text);
        return new Scalar(at, trail, kind, texts.share(text));
    }

    private Sequence sequence(Position at, NodePath trail) {
        budget.enter(at);
        scanner.expect('[');
        List<Node> items = new ArrayList<>(4);
        if (scanner.peek() != ']') {
            do {
                items.add(value(trail.index(items.size())));
            } while (scanner.skip(','));
        }
        scanner.expect(']');
        budget.leave();
        return new Sequence(at, trail, items);
    }

    private Mapping mapping(Position at, NodePath trail) {
        budget.enter(at);
        scanner.expect('{');
        Entries entries = new Entries();
        if (scanner.peek() != '}') {
            do {
                Scalar key = key(trail);
                entries.refuse(key.position(), key.text());
                scanner.expect(':');
                entries.add(key, value(key.trail()));
            } while (scanner.skip(','));
        }
        scanner.expect('}');
        budget.leave();
        return new Mapping(at, trail, entries.list());
    }

    private Scalar key(NodePath trail) {
        if (scanner.peek() != '"') {
            throw scanner.unexpected("a key in double quotes");
        }
        Position at = scanner.position();
        String text = scanner.string();
        budget.checkKey(at, text);
        String shared = texts.share(text);
        return new Scalar(at, trail.key(shared), Scalar.Kind.TEXT, shared);
    }
}
