package io.pacto.schemadiff;

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
 * Whether two schemas are written alike, remarks and order left aside and references followed: the quick answer for all
 * that was not touched. A no says nothing about meaning.
 *
 * <p>Within one round a pair of referenced schemas that is still open counts as alike; when the round ends, what turned
 * out different is carried back to everything that leaned on it.
 */
final class Sameness {

    private final Side old;
    private final Side now;
    private final Map<Pair, Boolean> known = new HashMap<>();
    private final Map<Pair, List<Pair>> leaning = new LinkedHashMap<>();
    private final Deque<Pair> open = new ArrayDeque<>();

    Sameness(Side old, Side now) {
        this.old = old;
        this.now = now;
    }

    boolean same(Sub before, Sub after) {
        Pair start = new Pair(before, after, Direction.BOTH);
        Boolean answer = known.get(start);
        return answer != null ? answer : round(start);
    }

    /** The same for schemas of either side, in either order; two of one side are alike when they are one. */
    boolean alike(Sub one, Sub other) {
        if (one.side() == other.side()) {
            return one == other;
        }
        return one.side() == old ? same(one, other) : same(other, one);
    }

    private boolean round(Pair start) {
        Set<Pair> different = new HashSet<>();
        Deque<Pair> spread = new ArrayDeque<>();
        leaning.put(start, new ArrayList<>());
        open.add(start);
        for (Pair next = open.poll(); next != null; next = open.poll()) {
            if (!parts(next) && different.add(next)) {
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

    private boolean parts(Pair pair) {
        List<Sub.Part> then = pair.before.parts();
        List<Sub.Part> next = pair.after.parts();
        boolean same = then.size() == next.size();
        for (int i = 0; same && i < then.size(); i++) {
            Sub.Part a = then.get(i);
            Sub.Part b = next.get(i);
            same = bodies(a.node(), a.scope(), b.node(), b.scope(), pair);
        }
        return same;
    }

    private boolean schemas(Node before, Scope oldScope, Node after, Scope newScope, Pair owner) {
        boolean refers = refers(before, old) || refers(after, now);
        if (!refers) {
            return bodies(before, oldScope, after, newScope, owner);
        }
        return leansOn(new Pair(old.sub(before, oldScope), now.sub(after, newScope), Direction.BOTH), owner);
    }

    private static boolean refers(Node node, Side side) {
        return node instanceof Mapping schema && side.isPlainRef(schema);
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

    private boolean bodies(Node before, Scope oldOuter, Node after, Scope newOuter, Pair owner) {
        if (!(before instanceof Mapping then) || !(after instanceof Mapping next)) {
            return Values.same(before, after);
        }
        Scope oldScope = oldOuter.inside(then);
        Scope newScope = newOuter.inside(next);
        if (then.get("$ref") != null || next.get("$ref") != null) {
            return remote(then, oldScope, next, newScope);
        }
        if (!sameChoices(then, next)) {
            return false;
        }
        for (Entry entry : then.entries()) {
            if (!keyword(entry.name(), entry.value(), oldScope, next.get(entry.name()), newScope, owner)) {
                return false;
            }
        }
        for (Entry entry : next.entries()) {
            if (then.get(entry.name()) == null && Keywords.of(entry.name()) != Keywords.REMARK) {
                return false;
            }
        }
        return true;
    }

    /** Where a discriminator tells choices apart, the names of their schemas may be what documents hold. */
    private static boolean sameChoices(Mapping then, Mapping next) {
        return then.get("discriminator") == null
                || (Values.same(then.get("oneOf"), next.get("oneOf"))
                        && Values.same(then.get("anyOf"), next.get("anyOf")));
    }

    /** A reference that could not be followed, or one with keywords beside it: only plain text counts as alike. */
    private boolean remote(Mapping then, Scope oldScope, Mapping next, Scope newScope) {
        String first = then.text("$ref");
        String second = next.text("$ref");
        return first != null
                && second != null
                && first.equals(second)
                && old.isPlainRef(then)
                && now.isPlainRef(next)
                && old.resolve(oldScope, first) == null
                && now.resolve(newScope, second) == null;
    }

    private boolean keyword(
            String name, Node before, Scope oldScope, @Nullable Node after, Scope newScope, Pair owner) {
        Keywords kind = Keywords.of(name);
        if (kind == Keywords.REMARK) {
            return true;
        }
        if (after == null || (old.dialect() != now.dialect() && Dialect.disagreeOn(name))) {
            return false;
        }
        return switch (kind) {
            case REMARK -> true;
            case SCHEMA -> listOrSchema(before, oldScope, after, newScope, owner);
            case NAMED -> named(before, oldScope, after, newScope, owner);
            case SET, VALUE -> Values.same(before, after);
        };
    }

    private boolean listOrSchema(Node before, Scope oldScope, Node after, Scope newScope, Pair owner) {
        if (!(before instanceof Sequence then) || !(after instanceof Sequence next)) {
            return schemas(before, oldScope, after, newScope, owner);
        }
        boolean same = then.items().size() == next.items().size();
        for (int i = 0; same && i < then.items().size(); i++) {
            same = schemas(then.items().get(i), oldScope, next.items().get(i), newScope, owner);
        }
        return same;
    }

    private boolean named(Node before, Scope oldScope, Node after, Scope newScope, Pair owner) {
        if (!(before instanceof Mapping then) || !(after instanceof Mapping next)) {
            return Values.same(before, after);
        }
        boolean same = then.entries().size() == next.entries().size();
        for (int i = 0; same && i < then.entries().size(); i++) {
            Entry entry = then.entries().get(i);
            Node other = next.get(entry.name());
            same = other != null
                    && (entry.value() instanceof Sequence
                            ? Values.same(entry.value(), other)
                            : schemas(entry.value(), oldScope, other, newScope, owner));
        }
        return same;
    }
}
