package io.pacto.schemadiff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists what differs below pairs. A schema that is used at several places is told at each of them, up to a number of
 * places; after that, at its first place only. What differs in a pair that is asked for itself is always told.
 */
final class Telling {

    /** Below one schema: enough for people, little enough for schemas in which everything leads to everything. */
    private static final int REPEATED_UP_TO = 200;

    /** In one pair of documents. */
    private static final int REPEATED_IN_ALL = 20_000;

    private final Purpose purpose;
    private final Set<Pair> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private long visitsInAll;

    Telling(Purpose purpose) {
        this.purpose = purpose;
    }

    /** One place on the way: the pair, how it was reached, and what of it is still to be visited. */
    private static final class Place {
        private final @Nullable Place upper;
        private final String step;
        private final Pair pair;
        private int next;

        Place(@Nullable Place upper, String step, Pair pair) {
            this.upper = upper;
            this.step = step;
            this.pair = pair;
        }

        String pointer() {
            Deque<String> steps = new ArrayDeque<>();
            for (Place place = this; place != null; place = place.upper) {
                steps.addFirst(place.step);
            }
            return String.join("", steps);
        }
    }

    List<SchemaChange> of(Pair start, Direction direction) {
        List<SchemaChange> changes = new ArrayList<>();
        Deque<Place> way = new ArrayDeque<>();
        Set<Pair> onTheWay = new HashSet<>();
        int visits = 1;
        enter(new Place(null, "", start), way, onTheWay, direction, changes);
        while (!way.isEmpty()) {
            Place place = way.getLast();
            if (place.next == place.pair.edges.size()) {
                way.removeLast();
                onTheWay.remove(place.pair);
                continue;
            }
            Pair.Edge edge = place.pair.edges.get(place.next++);
            boolean often = visits > REPEATED_UP_TO || visitsInAll > REPEATED_IN_ALL;
            boolean again = often && told.contains(edge.to());
            if (edge.to().differs && !onTheWay.contains(edge.to()) && !again) {
                visits++;
                enter(new Place(place, edge.step(), edge.to()), way, onTheWay, direction, changes);
            }
        }
        return changes;
    }

    private void enter(
            Place place, Deque<Place> way, Set<Pair> onTheWay, Direction direction, List<SchemaChange> changes) {
        visitsInAll++;
        way.addLast(place);
        onTheWay.add(place.pair);
        told.add(place.pair);
        if (place.pair.found.isEmpty()) {
            return;
        }
        String pointer = place.pointer();
        for (Found found : place.pair.found) {
            changes.add(new SchemaChange(
                    found.rule(),
                    found.effect(),
                    found.classification(direction),
                    found.type(),
                    pointer + found.tail(),
                    found.before(),
                    found.after(),
                    found.at(),
                    found.from(),
                    Reasons.of(found, direction, purpose)));
        }
    }
}
