package io.pacto.schemadiff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks of objects.
 *
 * @param properties schemas by name
 * @param patterned schemas by pattern of the name
 * @param additional the schema of all other properties, or null when nothing is said
 * @param names what every name must be
 * @param required names that must be there; sorted
 * @param dependents names that must be there when another is
 * @param dependentSchemas what must hold when a property is there
 * @param unevaluated {@code unevaluatedProperties} where it could not be folded into {@code additional}, or null
 * @param count number of properties
 */
record ObjectForm(
        Map<String, Sub> properties,
        Map<String, Sub> patterned,
        @Nullable Sub additional,
        List<Sub> names,
        Set<String> required,
        Map<String, Set<String>> dependents,
        Map<String, Sub> dependentSchemas,
        @Nullable Sub unevaluated,
        Count count) {

    static final ObjectForm ANY = new ObjectForm(
            Collections.emptyMap(),
            Collections.emptyMap(),
            null,
            List.of(),
            Collections.emptySet(),
            Collections.emptyMap(),
            Collections.emptyMap(),
            null,
            Count.ANY);

    /** What holds for the value of a property, or null when nothing is said about it. */
    @Nullable
    Sub at(String name) {
        Sub own = properties.get(name);
        boolean met = own != null;
        for (Map.Entry<String, Sub> entry : patterned.entrySet()) {
            if (Patterns.finds(entry.getKey(), name) == Tri.YES) {
                own = ArrayForm.both(own, entry.getValue());
                met = true;
            }
        }
        return met ? own : additional;
    }

    /** The same with each named property held to the patterns its name matches as well. */
    ObjectForm joined() {
        if (patterned.isEmpty() || properties.isEmpty()) {
            return this;
        }
        Map<String, Sub> both = new LinkedHashMap<>();
        for (Map.Entry<String, Sub> entry : properties.entrySet()) {
            Sub held = at(entry.getKey());
            both.put(entry.getKey(), held == null ? entry.getValue() : held);
        }
        return new ObjectForm(
                Collections.unmodifiableMap(both),
                patterned,
                additional,
                names,
                required,
                dependents,
                dependentSchemas,
                unevaluated,
                count);
    }

    /** Whether a property may be there at all. */
    boolean allows(String name) {
        Sub sub = at(name);
        return sub == null || !sub.form().isNever();
    }

    boolean isAny() {
        return properties.isEmpty()
                && patterned.isEmpty()
                && additional == null
                && names.isEmpty()
                && required.isEmpty()
                && dependents.isEmpty()
                && dependentSchemas.isEmpty()
                && unevaluated == null
                && count.isAny();
    }

    ObjectForm and(ObjectForm other) {
        if (other.isAny()) {
            return this;
        }
        if (isAny()) {
            return other;
        }
        List<Sub> bothNames = new ArrayList<>(names);
        bothNames.addAll(other.names);
        return new ObjectForm(
                properties(other),
                patterned(other),
                ArrayForm.both(additional, other.additional),
                List.copyOf(bothNames),
                StringForm.union(required, other.required),
                dependents(other),
                joined(dependentSchemas, other.dependentSchemas),
                ArrayForm.both(unevaluated, other.unevaluated),
                count.and(other.count));
    }

    /** Properties of one side are additional ones of the other, whose schema for those holds for them, too. */
    private Map<String, Sub> properties(ObjectForm other) {
        Set<String> known = new LinkedHashSet<>(properties.keySet());
        known.addAll(other.properties.keySet());
        Map<String, Sub> both = new LinkedHashMap<>();
        for (String name : known) {
            Sub sub = ArrayForm.both(at(name), other.at(name));
            if (sub != null) {
                both.put(name, sub);
            }
        }
        return Collections.unmodifiableMap(both);
    }

    private Map<String, Sub> patterned(ObjectForm other) {
        Map<String, Sub> both = new LinkedHashMap<>();
        for (Map.Entry<String, Sub> entry : patterned.entrySet()) {
            Sub beside = other.patterned.getOrDefault(entry.getKey(), other.additional);
            both.put(entry.getKey(), beside == null ? entry.getValue() : Sub.both(entry.getValue(), beside));
        }
        for (Map.Entry<String, Sub> entry : other.patterned.entrySet()) {
            if (!patterned.containsKey(entry.getKey())) {
                Sub sub = additional == null ? entry.getValue() : Sub.both(additional, entry.getValue());
                both.put(entry.getKey(), sub);
            }
        }
        return Collections.unmodifiableMap(both);
    }

    private Map<String, Set<String>> dependents(ObjectForm other) {
        if (other.dependents.isEmpty()) {
            return dependents;
        }
        Map<String, Set<String>> both = new LinkedHashMap<>(dependents);
        for (Map.Entry<String, Set<String>> entry : other.dependents.entrySet()) {
            TreeSet<String> needed = new TreeSet<>(entry.getValue());
            needed.addAll(both.getOrDefault(entry.getKey(), Collections.emptySet()));
            both.put(entry.getKey(), Collections.unmodifiableSet(needed));
        }
        return Collections.unmodifiableMap(both);
    }

    private static Map<String, Sub> joined(Map<String, Sub> a, Map<String, Sub> b) {
        if (b.isEmpty()) {
            return a;
        }
        Map<String, Sub> both = new LinkedHashMap<>(a);
        for (Map.Entry<String, Sub> entry : b.entrySet()) {
            Sub mine = both.get(entry.getKey());
            both.put(entry.getKey(), mine == null ? entry.getValue() : Sub.both(mine, entry.getValue()));
        }
        return Collections.unmodifiableMap(both);
    }
}
