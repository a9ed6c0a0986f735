package io.pacto.host.document;

import io.pacto.api.DocumentException;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The anchors of one document, and copies of what they name: an alias stands for a value with another path. */
final class Anchors {

    /** A null value marks an anchor whose value is still being read. */
    private final Map<String, @Nullable Node> known = new HashMap<>();

    private final NodeBudget budget;

    /** The alias that is being copied: where an expansion that is too large is reported. */
    private Position alias = Position.NONE;

    Anchors(NodeBudget budget) {
        this.budget = budget;
    }

    void open(String anchor) {
        known.put(anchor, null);
    }

    void close(String anchor, Node value) {
        known.put(anchor, value);
    }

    Node find(String anchor, Position at) {
        Node value = known.get(anchor);
        if (value != null) {
            return value;
        }
        throw new DocumentException(
                at,
                known.containsKey(anchor)
                        ? "the alias \"*" + anchor + "\" stands inside the value it names"
                        : "undefined alias \"*" + anchor + "\"");
    }

    /** Copies an anchor's value; the copy itself stands at the alias, its parts where they were written. */
    Node copy(String anchor, Position at, NodePath trail) {
        alias = at;
        return copy(find(anchor, at), at, trail);
    }

    private Node copy(Node original, Position at, NodePath trail) {
        budget.count(alias);
        if (original instanceof Scalar scalar) {
            budget.countCopied(alias, scalar.text().length());
            return new Scalar(at, trail, scalar.kind(), scalar.text());
        }
        budget.enter(alias);
        Node copy = original instanceof Mapping mapping
                ? copyMapping(mapping, at, trail)
                : copySequence((Sequence) original, at, trail);
        budget.leave();
        return copy;
    }

    private Mapping copyMapping(Mapping original, Position at, NodePath trail) {
        List<Entry> entries = new ArrayList<>(original.entries().size());
        for (Entry entry : original.entries()) {
            entries.add(copyEntry(entry, trail));
        }
        return new Mapping(at, trail, entries);
    }

    /** Copies an entry that a merge key brings. */
    Entry merge(Entry entry, Position mergeKey, NodePath trail) {
        alias = mergeKey;
        return copyEntry(entry, trail);
    }

    private Entry copyEntry(Entry entry, NodePath trail) {
        budget.countCopied(alias, entry.name().length());
        NodePath below = trail.key(entry.name());
        Scalar key = new Scalar(entry.key().position(), below, Scalar.Kind.TEXT, entry.name());
        return new Entry(key, copy(entry.value(), entry.value().position(), below));
    }

    private Sequence copySequence(Sequence original, Position at, NodePath trail) {
        List<Node> items = new ArrayList<>(original.items().size());
        for (Node item : original.items()) {
            items.add(copy(item, item.position(), trail.index(items.size())));
        }
        return new Sequence(at, trail, items);
    }
}
