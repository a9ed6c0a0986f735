package io.pacto.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values in document order; keys are unique.
 *
 * @since 1.0
 */
@Stable
public final class Mapping implements Node {

    /** Above this many entries a look-up builds an index; below it a scan is faster and smaller. */
    private static final int INDEX_FROM = 12;

    private final Position position;
    private final NodePath trail;
    private final List<Entry> entries;
    private volatile @Nullable Map<String, Node> index;

    /**
     * A mapping read from a document.
     *
     * @param position where it starts
     * @param trail the way to it
     * @param entries keys and values in document order
     */
    public Mapping(Position position, NodePath trail, List<Entry> entries) {
        this.position = position;
        this.trail = trail;
        this.entries = List.copyOf(entries);
    }

    /** Returns a builder for a computed mapping. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public NodePath trail() {
        return trail;
    }

    /** Returns keys and values in document order, unmodifiable. */
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public @Nullable Node get(String key) {
        if (entries.size() >= INDEX_FROM) {
            return index().get(key);
        }
        for (Entry entry : entries) {
            if (entry.name().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    /**
     * The key node of an entry.
     *
     * @param key the key
     * @return the key with its place, or null
     */
    public @Nullable Scalar key(String key) {
        for (Entry entry : entries) {
            if (entry.name().equals(key)) {
                return entry.key();
            }
        }
        return null;
    }

    /** Returns keys, values and no places: for messages of tests and debuggers. */
    @Override
    public String toString() {
        return "Mapping" + entries;
    }

    private Map<String, Node> index() {
        Map<String, Node> known = index;
        if (known == null) {
            known = new HashMap<>(entries.size() * 2);
            for (Entry entry : entries) {
                known.put(entry.name(), entry.value());
            }
            index = known;
        }
        return known;
    }

    /** Collects the entries of a computed mapping, in the order in which they are put. */
    public static final class Builder {

        private final List<Entry> entries = new ArrayList<>();

        private Builder() {}

        /**
         * Adds an entry.
         *
         * @param key the key, not put before
         * @param value the value
         * @return this builder
         */
        public Builder put(String key, Node value) {
            entries.add(new Entry(Scalar.of(key), value));
            return this;
        }

        /**
         * Adds a text.
         *
         * @param key the key
         * @param value the text
         * @return this builder
         */
        public Builder put(String key, String value) {
            return put(key, Scalar.of(value));
        }

        /**
         * Adds a whole number.
         *
         * @param key the key
         * @param value the number
         * @return this builder
         */
        public Builder put(String key, long value) {
            return put(key, Scalar.of(value));
        }

        /**
         * Adds a truth value.
         *
         * @param key the key
         * @param value the value
         * @return this builder
         */
        public Builder put(String key, boolean value) {
            return put(key, Scalar.of(value));
        }

        /**
         * Adds an entry only when there is something to add.
         *
         * @param key the key
         * @param value the value; null, an empty text or an empty list or mapping adds nothing
         * @return this builder
         */
        public Builder putIfAny(String key, @Nullable Node value) {
            return value == null || isEmpty(value) ? this : put(key, value);
        }

        private static boolean isEmpty(Node value) {
            if (value instanceof Scalar scalar) {
                return scalar.kind() == Scalar.Kind.NULL || scalar.text().isEmpty();
            }
            if (value instanceof Sequence list) {
                return list.items().isEmpty();
            }
            return value instanceof Mapping map && map.entries().isEmpty();
        }

        /** Returns the mapping. */
        public Mapping build() {
            return new Mapping(Position.NONE, NodePath.ROOT, entries);
        }
    }
}
