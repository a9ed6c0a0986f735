package io.pacto.plugin.contract.explain;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings the keys of a tree into order, so that free data always looks the same. */
final class Sorted {

    private Sorted() {}

    static Node node(Node node) {
        if (node instanceof Mapping map) {
            List<Entry> entries = new ArrayList<>(map.entries());
            entries.sort(Comparator.comparing(Entry::name));
            Mapping.Builder sorted = Mapping.builder();
            for (Entry entry : entries) {
                sorted.put(entry.name(), node(entry.value()));
            }
            return sorted.build();
        }
        if (node instanceof Sequence list) {
            List<Node> items = new ArrayList<>();
            for (Node item : list.items()) {
                items.add(node(item));
            }
            return Sequence.of(items);
        }
        return node;
    }
}
