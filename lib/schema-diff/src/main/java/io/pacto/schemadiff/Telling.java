package io.pacto.schemadiff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Lists what differs below a pair. A schema that is used at several places is told at each of them, up to a number of
 * changes; after that, at its first place only.
 */
final class Telling {

    private static final int REPEATED_UP_TO = 200;

    private final Direction direction;
    private final Purpose purpose;
    private final List<SchemaChange> changes = new ArrayList<>();
    private final Set<Pair> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private int visits;

    Telling(Direction direction, Purpose purpose) {
        this.direction = direction;
        this.purpose = purpose;
    }

    /** One place on the way: the pair, the pointer to it, and what of it is still to be visited. */
    private static final class Place {
        private final Pair pair;
        private final String pointer;
        private int next;

        Place(Pair pair, String pointer) {
            this.pair = pair;
            this.pointer = pointer;
        }
    }

    List<SchemaChange> of(Pair start) {
        Deque<Place> way = new ArrayDeque<>();
        Set<Pair> onTheWay = new HashSet<>();
        enter(new Place(start, ""), way, onTheWay);
        while (!way.isEmpty()) {
            Place place = way.peekLast();
            if (place.next == place.pair.edges.size()) {
                way.removeLast();
                onTheWay.remove(place.pair);
                continue;
            }
            Pair.Edge edge = place.pair.edges.get(place.next++);
            boolean again = told.contains(edge.to()) && visits > REPEATED_UP_TO;
            if (edge.to().differs && !onTheWay.contains(edge.to()) && !again) {
                enter(new Place(edge.to(), place.pointer + edge.step()), way, onTheWay);
            }
        }
        return List.copyOf(changes);
    }

    private void enter(Place place, Deque<Place> way, Set<Pair> onTheWay) {
        visits++;
        way.addLast(place);
        onTheWay.add(place.pair);
        told.add(place.pair);
        for (Found found : place.pair.found) {
            changes.add(new SchemaChange(
                    found.rule(),
                    found.effect(),
                    found.classification(direction),
                    found.type(),
                    place.pointer + found.tail(),
                    found.before(),
                    found.after(),
                    found.at(),
                    found.from(),
                    Reasons.of(found, direction, purpose)));
        }
    }
}
