package io.pacto.host.contract;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays one mapping over another: mappings merge key by key, everything else replaces, null removes. Under
 * {@code metadata} and {@code values} null is data and stays.
 */
final class Merge {

    private Merge() {}

    static Mapping over(Mapping base, Mapping overlay) {
        return merge(base, overlay, false);
    }

    private static Mapping merge(Mapping base, Mapping overlay, boolean data) {
        List<Entry> entries = new ArrayList<>(base.entries());
        for (Entry entry : overlay.entries()) {
            int index = indexOf(entries, entry.name());
            boolean removes = !data && Kinds.isNull(entry.value());
            if (removes && index >= 0) {
                entries.remove(index);
            } else if (!removes && index >= 0) {
                Entry old = entries.get(index);
                entries.set(index, new Entry(old.key(), value(old.value(), entry, data)));
            } else if (!removes) {
                Node nothing =
                        new Mapping(entry.value().position(), entry.value().trail(), List.of());
                entries.add(new Entry(entry.key(), value(nothing, entry, data)));
            }
        }
        return new Mapping(base.position(), base.trail(), entries);
    }

    private static Node value(Node base, Entry overlay, boolean data) {
        if (!(overlay.value() instanceof Mapping over)) {
            return overlay.value();
        }
        Mapping under =
                base instanceof Mapping mapping ? mapping : new Mapping(over.position(), over.trail(), List.of());
        return merge(under, over, data || holdsData(overlay));
    }

    private static boolean holdsData(Entry entry) {
        NodePath parent = entry.value().trail().parent();
        boolean atRoot = parent != null && parent.parent() == null;
        return entry.name().equals("values") || (atRoot && entry.name().equals("metadata"));
    }

    static int indexOf(List<Entry> entries, String key) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
