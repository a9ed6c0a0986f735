package io.pacto.schemadiff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists what differs below pairs, the nearest first. A schema that is used at several places is told at each of them, up
 * to a number of places; after that, at its nearest place only: schemas that refer to one another have more ways than
 * anybody can read.
 */
final class Telling {

    /** Below one schema. */
    private static final int REPEATED_UP_TO = 200;

    /** In two documents: after that only what differs in a schema itself is told again at its further uses. */
    private static final int REPEATED_IN_ALL = 20_000;

    private final Purpose purpose;
    private final Set<Pair> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private long placesInAll;

    Telling(Purpose purpose) {
        this.purpose = purpose;
    }

    /** A pair and the way to it; pointers are written for the few that have something to tell. */
    private record Place(@Nullable Place from, String step, Pair pair) {

        String pointer() {
            Deque<String> steps = new ArrayDeque<>();
            for (Place each = this; each != null; each = each.from) {
                steps.addFirst(each.step);
            }
            return String.join("", steps);
        }

        @SuppressWarnings("ReferenceEquality") // the same pair, not an equal one
        boolean passes(Pair other) {
            for (Place each = this; each != null; each = each.from) {
                if (each.pair == other) {
                    return true;
                }
            }
            return false;
        }
    }

    List<SchemaChange> of(Pair start, Direction direction) {
        List<SchemaChange> changes = new ArrayList<>();
        Set<Pair> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Place> open = new ArrayDeque<>();
        open.add(new Place(null, "", start));
        met.add(start);
        int places = 1;
        for (Place place = open.poll(); place != null; place = open.poll()) {
            tell(place, direction, changes);
            for (Pair.Edge edge : place.pair().edges) {
                Pair next = edge.to();
                if (!next.differs || (placesInAll > REPEATED_IN_ALL && told.contains(next))) {
                    continue;
                }
                boolean again = places < REPEATED_UP_TO && !place.passes(next);
                if (met.add(next) || again) {
                    places++;
                    placesInAll++;
                    told.add(next);
                    open.add(new Place(place, edge.step(), next));
                }
            }
        }
        return List.copyOf(changes);
    }

    private void tell(Place place, Direction direction, List<SchemaChange> changes) {
        if (place.pair().found.isEmpty()) {
            return;
        }
        String pointer = place.pointer();
        for (Found found : place.pair().found) {
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
