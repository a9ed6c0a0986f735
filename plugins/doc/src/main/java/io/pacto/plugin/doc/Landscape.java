package io.pacto.plugin.doc;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.PactoException;
import io.pacto.api.Reference;
import io.pacto.api.VersionRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contract and all contracts that can be reached from it; each reference is followed once. */
final class Landscape {

    /** Levels of dependencies that are followed. */
    static final int DEPTH = 64;

    /** References that are followed in all. */
    static final int NODES = 10_000;

    private final Context context;
    private final List<Service> services = new ArrayList<>();
    private final Map<String, Service> byOrigin = new HashMap<>();
    private final Map<String, Optional<Service>> followed = new HashMap<>();
    private final Map<Service, Integer> depths = new HashMap<>();
    private boolean leftOut;

    private Landscape(Context context) {
        this.context = context;
    }

    static Landscape of(Bundle root, Context context) {
        Landscape landscape = new Landscape(context);
        Queue<Service> waiting = new ArrayDeque<>();
        waiting.add(landscape.enter(root, 0));
        while (!waiting.isEmpty()) {
            landscape.expand(waiting.remove(), waiting);
        }
        return landscape;
    }

    /** Returns the contract that is documented. */
    Service root() {
        return services.get(0);
    }

    /** Returns every contract, breadth first; two of them may have the same name. */
    List<Service> services() {
        return List.copyOf(services);
    }

    /** Returns the contracts below the root, depth first, each name once. */
    List<Service> blocks() {
        List<Service> blocks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        names.add(root().name());
        // A stack of our own: a path may be as long as there are contracts.
        Deque<Iterator<Service.Need>> path = new ArrayDeque<>();
        path.push(root().needs().iterator());
        while (!path.isEmpty()) {
            Service target = path.element().hasNext() ? path.element().next().target() : null;
            if (target != null && names.add(target.name())) {
                blocks.add(target);
                path.push(target.needs().iterator());
            } else if (!path.element().hasNext()) {
                path.pop();
            }
        }
        return blocks;
    }

    private Service enter(Bundle bundle, int depth) {
        Service service = new Service(bundle);
        services.add(service);
        byOrigin.put(bundle.origin(), service);
        depths.put(service, depth);
        return service;
    }

    private void expand(Service service, Queue<Service> waiting) {
        int depth = depths.getOrDefault(service, 0);
        for (Contract.Dependency dependency : service.contract().dependencies()) {
            service.add(new Service.Need(dependency, target(service, dependency, depth + 1, waiting)));
        }
    }

    private @Nullable Service target(Service from, Contract.Dependency dependency, int depth, Queue<Service> waiting) {
        String key = key(from, dependency);
        Optional<Service> known = followed.get(key);
        if (known == null) {
            known = Optional.ofNullable(follow(from, dependency, depth, waiting));
            followed.put(key, known);
        }
        return known.orElse(null);
    }

    private @Nullable Service follow(Service from, Contract.Dependency dependency, int depth, Queue<Service> waiting) {
        String reference = dependency.ref().value();
        if (depth > DEPTH || followed.size() >= NODES) {
            leaveOut(reference);
            return null;
        }
        try {
            Bundle bundle = context.pacto().follow(from.bundle(), reference, range(dependency));
            Service known = byOrigin.get(bundle.origin());
            if (known != null) {
                return known;
            }
            Service entered = enter(bundle, depth);
            waiting.add(entered);
            return entered;
        } catch (PactoException missing) {
            // The picture shows it as a declared edge; a document must not fail for what is down today.
            context.debug("dependency " + reference + " of " + from.name() + ": " + missing.getMessage());
            return null;
        }
    }

    private void leaveOut(String reference) {
        if (!leftOut) {
            context.warn("the documentation does not follow " + reference + " and others: it ends after " + DEPTH
                    + " levels or " + NODES + " references");
        }
        leftOut = true;
    }

    private static Optional<VersionRange> range(Contract.Dependency dependency) {
        String text = dependency.compatibility().value();
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(VersionRange.parse(text));
        } catch (IllegalArgumentException malformed) {
            throw new PactoException(
                    "\"" + text + "\" is not a version range: " + malformed.getMessage(), "", malformed);
        }
    }

    /** A path means another folder in each contract; a registry's reference means the same everywhere. */
    private static String key(Service from, Contract.Dependency dependency) {
        Reference reference = Reference.of(dependency.ref().value());
        String place = reference.isOci() ? "" : from.bundle().origin();
        return place
                + '\n'
                + reference.text()
                + '\n'
                + dependency.compatibility().value();
    }
}
