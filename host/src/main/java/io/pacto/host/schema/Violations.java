package io.pacto.host.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Schemas.Violation;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the library found, as violations of our document, in its order. */
final class Violations {

    private static final int MOST_ALTERNATIVES = 5;

    private final Node root;
    private final IdentityHashMap<Node, Integer> order = new IdentityHashMap<>();

    /** A violation with the rank of its place. */
    private record Ranked(int rank, Violation violation) {}

    /**
     * An error to report.
     *
     * @param error where it is
     * @param keyword what to call it
     * @param others one error of each alternative, when none fits and none is nearer than the others
     */
    record Found(Error error, String keyword, List<Error> others) {}

    Violations(Node root) {
        this.root = root;
    }

    List<Violation> of(List<Error> errors) {
        if (errors.isEmpty()) {
            return List.of();
        }
        number(root);
        List<Ranked> ranked = new ArrayList<>();
        for (Found found : Alternatives.chosen(errors)) {
            Error error = found.error();
            Node holder = node(error.getInstanceLocation());
            String key = error.getProperty();
            Node value = key == null || error.getKeyword().equals("required") ? null : holder.get(key);
            Node at = value == null || key == null ? holder : keyed(holder, key);
            int rank = order.getOrDefault(value == null ? holder : value, 0);
            ranked.add(new Ranked(rank, new Violation(at, found.keyword(), message(found, holder))));
        }
        ranked.sort((a, b) -> Integer.compare(a.rank, b.rank));
        List<Violation> all = new ArrayList<>();
        for (Ranked one : ranked) {
            if (!all.contains(one.violation)) {
                all.add(one.violation);
            }
        }
        return List.copyOf(all);
    }

    private static String message(Found found, Node holder) {
        if (found.others().isEmpty()) {
            return Sentences.of(found.error(), holder);
        }
        StringBuilder text = new StringBuilder(Phrases.show(holder)).append(" fits none of the alternatives: ");
        for (int i = 0; i < found.others().size() && i < MOST_ALTERNATIVES; i++) {
            text.append(i == 0 ? "" : "; ").append(Sentences.of(found.others().get(i), holder));
        }
        return text.append(found.others().size() > MOST_ALTERNATIVES ? "; …" : "")
                .toString();
    }

    private Node node(NodePath path) {
        Node node = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Node next = child(node, path.getElement(i));
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }

    private static @Nullable Node child(Node node, Object step) {
        if (node instanceof Sequence list) {
            int index = step instanceof Integer number ? number : SafePointer.index(step.toString());
            return index >= 0 && index < list.items().size() ? list.items().get(index) : null;
        }
        return node.get(step.toString());
    }

    /** The place of the key, with the path of its value. */
    private static Node keyed(Node holder, String key) {
        Scalar name = holder instanceof Mapping mapping ? mapping.key(key) : null;
        Node value = holder.get(key);
        return name == null || value == null
                ? holder
                : new Scalar(name.position(), value.trail(), Scalar.Kind.TEXT, name.text());
    }

    private void number(Node node) {
        order.putIfAbsent(node, order.size());
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                number(entry.value());
            }
        } else if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                number(item);
            }
        }
    }
}
