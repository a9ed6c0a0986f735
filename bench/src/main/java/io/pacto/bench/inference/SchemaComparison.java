package io.pacto.bench.inference;

import io.pacto.api.Mapping;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares schemas by what they say of types, formats, enums, properties and required flags; names do not count. */
final class SchemaComparison {

    private final Tally tally;
    private final Refs expectedRefs;
    private final Refs givenRefs;
    private final Set<Pair> met = new HashSet<>();

    SchemaComparison(Tally tally, Refs expectedRefs, Refs givenRefs) {
        this.tally = tally;
        this.expectedRefs = expectedRefs;
        this.givenRefs = givenRefs;
    }

    /** Mappings are compared by identity: a schema that two others share counts once against the same partner. */
    private record Pair(
            @Nullable Mapping expected, @Nullable Mapping given) {}

    void compare(String place, @Nullable Mapping expected, @Nullable Mapping given) {
        Mapping theirs = expected == null ? null : expectedRefs.resolve(expected);
        Mapping ours = given == null ? null : givenRefs.resolve(given);
        boolean shared = theirs != expected || ours != given;
        if ((theirs == null && ours == null) || (shared && !met.add(new Pair(theirs, ours)))) {
            return;
        }
        Described one = Described.of(theirs, expectedRefs);
        Described other = Described.of(ours, givenRefs);
        tally.either(place, "type", one.type(), other.type());
        tally.either(place, "format", one.format(), other.format());
        tally.either(place, "enum", one.values(), other.values());
        properties(place, one, other);
        if (one.items() != null || other.items() != null) {
            compare(place + "[]", one.items(), other.items());
        }
        if (one.rest() != null || other.rest() != null) {
            compare(place + "{}", one.rest(), other.rest());
        }
        for (int i = 0; i < Math.max(one.choices().size(), other.choices().size()); i++) {
            compare(
                    place + "|" + i,
                    i < one.choices().size() ? one.choices().get(i) : null,
                    i < other.choices().size() ? other.choices().get(i) : null);
        }
    }

    private void properties(String place, Described one, Described other) {
        TreeSet<String> names = new TreeSet<>(one.properties().keySet());
        names.addAll(other.properties().keySet());
        for (String name : names) {
            String where = place + "." + name;
            boolean theirs = one.properties().containsKey(name);
            boolean ours = other.properties().containsKey(name);
            tally.either(where, "property", theirs ? "there" : "", ours ? "there" : "");
            tally.either(
                    where,
                    "required",
                    theirs ? String.valueOf(one.required().contains(name)) : "",
                    ours ? String.valueOf(other.required().contains(name)) : "");
            compare(where, one.properties().get(name), other.properties().get(name));
        }
    }
}
