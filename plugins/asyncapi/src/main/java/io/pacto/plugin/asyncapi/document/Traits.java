package io.pacto.plugin.asyncapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.List;

/** Merges the traits of an operation or message into it (JSON Merge Patch, RFC 7386). */
final class Traits {

    private static final String KEY = "traits";

    private final References references;
    private final boolean traitsWin;

    /**
     * Traits of a document.
     *
     * @param references of the document
     * @param traitsWin whether a trait replaces what the object says itself: so in 2.x, the other way round in 3.x
     */
    Traits(References references, boolean traitsWin) {
        this.references = references;
        this.traitsWin = traitsWin;
    }

    /** The object as readers are to understand it. */
    Node merged(Node object) {
        if (!(object instanceof Mapping own) || own.list(KEY).isEmpty()) {
            return object;
        }
        Mapping plain = without(own);
        Mapping merged = traitsWin ? plain : new Mapping(own.position(), own.trail(), List.of());
        for (Node trait : own.list(KEY)) {
            if (references.resolve(trait) instanceof Mapping patch) {
                merged = patched(merged, patch);
            }
        }
        return traitsWin ? merged : patched(merged, plain);
    }

    private static Mapping without(Mapping object) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : object.entries()) {
            if (!entry.name().equals(KEY)) {
                entries.add(entry);
            }
        }
        return new Mapping(object.position(), object.trail(), entries);
    }

    private static Mapping patched(Mapping target, Mapping patch) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : target.entries()) {
            Node change = patch.get(entry.name());
            if (change == null) {
                entries.add(entry);
            } else if (!isNull(change)) {
                entries.add(new Entry(entry.key(), both(entry.value(), change)));
            }
        }
        for (Entry entry : patch.entries()) {
            if (target.get(entry.name()) == null && !isNull(entry.value())) {
                entries.add(entry);
            }
        }
        return new Mapping(target.position(), target.trail(), entries);
    }

    private static Node both(Node target, Node patch) {
        return target instanceof Mapping to && patch instanceof Mapping from ? patched(to, from) : patch;
    }

    private static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
    }
}
