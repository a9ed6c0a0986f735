package io.pacto.plugin.policy.edit;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies a step to a tree; what it does not touch stays as it is. */
final class Patch {

    private final Step step;
    private final List<String> way;

    private Patch(Step step, int skipped) {
        this.step = step;
        List<String> all = List.of(step.path().pointer().split("/", -1));
        this.way = all.subList(Math.min(1 + skipped, all.size()), all.size());
    }

    static Node apply(Node document, Step step) {
        return new Patch(step, 0).changed(document, 0);
    }

    /** Applies a step that lies below a place to the value of that place. */
    static Node within(NodePath place, Node value, Step step) {
        int depth = place.pointer().isEmpty() ? 0 : place.pointer().split("/", -1).length - 1;
        return new Patch(step, depth).changed(value, 0);
    }

    private Node changed(Node node, int depth) {
        if (depth == way.size()) {
            return step.value();
        }
        String name = way.get(depth).replace("~1", "/").replace("~0", "~");
        boolean last = depth + 1 == way.size();
        if (node instanceof Mapping map) {
            return mapping(map, name, depth, last);
        }
        return node instanceof Sequence list ? sequence(list, name, depth, last) : node;
    }

    private Mapping mapping(Mapping map, String name, int depth, boolean last) {
        List<Entry> entries = new ArrayList<>();
        boolean found = false;
        for (Entry entry : map.entries()) {
            boolean here = entry.name().equals(name);
            found |= here;
            if (!here) {
                entries.add(entry);
            } else if (!last || step.action() != Step.Action.REMOVE) {
                entries.add(new Entry(entry.key(), changed(entry.value(), depth + 1)));
            }
        }
        if (!found && last && step.action() != Step.Action.REMOVE) {
            entries.add(new Entry(Scalar.of(name), step.value()));
        }
        return new Mapping(map.position(), map.trail(), entries);
    }

    private Sequence sequence(Sequence list, String name, int depth, boolean last) {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            boolean here = name.equals(Integer.toString(i));
            Node item = list.items().get(i);
            if (!here) {
                items.add(item);
            } else if (!last || step.action() != Step.Action.REMOVE) {
                items.add(changed(item, depth + 1));
            }
        }
        if (last && step.action() == Step.Action.ADD && name.equals(Integer.toString(items.size()))) {
            items.add(step.value());
        }
        return new Sequence(list.position(), list.trail(), items);
    }

    /** Returns the value at a place, or null. */
    static @Nullable Node at(Node document, NodePath path) {
        Node node = document;
        for (String step : List.of(path.pointer().split("/", -1))) {
            if (step.isEmpty() && node == document) {
                continue;
            }
            String name = step.replace("~1", "/").replace("~0", "~");
            Node below = node.get(name);
            if (node instanceof Sequence list) {
                int index = Integer.parseInt(name);
                below = index < list.items().size() ? list.items().get(index) : null;
            }
            if (below == null) {
                return null;
            }
            node = below;
        }
        return node;
    }
}
