package io.pacto.plugin.openapi.diff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One way to be let in: all these schemes together, each with these scopes. Without any scheme it is anonymous access.
 *
 * @param scopes the scopes of each scheme
 */
record Requirement(SortedMap<String, SortedSet<String>> scopes) {

    static final Requirement ANONYMOUS = new Requirement(Collections.emptySortedMap());

    /** Reads alternatives; none at all means that everybody is let in. */
    static List<Requirement> read(List<Node> alternatives, Map<String, String> names) {
        List<Requirement> found = new ArrayList<>();
        for (Node alternative : alternatives) {
            Requirement one = read(alternative, names);
            if (!found.contains(one)) {
                found.add(one);
            }
        }
        if (found.isEmpty()) {
            found.add(ANONYMOUS);
        }
        return found;
    }

    private static Requirement read(Node alternative, Map<String, String> names) {
        SortedMap<String, SortedSet<String>> schemes = new TreeMap<>();
        if (alternative instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                SortedSet<String> scopes = new TreeSet<>();
                for (Node scope : mapping.list(entry.name())) {
                    if (scope instanceof Scalar text) {
                        scopes.add(text.text());
                    }
                }
                schemes.put(names.getOrDefault(entry.name(), entry.name()), scopes);
            }
        }
        return new Requirement(schemes);
    }

    boolean isAnonymous() {
        return scopes.isEmpty();
    }

    /** Whether whoever meets the other requirement meets this one, too. */
    boolean asksNoMoreThan(Requirement other) {
        for (Map.Entry<String, SortedSet<String>> scheme : scopes.entrySet()) {
            SortedSet<String> granted = other.scopes.get(scheme.getKey());
            if (granted == null || !granted.containsAll(scheme.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether both ask for the same schemes, whatever the scopes. */
    boolean hasSchemesOf(Requirement other) {
        return scopes.keySet().equals(other.scopes.keySet());
    }

    /** {@code none}, {@code key}, {@code key and oauth}. */
    String label() {
        return isAnonymous() ? "none" : String.join(" and ", scopes.keySet());
    }

    /** {@code oauth (read, write)}. */
    String words() {
        if (isAnonymous()) {
            return "anonymous";
        }
        StringBuilder words = new StringBuilder();
        for (Map.Entry<String, SortedSet<String>> scheme : scopes.entrySet()) {
            words.append(words.length() == 0 ? "" : " and ").append(scheme.getKey());
            if (!scheme.getValue().isEmpty()) {
                words.append(" (").append(String.join(", ", scheme.getValue())).append(')');
            }
        }
        return words.toString();
    }
}
