package io.pacto.plugin.schemainfer;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Collects a mapping whose keys end up sorted by code point, as the order of UTF-8 bytes is. */
final class SortedKeys {

    /** {@link String#compareTo} sorts characters beyond U+FFFF before some below it. */
    static final Comparator<String> BY_CODE_POINT = SortedKeys::compare;

    private final Map<String, Node> entries = new TreeMap<>(BY_CODE_POINT);

    /** Starts with the entries of a mapping. */
    static SortedKeys of(Mapping mapping) {
        SortedKeys keys = new SortedKeys();
        for (Entry entry : mapping.entries()) {
            keys.put(entry.name(), entry.value());
        }
        return keys;
    }

    SortedKeys put(String key, Node value) {
        entries.put(key, value);
        return this;
    }

    SortedKeys put(String key, String value) {
        return put(key, Scalar.of(value));
    }

    SortedKeys put(String key, boolean value) {
        return put(key, Scalar.of(value));
    }

    Mapping build() {
        Mapping.Builder builder = Mapping.builder();
        entries.forEach(builder::put);
        return builder.build();
    }

    private static int compare(String a, String b) {
        int end = Math.min(a.length(), b.length());
        for (int i = 0; i < end; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean pair = Character.isSurrogate(x);
                return pair == Character.isSurrogate(y) ? Character.compare(x, y) : Boolean.compare(pair, !pair);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
