package io.pacto.plugin.asyncapi.structure;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first problems of a document, and how many there are. */
final class Problems {

    /** More than anybody repairs in one go. */
    static final int SHOWN = 20;

    /** Longer values are cut in messages. */
    private static final int QUOTED = 60;

    private final List<Problem> first = new ArrayList<>();
    private int count;

    /** Something an object lacks: told where the object begins. */
    void missing(Mapping object, String what) {
        List<Entry> entries = object.entries();
        add(entries.isEmpty() ? object.position() : entries.get(0).key().position(), object, what, null);
    }

    void key(Scalar key, Mapping object, String what, @Nullable String near) {
        add(key.position(), object, what, near);
    }

    void value(Node value, String wanted) {
        value(value, wanted, null);
    }

    void value(Node value, String wanted, @Nullable String near) {
        add(value.position(), value, describe(value) + " where " + wanted + " is wanted", near);
    }

    private void add(Position at, Node about, String what, @Nullable String near) {
        count++;
        if (first.size() < SHOWN) {
            first.add(new Problem(at, about.path(), what, near));
        }
    }

    List<Problem> first() {
        return first;
    }

    int count() {
        return count;
    }

    private static String describe(Node value) {
        if (value instanceof Sequence) {
            return "a list";
        }
        if (value instanceof Scalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> quoted(scalar.text());
                case INTEGER, DECIMAL -> "the number " + scalar.text();
                case BOOLEAN -> "the truth value " + scalar.text();
                case NULL -> "no value";
            };
        }
        return "an object";
    }

    static String quoted(String text) {
        return '"' + (text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text) + '"';
    }
}
