package io.pacto.plugin.graph.why;

import io.pacto.api.Bundle;
import io.pacto.plugin.graph.tree.Closure;
import io.pacto.plugin.graph.tree.Reached;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All ways to a service, depth first in document order, none of them twice through one contract. Only contracts that lead
 * there are entered, so that a graph full of diamonds costs no more than the ways shown.
 */
final class Ways {

    static final int MOST = 100;

    private final Closure closure;
    private final String name;
    private final Set<String> leading = new HashSet<>();
    private final List<List<Reached>> all = new ArrayList<>();
    private final List<Reached> way = new ArrayList<>();
    private final Set<String> inside = new HashSet<>();
    private final List<String> missing = new ArrayList<>();
    private boolean more;

    Ways(Closure closure, String name) {
        this.closure = closure;
        this.name = name;
        findLeading();
        inside.add(closure.root().origin());
        walk(closure.root());
    }

    List<List<Reached>> all() {
        return all;
    }

    boolean more() {
        return more;
    }

    /** What could not be looked into: the service may be behind it. */
    List<String> missing() {
        return missing;
    }

    private void findLeading() {
        Map<String, List<String>> from = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (Bundle holder : closure.holders()) {
            for (Reached one : closure.below(holder)) {
                Optional<Bundle> bundle = one.bundle();
                if (bundle.isEmpty()) {
                    missing.add("\"" + one.ref() + "\" cannot be had and was not looked into: " + one.error());
                    continue;
                }
                String target = bundle.get().origin();
                from.computeIfAbsent(target, each -> new ArrayList<>()).add(holder.origin());
                if (isIt(bundle.get())) {
                    found.add(target);
                }
            }
        }
        while (!found.isEmpty()) {
            String next = found.remove(found.size() - 1);
            if (leading.add(next)) {
                found.addAll(from.getOrDefault(next, List.of()));
            }
        }
    }

    private boolean isIt(Bundle bundle) {
        return bundle.contract().service().name().value().equals(name);
    }

    private void walk(Bundle holder) {
        for (Reached one : closure.below(holder)) {
            if (one.bundle().isEmpty() || more) {
                continue;
            }
            Bundle target = one.bundle().get();
            if (!leading.contains(target.origin()) || !inside.add(target.origin())) {
                continue;
            }
            way.add(one);
            if (!isIt(target)) {
                walk(target);
            } else if (all.size() < MOST) {
                all.add(List.copyOf(way));
            } else {
                more = true;
            }
            way.remove(way.size() - 1);
            inside.remove(target.origin());
        }
    }
}
