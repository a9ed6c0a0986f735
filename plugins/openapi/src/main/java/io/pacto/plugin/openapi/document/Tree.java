package io.pacto.plugin.openapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a mapping that stands where something else was written: what is new gets the place of what it came from. */
final class Tree {

    private final Node place;
    private final List<Entry> entries = new ArrayList<>();

    Tree(Node place) {
        this.place = place;
    }

    Tree put(String key, @Nullable Node value) {
        if (value != null) {
            entries.add(new Entry(text(value, key), value));
        }
        return this;
    }

    Tree put(Scalar key, Node value) {
        entries.add(new Entry(key, value));
        return this;
    }

    Tree put(String key, String value) {
        return put(key, text(place, value));
    }

    Tree put(String key, boolean value) {
        return put(key, new Scalar(place.position(), place.trail(), Scalar.Kind.BOOLEAN, Boolean.toString(value)));
    }

    /** Copies those of the named entries that are there. */
    Tree copy(Node from, List<String> keys) {
        if (from instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (keys.contains(entry.name())) {
                    entries.add(entry);
                }
            }
        }
        return this;
    }

    /** Copies all entries but the named ones. */
    Tree copyOthers(Node from, List<String> keys) {
        if (from instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (!keys.contains(entry.name())) {
                    entries.add(entry);
                }
            }
        }
        return this;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Mapping build() {
        return new Mapping(place.position(), place.trail(), entries);
    }

    static Scalar text(Node place, String text) {
        return new Scalar(place.position(), place.trail(), Scalar.Kind.TEXT, text);
    }

    static Sequence list(Node place, List<? extends Node> items) {
        return new Sequence(place.position(), place.trail(), List.copyOf(items));
    }
}
