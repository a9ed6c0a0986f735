package io.pacto.schemadiff;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two forms, wherever they are used.
 *
 * @param rule its id
 * @param effect what it does to the set of documents
 * @param incoming what it does when the consumer writes them
 * @param outgoing what it does when the service writes them
 * @param type whether something came, went or changed
 * @param tail the pointer below the schema
 * @param before the old value, or null
 * @param after the new value, or null
 * @param at the new node, or the nearest
 * @param from the old node, or the nearest
 * @param what what changed, in words
 */
record Found(
        String rule,
        Effect effect,
        Classification incoming,
        Classification outgoing,
        Change.Type type,
        String tail,
        @Nullable Scalar before,
        @Nullable Scalar after,
        Node at,
        Node from,
        String what) {

    Found classified(Classification in, Classification out) {
        return new Found(rule, effect, in, out, type, tail, before, after, at, from, what);
    }

    Found with(Effect other) {
        return new Found(rule, other, incoming, outgoing, type, tail, before, after, at, from, what);
    }

    Classification classification(Direction direction) {
        return switch (direction) {
            case IN -> incoming;
            case OUT -> outgoing;
            case BOTH -> incoming.compareTo(outgoing) >= 0 ? incoming : outgoing;
        };
    }

    /** The class of a change of which only one half may be known: who writes asks what is kept, who reads what is new. */
    static Classification certain(Tri holds) {
        return switch (holds) {
            case YES -> Classification.NON_BREAKING;
            case NO -> Classification.BREAKING;
            case UNKNOWN -> Classification.POTENTIAL_BREAKING;
        };
    }

    /** The table of effects and directions (diff-jsonschema rules). */
    static Classification ordinary(Effect effect, boolean incoming) {
        return switch (effect) {
            case NARROWS -> incoming ? Classification.BREAKING : Classification.NON_BREAKING;
            case WIDENS -> incoming ? Classification.NON_BREAKING : Classification.BREAKING;
            case INCOMPARABLE -> Classification.BREAKING;
            case UNKNOWN -> Classification.POTENTIAL_BREAKING;
            case NONE -> Classification.NON_BREAKING;
        };
    }
}
