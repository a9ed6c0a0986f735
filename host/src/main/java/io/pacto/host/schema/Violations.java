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
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the library found, as violations of our document, in its order. */
final class Violations {

    private final Node root;
    private final IdentityHashMap<Node, Integer> order = new IdentityHashMap<>();

    /** A violation with the rank of its place. */
    private record Ranked(int rank, Violation violation) {}

    Violations(Node root) {
        this.root = root;
    }

    List<Violation> of(List<Error> errors) {
        if (errors.isEmpty()) {
            return List.of();
        }
        number(root);
        List<Ranked> ranked = new ArrayList<>();
        for (Error error : chosen(errors)) {
            Node holder = node(error.getInstanceLocation());
            String key = error.getProperty();
            boolean unknown = key != null
                    && holder.get(key) != null
                    && !error.getKeyword().equals("required");
            Node at = unknown && key != null ? keyed(holder, key) : holder;
            Node place = unknown && key != null ? holder.get(key) : holder;
            int rank = place == null ? 0 : order.getOrDefault(place, 0);
            ranked.add(new Ranked(rank, new Violation(at, error.getKeyword(), Sentences.of(error, holder))));
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

    /**
     * Of the errors below one {@code anyOf} or {@code oneOf} those of the alternative that got furthest: the others talk of
     * shapes the author never meant.
     */
    private static List<Error> chosen(List<Error> errors) {
        Map<String, Map<String, List<Error>>> byChoice = new TreeMap<>();
        List<Error> kept = new ArrayList<>();
        for (Error error : errors) {
            int choice = choice(error.getEvaluationPath());
            if (choice < 0) {
                kept.add(error);
                continue;
            }
            byChoice.computeIfAbsent(prefix(error.getEvaluationPath(), choice), key -> new TreeMap<>())
                    .computeIfAbsent(prefix(error.getEvaluationPath(), choice + 1), key -> new ArrayList<>())
                    .add(error);
        }
        for (Map<String, List<Error>> alternatives : byChoice.values()) {
            List<Error> best = List.of();
            int deepest = -1;
            for (List<Error> alternative : alternatives.values()) {
                int depth = depth(alternative);
                if (depth > deepest || (depth == deepest && alternative.size() < best.size())) {
                    best = alternative;
                    deepest = depth;
                }
            }
            kept.addAll(best);
        }
        return kept;
    }

    private static int depth(List<Error> errors) {
        int depth = 0;
        for (Error error : errors) {
            depth = Math.max(depth, error.getInstanceLocation().getNameCount());
        }
        return depth;
    }

    /** Returns the place of the outermost choice in a path, negative when there is none or the error is its own. */
    private static int choice(NodePath path) {
        for (int i = 0; i + 1 < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if ((step.equals("anyOf") || step.equals("oneOf")) && path.getElement(i + 1) instanceof Integer) {
                return i;
            }
        }
        return -1;
    }

    private static String prefix(NodePath path, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            text.append('/').append(path.getElement(i));
        }
        return text.toString();
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
