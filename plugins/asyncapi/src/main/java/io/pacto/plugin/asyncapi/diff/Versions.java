package io.pacto.plugin.asyncapi.diff;

import io.pacto.api.Node;
import io.pacto.plugin.asyncapi.document.AsyncApi;
import org.jspecify.annotations.Nullable;

/**
 * The two documents and what every part of the comparison needs.
 *
 * @param old the old document
 * @param now the new document
 * @param same whether trees say the same
 * @param schemas how schemas are judged
 * @param changes what was found
 */
record Versions(Half old, Half now, Sameness same, SchemasDiff schemas, Changes changes) {

    static Versions of(Half old, Half now, Changes changes) {
        Sameness same = new Sameness(old, now);
        return new Versions(old, now, same, new SchemasDiff(old, now, same, changes), changes);
    }

    AsyncApi before() {
        return old.document();
    }

    AsyncApi after() {
        return now.document();
    }

    /** Whether both are 3.x, where keys of channels and operations are names and nothing more. */
    boolean areThird() {
        return !before().isSecond() && !after().isSecond();
    }

    boolean areSecond() {
        return before().isSecond() && after().isSecond();
    }

    /** Where something stood that is gone: the part of the new document that lacks it. */
    Node remains(String key) {
        Node part = after().root().get(key);
        return part == null ? after().root() : part;
    }

    /** The value of a key on both sides, where it is plain text. */
    static boolean differ(@Nullable String before, @Nullable String after) {
        return before == null ? after != null : !before.equals(after);
    }
}
