package io.pacto.host.schema;

import io.pacto.api.Mapping;
import io.pacto.host.term.Escaping;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Finds references that come back to the same schema without a step into the value: they would never end (S-040). */
final class LoopCheck {

    private static final int DEEPEST = 500;

    private final SchemaSet set;
    private final IdentityHashMap<Mapping, Boolean> done = new IdentityHashMap<>();
    private final List<String> trail = new ArrayList<>();

    LoopCheck(SchemaSet set) {
        this.set = set;
    }

    /** Checks everything below a root, used or not. */
    void check() throws Unusable {
        for (SchemaSet.Resource root : set.roots()) {
            if (root.root() instanceof Mapping schema) {
                everywhere(schema, root.pointer());
            }
        }
    }

    private void everywhere(Mapping schema, String pointer) throws Unusable {
        follow(schema, "#" + pointer);
        Subschemas.visit(schema, pointer, (child, place, inPlace) -> everywhere(child, place));
    }

    private void follow(Mapping schema, String location) throws Unusable {
        Boolean ended = done.get(schema);
        if (ended != null && ended) {
            return;
        }
        trail.add(location);
        if (ended != null) {
            throw new Unusable("reference loop: " + cycle(location));
        }
        if (trail.size() > DEEPEST) {
            throw new Unusable("references nest deeper than " + DEEPEST);
        }
        done.put(schema, false);
        SchemaSet.Target target = set.target(schema);
        if (target != null && target.node() instanceof Mapping next) {
            follow(next, target.location());
        }
        Subschemas.visit(schema, location, (child, place, inPlace) -> {
            if (inPlace) {
                follow(child, place);
            }
        });
        done.put(schema, true);
        trail.remove(trail.size() - 1);
    }

    private String cycle(String location) {
        int start = trail.indexOf(location);
        List<String> steps = trail.subList(start, trail.size());
        String text = String.join(" -> ", steps);
        return Escaping.line(text);
    }
}
