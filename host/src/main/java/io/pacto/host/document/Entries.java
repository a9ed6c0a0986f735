package io.pacto.host.document;

import io.pacto.api.DocumentException;
import io.pacto.api.Entry;
import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of one mapping while it is read; refuses a key that comes twice. */
final class Entries {

    /** Up to this size a scan is faster than a table, and most mappings never need one. */
    private static final int TABLE_FROM = 12;

    private final List<Entry> entries = new ArrayList<>(4);
    private @Nullable Map<String, Position> table;
    private @Nullable Scalar merge;

    List<Entry> list() {
        return entries;
    }

    void refuse(Position at, String key) {
        Position earlier = find(key);
        if (earlier != null) {
            throw new DocumentException(at, "duplicate key \"" + key + "\", first on line " + earlier.line());
        }
    }

    void add(Scalar key, Node value) {
        entries.add(new Entry(key, value));
        Map<String, Position> known = table;
        if (known != null) {
            known.put(key.text(), key.position());
        } else if (entries.size() == TABLE_FROM) {
            known = new HashMap<>();
            for (Entry entry : entries) {
                known.put(entry.name(), entry.key().position());
            }
            table = known;
        }
    }

    /** Remembers a key that has no entry of its own: a merge key may not come twice either. */
    void reserve(Scalar key) {
        merge = key;
    }

    private @Nullable Position find(String key) {
        Scalar reserved = merge;
        if (reserved != null && reserved.text().equals(key)) {
            return reserved.position();
        }
        Map<String, Position> known = table;
        if (known != null) {
            return known.get(key);
        }
        for (Entry entry : entries) {
            if (entry.name().equals(key)) {
                return entry.key().position();
            }
        }
        return null;
    }
}
