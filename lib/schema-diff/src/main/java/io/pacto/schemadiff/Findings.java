package io.pacto.schemadiff;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import org.jspecify.annotations.Nullable;

/** Collects what is found at one pair of schemas, and the pairs below that are to be looked at. */
final class Findings {

    private final Pair pair;
    private final Pairs pairs;
    private final Form old;
    private final Form now;

    Findings(Pair pair, Pairs pairs, Form old, Form now) {
        this.pair = pair;
        this.pairs = pairs;
        this.old = old;
        this.now = now;
    }

    Direction view() {
        return pair.view;
    }

    Purpose purpose() {
        return pairs.purpose();
    }

    Inclusion inclusion() {
        return pairs.inclusion(pair.view);
    }

    Dialect dialect() {
        return pairs.dialect();
    }

    /** A pair of schemas further down; one that is absent says nothing. */
    void below(String step, @Nullable Sub before, @Nullable Sub after) {
        Sub first = before == null ? pairs.anyBefore() : before;
        Sub second = after == null ? pairs.anyAfter() : after;
        pair.edges.add(new Pair.Edge(step, pairs.of(first, second, pair.view)));
    }

    /** A keyword of the schema itself that means something else. */
    void keyword(
            String rule, Effect effect, String keyword, @Nullable Scalar before, @Nullable Scalar after, String what) {
        Change.Type type = Change.Type.MODIFIED;
        if ((before == null) != (after == null)) {
            type = before == null ? Change.Type.ADDED : Change.Type.REMOVED;
        }
        String tail = keyword.isEmpty() ? "" : "/" + keyword;
        add(rule, effect, type, tail, before, after, now.at(keyword), old.at(keyword), what);
    }

    /** The same with classes of its own. */
    void keyword(
            String rule,
            Effect effect,
            Classification in,
            Classification out,
            String keyword,
            @Nullable Scalar before,
            @Nullable Scalar after,
            String what) {
        keyword(rule, effect, keyword, before, after, what);
        last(in, out);
    }

    void add(
            String rule,
            Effect effect,
            Change.Type type,
            String tail,
            @Nullable Scalar before,
            @Nullable Scalar after,
            Node at,
            Node from,
            String what) {
        Classification in = Found.ordinary(effect, true);
        Classification out = Found.ordinary(effect, false);
        pair.found.add(new Found(rule, effect, in, out, type, tail, before, after, at, from, what));
    }

    /** Gives what was added last classes of its own. */
    void last(Classification in, Classification out) {
        int last = pair.found.size() - 1;
        pair.found.set(last, pair.found.get(last).classified(in, out));
    }

    /**
     * Gives what was added last the effect and the classes of two answers of which either may be missing.
     *
     * @param kept whether everything accepted before still is
     * @param nothingNew whether everything accepted now was before
     */
    void last(Tri kept, Tri nothingNew) {
        int last = pair.found.size() - 1;
        pair.found.set(last, pair.found.get(last).with(Effect.of(kept, nothingNew)));
        last(Found.certain(kept), Found.certain(nothingNew));
    }

    /** Whether the new schema still has a keyword that says nothing any more. */
    boolean stillWritten(String keyword) {
        return now.at().get(keyword) != null;
    }

    Node nowAt(String keyword) {
        return now.at(keyword);
    }

    Node oldAt(String keyword) {
        return old.at(keyword);
    }
}
