package io.pacto.plugin.graph.tree;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Dependency;
import io.pacto.api.Following;
import io.pacto.api.PactoException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contract and all it depends on, fetched level by level so that many references are followed at once. What is fetched,
 * and in which order it is asked for, does not depend on which answer comes first.
 */
public final class Closure {

    /** Most references followed in a row (graph limits, S-024). */
    public static final int MOST_LEVELS = 64;

    private static final int MOST_REFERENCES = 10_000;
    private static final String LIMIT = "graph limit reached: more than ";

    private final Bundle root;
    private final Context context;
    private final Substitutes substitutes;
    private final Map<String, Following.Outcome> answers = new LinkedHashMap<>();
    private final Map<String, List<Reached>> reached = new LinkedHashMap<>();
    private final Map<String, Bundle> holders = new LinkedHashMap<>();

    private Closure(Bundle root, Context context, Substitutes substitutes) {
        this.root = root;
        this.context = context;
        this.substitutes = substitutes;
    }

    /**
     * Fetches everything.
     *
     * @param root where to start
     * @param context follows references
     * @param substitutes bundles to take in place of what a reference names
     * @param levels most references to follow in a row, at most {@link #MOST_LEVELS}
     * @return the closure
     */
    public static Closure of(Bundle root, Context context, Substitutes substitutes, int levels) {
        Closure closure = new Closure(root, context, substitutes);
        List<Bundle> level = List.of(root);
        for (int i = 0; i < levels && !level.isEmpty(); i++) {
            level = closure.next(level);
        }
        return closure;
    }

    /** Returns where it starts. */
    public Bundle root() {
        return root;
    }

    /**
     * Where the dependencies of a contract led.
     *
     * @param bundle a contract of this closure
     * @return one for each dependency, in document order; none when they lie below the deepest level
     */
    public List<Reached> below(Bundle bundle) {
        return reached.getOrDefault(bundle.origin(), List.of());
    }

    /** Returns every contract whose dependencies were followed, the root first, each once. */
    public List<Bundle> holders() {
        return List.copyOf(holders.values());
    }

    private List<Bundle> next(List<Bundle> level) {
        Map<String, Following> wanted = new LinkedHashMap<>();
        for (Bundle bundle : level) {
            for (Dependency dependency : bundle.contract().dependencies()) {
                Range range = Range.of(dependency);
                String key = key(bundle, dependency);
                if (range.error().isEmpty()
                        && !answers.containsKey(key)
                        && answers.size() + wanted.size() < MOST_REFERENCES) {
                    wanted.putIfAbsent(key, substitutes.instead(bundle, dependency, range.value()));
                }
            }
        }
        List<Following.Outcome> outcomes = context.pacto().followAll(new ArrayList<>(wanted.values()));
        int at = 0;
        for (String key : wanted.keySet()) {
            answers.put(key, outcomes.get(at++));
        }
        Map<String, Bundle> deeper = new LinkedHashMap<>();
        for (Bundle bundle : level) {
            List<Reached> here = new ArrayList<>();
            for (Dependency dependency : bundle.contract().dependencies()) {
                Reached one = reach(bundle, dependency);
                here.add(one);
                one.bundle().ifPresent(each -> deeper.putIfAbsent(each.origin(), each));
            }
            reached.put(bundle.origin(), here);
            holders.put(bundle.origin(), bundle);
        }
        deeper.keySet().removeAll(reached.keySet());
        return new ArrayList<>(deeper.values());
    }

    private Reached reach(Bundle holder, Dependency dependency) {
        Range range = Range.of(dependency);
        if (!range.error().isEmpty()) {
            return Reached.nowhere(dependency, range.error());
        }
        Following.Outcome outcome = answers.get(key(holder, dependency));
        if (outcome == null) {
            return Reached.nowhere(dependency, LIMIT + MOST_REFERENCES + " references");
        }
        Optional<Bundle> bundle = outcome.bundle();
        return bundle.isPresent()
                ? Reached.at(dependency, bundle.get())
                : Reached.nowhere(
                        dependency,
                        outcome.failure().map(PactoException::getMessage).orElse(""));
    }

    /** What the answer depends on: who asks matters for paths alone. */
    private static String key(Bundle holder, Dependency dependency) {
        String ref = dependency.ref().value();
        String from = ref.startsWith("oci://") ? "" : holder.origin();
        return from + "\n" + ref + "\n" + dependency.compatibility().value();
    }

    /** Says which deep reference was left out. */
    static String tooDeep() {
        return LIMIT + MOST_LEVELS + " references in a row";
    }
}
