package io.pacto.plugin.openapi;

import io.pacto.api.Classification;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks two schemas that differ in step and says what is certain: properties, {@code required}, types, enumerated values.
 * All else becomes one entry for the whole schema that leaves the effect open.
 *
 * <p>A pair of referenced schemas is walked once for each use of the outermost schema, on the shortest way to it: one after
 * the other, since a chain of references may be longer than a stack is deep.
 */
final class SchemaWalk {

    private static final List<String> JUDGED = List.of("type", "nullable", "properties", "required", "enum", "default");

    private final Spec old;
    private final Spec current;
    private final Sameness sameness;
    private final Direction direction;
    private final Changes changes;
    private final SchemaRules rules;
    private final Set<Pair> visited = new HashSet<>();
    private final Deque<Step> waiting = new ArrayDeque<>();
    private @Nullable Where undecided;
    private boolean explained;

    /** A pair of referenced schemas that is yet to be walked. */
    private record Step(Pair pair, Where where) {}

    SchemaWalk(Spec old, Spec current, Sameness sameness, Direction direction, Changes changes) {
        this.old = old;
        this.current = current;
        this.sameness = sameness;
        this.direction = direction;
        this.changes = changes;
        this.rules = new SchemaRules(direction, changes);
    }

    void compare(Node before, Node after, Where where) {
        walk(before, after, where);
        for (Step next = waiting.poll(); next != null; next = waiting.poll()) {
            inline(next.pair().old, next.pair().current, next.where());
        }
        Where at = undecided == null && !explained ? where : undecided;
        if (at != null) {
            String place = at.path().substring(where.path().length());
            changes.modified(
                    "openapi.schema.changed",
                    Classification.POTENTIAL_BREAKING,
                    where.movedTo(at.at()),
                    "it may break, depending on use" + (place.isEmpty() ? "" : " (see " + place + ")"));
        }
    }

    private void walk(Node before, Node after, Where where) {
        Node then = old.resolve(before);
        Node now = current.resolve(after);
        boolean direct = then.equals(before) && now.equals(after);
        if (!direct) {
            if (!sameness.sameBeside(before, then, after, now)) {
                leaveOpen(where);
            }
            Pair pair = new Pair(then, now);
            if (visited.add(pair) && !sameness.same(then, now)) {
                waiting.add(new Step(pair, where.movedTo(now)));
            }
            return;
        }
        inline(then, now, where);
    }

    private void inline(Node then, Node now, Where where) {
        if (then instanceof Mapping older && now instanceof Mapping newer) {
            mappings(older, newer, where);
        } else if (!Values.same(then, now)) {
            leaveOpen(where);
        }
    }

    private void mappings(Mapping before, Mapping after, Where where) {
        SchemaRules.Outcome types = rules.types(before, after, where);
        explained |= types != SchemaRules.Outcome.EQUAL;
        if (types == SchemaRules.Outcome.REPLACED) {
            return;
        }
        explained |= rules.enumeration(before, after, where);
        explained |= rules.defaults(before, after, where);
        properties(before, after, where);
        keywords(before, after, where);
    }

    private void properties(Mapping before, Mapping after, Where where) {
        Mapping older = mapping(before.get("properties"));
        Mapping newer = mapping(after.get("properties"));
        RequiredNames required = RequiredNames.of(before, after);
        for (Entry entry : newer.entries()) {
            String name = entry.name();
            Node then = older.get(name);
            if (then != null) {
                property(name, then, entry.value(), required, where);
            } else {
                explained = true;
                if (!isHidden(current, entry.value())) {
                    rules.propertyAdded(where.property(name, entry.key()), required.after(name));
                }
            }
            required.settle(name);
        }
        for (Entry entry : older.entries()) {
            if (newer.get(entry.name()) == null) {
                explained = true;
                if (!isHidden(old, entry.value())) {
                    rules.propertyRemoved(where.property(entry.name(), where.at()), required.before(entry.name()));
                }
                required.settle(entry.name());
            }
        }
        for (String name : required.unsettled()) {
            explained |= rules.required(where.property(name, where.at()), required.before(name), required.after(name));
        }
    }

    private void property(String name, Node before, Node after, RequiredNames required, Where where) {
        if (required.before(name) == required.after(name) && sameness.same(before, after)) {
            return; // remembered, so that a component used by many operations is cheap
        }
        Where at = where.property(name, after);
        boolean was = isHidden(old, before);
        boolean is = isHidden(current, after);
        if (was && is) {
            explained = true;
        } else if (was || is) {
            leaveOpen(at);
        } else {
            explained |= rules.required(at, required.before(name), required.after(name));
            walk(before, after, at);
        }
    }

    private void keywords(Mapping before, Mapping after, Where where) {
        List<String> names = new ArrayList<>();
        before.entries().forEach(entry -> names.add(entry.name()));
        for (Entry entry : after.entries()) {
            if (before.get(entry.name()) == null) {
                names.add(entry.name());
            }
        }
        for (String name : names) {
            if (!JUDGED.contains(name) && !sameness.sameKeyword(name, before.get(name), after.get(name))) {
                keyword(name, before.get(name), after.get(name), where);
            }
        }
    }

    /** Items, further properties and a single part of {@code allOf} travel the way the whole does. */
    private void keyword(String name, @Nullable Node before, @Nullable Node after, Where where) {
        Where at = where.keyword(name, after == null ? where.at() : after);
        if (before == null || after == null) {
            leaveOpen(at);
        } else if ((name.equals("items") || name.equals("additionalProperties"))
                && before instanceof Mapping
                && after instanceof Mapping) {
            walk(before, after, at);
        } else if (name.equals("allOf") && before instanceof Sequence then && after instanceof Sequence now) {
            parts(then.items(), now.items(), at);
        } else {
            leaveOpen(at);
        }
    }

    /** With more than one part changed something may have moved between them, which changes nothing. */
    private void parts(List<Node> before, List<Node> after, Where where) {
        int changed = -1;
        int count = before.size() == after.size() ? 0 : 2;
        for (int i = 0; i < before.size() && count < 2; i++) {
            if (!sameness.same(before.get(i), after.get(i))) {
                changed = i;
                count++;
            }
        }
        if (count == 1) {
            walk(before.get(changed), after.get(changed), where.keyword(Integer.toString(changed), after.get(changed)));
        } else {
            leaveOpen(where);
        }
    }

    private boolean isHidden(Spec spec, Node property) {
        return Operation.isTrue(spec.resolve(property).get(direction.hiddenBy()));
    }

    private void leaveOpen(Where where) {
        if (undecided == null) {
            undecided = where;
        }
    }

    private static Mapping mapping(@Nullable Node node) {
        return node instanceof Mapping mapping ? mapping : Mapping.builder().build();
    }
}
