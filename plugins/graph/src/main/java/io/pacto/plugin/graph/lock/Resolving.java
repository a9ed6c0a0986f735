package io.pacto.plugin.graph.lock;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.Following;
import io.pacto.api.Located;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Reference;
import io.pacto.api.Value;
import io.pacto.plugin.graph.tree.Closure;
import io.pacto.plugin.graph.tree.Reached;
import io.pacto.plugin.graph.tree.Substitutes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what every dependency, policy, configuration and chart of a contract comes to. What the lock of the bundle pins
 * stays pinned; everything else is asked for at its registry, because an old answer in a cache is not what a tag means now.
 */
final class Resolving {

    private final Bundle root;
    private final Context context;
    private final Map<String, Pin> kept;
    private final Map<String, String> unanswered = new HashMap<>();
    private final Map<String, Pin> pins = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Resolving(Bundle root, Context context) {
        this.root = root;
        this.context = context;
        boolean locked = root.files().has(Lock.FILE) && root.files().read(Lock.FILE).length > 0;
        this.kept = locked ? Lock.read(root.files(), context).pins() : Map.of();
    }

    static Resolved of(Bundle root, Context context) {
        Resolving resolving = new Resolving(root, context);
        resolving.dependencies();
        resolving.references();
        resolving.chart();
        List<Pin> sorted = new ArrayList<>(resolving.pins.values());
        sorted.sort(Comparator.comparing(Pin::kind)
                .thenComparing(Pin::name)
                .thenComparing(Pin::version)
                .thenComparing(Pin::place)
                .thenComparing(Pin::constraint));
        Contract.Service service = root.contract().service();
        return new Resolved(service.name().value(), service.version().value(), sorted, resolving.problems);
    }

    private void dependencies() {
        Substitutes asked = (holder, dependency, range) -> {
            String constraint = dependency.compatibility().value();
            return asked(Pin.DEPENDENCY, new Following(holder, dependency.ref().value(), range), constraint);
        };
        Closure closure = Closure.of(root, context, asked, Closure.MOST_LEVELS);
        for (Bundle holder : closure.holders()) {
            for (Reached one : closure.below(holder)) {
                Node at = holder.origin().equals(root.origin())
                        ? one.dependency().ref().node()
                        : root.contract().root();
                String constraint = one.dependency().compatibility().value();
                String error = unanswered.getOrDefault(Pin.key(Pin.DEPENDENCY, one.ref(), constraint), one.error());
                if (one.bundle().isEmpty() || !error.isEmpty()) {
                    unresolved(at, one.ref(), holder, error);
                    continue;
                }
                Bundle target = one.bundle().get();
                if (target.origin().equals(root.origin())) {
                    continue;
                }
                TreeSet<String> names = new TreeSet<>();
                closure.below(target)
                        .forEach(each -> each.bundle()
                                .ifPresent(there -> names.add(
                                        there.contract().service().name().value())));
                add(pin(Pin.DEPENDENCY, one.ref(), constraint, target, List.copyOf(names)), at);
            }
        }
    }

    private void references() {
        Contract contract = root.contract();
        contract.policies().forEach(each -> reference("policy", each.ref()));
        contract.configurations().forEach(each -> reference("config", each.ref()));
    }

    private void reference(String kind, @Nullable Value<String> ref) {
        if (ref == null || ref.value().isEmpty()) {
            return;
        }
        Following.Outcome outcome = Following.Outcome.of(
                context.pacto(), asked(kind, new Following(root, ref.value(), Optional.empty()), ""));
        String error = unanswered.getOrDefault(
                Pin.key(kind, ref.value(), ""),
                outcome.failure().map(PactoException::getMessage).orElse(""));
        if (outcome.bundle().isPresent() && error.isEmpty()) {
            add(pin(kind, ref.value(), "", outcome.bundle().get(), List.of()), ref.node());
        } else {
            unresolved(ref.node(), ref.value(), root, error);
        }
    }

    /** A chart is no bundle: it has a digest and is not opened. Helm writes the {@code +} of a version as {@code _}. */
    private void chart() {
        Contract.Chart chart = root.contract().service().chart();
        if (chart == null || Reference.of(chart.ref().value()).isLocal()) {
            return;
        }
        String ref = chart.ref().value();
        String version = chart.version().value();
        Pin known = kept.get(Pin.key(Pin.CHART, ref, version));
        if (known != null) {
            add(known, chart.ref().node());
            return;
        }
        Reference written = Reference.of(ref);
        String tag = Tags.of(written).isEmpty() ? version.replace('+', '_') : "";
        try {
            String digest = context.pacto()
                    .locate(root, tag.isEmpty() ? ref : ref + ":" + tag, Optional.empty())
                    .digest();
            Pin pin = new Pin(Pin.CHART, written.shortName(), "oci", ref, version, version, tag, digest, List.of());
            add(pin, chart.ref().node());
        } catch (PactoException e) {
            unresolved(chart.ref().node(), ref, root, e.getMessage());
        }
    }

    /** The same reference with the digest it has now, unless it is pinned or says it itself. */
    private Following asked(String kind, Following written, String constraint) {
        Reference reference = Reference.of(written.reference());
        String key = Pin.key(kind, written.reference(), constraint);
        if (reference.isLocal() || reference.location().indexOf('@') >= 0 || kept.containsKey(key)) {
            return written;
        }
        try {
            Located now = context.pacto().locate(written.from(), written.reference(), written.range());
            return new Following(written.from(), now.reference() + "@" + now.digest(), written.range());
        } catch (PactoException e) {
            unanswered.put(key, e.getMessage());
            return written;
        }
    }

    private void unresolved(Node at, String ref, Bundle holder, String error) {
        String whose = holder.origin().equals(root.origin())
                ? ""
                : " of " + holder.contract().service().name().value();
        problems.add(new Problem(Problem.UNRESOLVED, at, "\"" + ref + "\"" + whose + " cannot be had: " + error, ""));
    }

    private Pin pin(String kind, String ref, String constraint, Bundle target, List<String> dependsOn) {
        Contract.Service service = target.contract().service();
        Optional<Path> folder = target.directory();
        String name = service.name().value();
        String version = service.version().value();
        if (folder.isPresent()) {
            String hash = ContentHash.of(target.files());
            return new Pin(kind, name, Pin.LOCAL, path(folder.get()), constraint, version, "", hash, dependsOn);
        }
        String digest = target.digest().orElse("");
        String tag = Tags.of(Reference.of(ref)).isEmpty() ? Tags.of(Reference.of(target.origin())) : "";
        return new Pin(kind, name, "oci", ref, constraint, version, tag, digest, dependsOn);
    }

    private String path(Path folder) {
        Optional<Path> from = root.directory();
        String path = from.isPresent() ? from.get().relativize(folder).toString() : folder.toString();
        return path.replace('\\', '/');
    }

    private void add(Pin pin, Node at) {
        Pin known = pins.putIfAbsent(pin.key(), pin);
        if (known != null && !known.digest().equals(pin.digest())) {
            problems.add(new Problem(
                    Problem.CONFLICT,
                    at,
                    "\"" + pin.place() + "\" leads to two contracts: " + known.words() + " and " + pin.words(),
                    "write the reference so that it means the same in both"));
        }
    }
}
