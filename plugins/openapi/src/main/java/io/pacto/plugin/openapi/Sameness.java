package io.pacto.plugin.openapi;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two schemas say the same but for documentation, references followed.
 *
 * <p>Each pair of referenced schemas is looked at once for the whole document. Within one round a pair that is still open
 * counts as equal; when the round ends, what turned out different is carried back to everything that leaned on it, so
 * that circles end without a wrong "equal" being remembered.
 */
final class Sameness {

    private final Spec old;
    private final Spec current;
    private final Map<Pair, Boolean> known = new HashMap<>();
    private final Map<Pair, List<Pair>> leaning = new LinkedHashMap<>();
    private final Deque<Pair> open = new ArrayDeque<>();

    Sameness(Spec old, Spec current) {
        this.old = old;
        this.current = current;
    }

    boolean same(Node before, Node after) {
        Pair start = new Pair(before, after);
        Boolean answer = known.get(start);
        return answer != null ? answer : round(start);
    }

    /** The same for the value of one keyword, either of which may be absent. */
    boolean sameKeyword(String name, @Nullable Node before, @Nullable Node after) {
        if (Keyword.of(name) == Keyword.DOCUMENTATION) {
            return true;
        }
        Pair start = new Pair(only(name, before), only(name, after));
        boolean same = round(start);
        known.remove(start); // made for this question, so that nobody can ask it again
        return same;
    }

    /** The same for what stands beside two references. */
    boolean sameBeside(Node before, Node then, Node after, Node now) {
        Mapping older = beside(before, then);
        Mapping newer = beside(after, now);
        if (older.entries().isEmpty() && newer.entries().isEmpty()) {
            return true;
        }
        Pair start = new Pair(older, newer);
        boolean same = round(start);
        known.remove(start);
        return same;
    }

    private static Mapping only(String name, @Nullable Node value) {
        Mapping.Builder one = Mapping.builder();
        return value == null ? one.build() : one.put(name, value).build();
    }

    private boolean round(Pair start) {
        Set<Pair> different = new HashSet<>();
        Deque<Pair> spread = new ArrayDeque<>();
        leaning.put(start, new ArrayList<>());
        open.add(start);
        for (Pair next = open.poll(); next != null; next = open.poll()) {
            if (!schemas(next.old, next.current, next) && different.add(next)) {
                spread.add(next);
            }
        }
        for (Pair next = spread.poll(); next != null; next = spread.poll()) {
            for (Pair owner : leaning.getOrDefault(next, List.of())) {
                if (different.add(owner)) {
                    spread.add(owner);
                }
            }
        }
        for (Pair pair : leaning.keySet()) {
            known.put(pair, !different.contains(pair));
        }
        leaning.clear();
        return !different.contains(start);
    }

    private boolean schemas(Node before, Node after, Pair owner) {
        Node then = old.resolve(before);
        Node now = current.resolve(after);
        boolean direct = then.equals(before) && now.equals(after);
        if (direct) {
            return bodies(then, now, owner);
        }
        return bodies(beside(before, then), beside(after, now), owner) && leansOn(new Pair(then, now), owner);
    }

    private boolean leansOn(Pair pair, Pair owner) {
        Boolean answer = known.get(pair);
        if (answer != null) {
            return answer;
        }
        List<Pair> owners = leaning.get(pair);
        if (owners == null) {
            owners = new ArrayList<>();
            leaning.put(pair, owners);
            open.add(pair);
        }
        owners.add(owner);
        return true;
    }

    /** What stands beside a reference: with OpenAPI 3.1 it counts, too. */
    private static Mapping beside(Node written, Node target) {
        List<Entry> kept = new ArrayList<>();
        if (!written.equals(target) && written instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (!entry.name().equals("$ref")) {
                    kept.add(entry);
                }
            }
        }
        return new Mapping(written.position(), written.trail(), kept);
    }

    private boolean bodies(Node before, Node after, Pair owner) {
        if (!(before instanceof Mapping then) || !(after instanceof Mapping now)) {
            return Values.same(before, after);
        }
        if (!Types.of(then).equals(Types.of(now))) {
            return false;
        }
        for (Entry entry : then.entries()) {
            if (!keyword(entry.name(), entry.value(), now.get(entry.name()), owner)) {
                return false;
            }
        }
        for (Entry entry : now.entries()) {
            if (then.get(entry.name()) == null && !keyword(entry.name(), entry.value(), null, owner)) {
                return false;
            }
        }
        return true;
    }

    /** One keyword, where the owner is what leans on the answer for references below it. */
    private boolean keyword(String name, Node before, @Nullable Node after, Pair owner) {
        Keyword kind = Keyword.of(name);
        if (kind == Keyword.DOCUMENTATION || name.equals("type") || name.equals("nullable")) {
            return true;
        }
        if (after == null || Keyword.isDefault(name, before) || Keyword.isDefault(name, after)) {
            return Keyword.isDefault(name, before) && (after == null || Keyword.isDefault(name, after));
        }
        return switch (kind) {
            case DOCUMENTATION -> true;
            case SCHEMA, SCHEMAS -> listsOrSchemas(before, after, owner);
            case NAMED_SCHEMAS -> named(before, after, owner);
            case SET -> sets(before, after);
            case VALUE -> Values.same(before, after);
        };
    }

    private boolean listsOrSchemas(Node before, Node after, Pair owner) {
        if (!(before instanceof Sequence then) || !(after instanceof Sequence now)) {
            return schemas(before, after, owner);
        }
        boolean same = then.items().size() == now.items().size();
        for (int i = 0; same && i < then.items().size(); i++) {
            same = schemas(then.items().get(i), now.items().get(i), owner);
        }
        return same;
    }

    private boolean named(Node before, Node after, Pair owner) {
        if (!(before instanceof Mapping then) || !(after instanceof Mapping now)) {
            return Values.same(before, after);
        }
        boolean same = then.entries().size() == now.entries().size();
        for (int i = 0; same && i < then.entries().size(); i++) {
            Entry entry = then.entries().get(i);
            Node other = now.get(entry.name());
            same = other != null && schemas(entry.value(), other, owner);
        }
        return same;
    }

    private static boolean sets(Node before, Node after) {
        if (!(before instanceof Sequence then) || !(after instanceof Sequence now)) {
            return Values.same(before, after);
        }
        return ValueSet.same(then.items(), now.items());
    }
}
