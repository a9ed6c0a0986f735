package io.pacto.plugin.graph.lock;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.Following;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what every dependency, policy and configuration of a contract comes to now. */
final class Resolving {

    private final Bundle root;
    private final Context context;
    private final Map<String, Pin> pins = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Resolving(Bundle root, Context context) {
        this.root = root;
        this.context = context;
    }

    static Resolved of(Bundle root, Context context) {
        Resolving resolving = new Resolving(root, context);
        resolving.dependencies();
        resolving.references();
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
        Closure closure = Closure.of(root, context, Substitutes.NONE, Closure.MOST_LEVELS);
        for (Bundle holder : closure.holders()) {
            for (Reached one : closure.below(holder)) {
                Node at = holder.origin().equals(root.origin())
                        ? one.dependency().ref().node()
                        : root.contract().root();
                if (one.bundle().isEmpty()) {
                    unresolved(at, one.ref(), holder, one.error());
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
                String constraint = one.dependency().compatibility().value();
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
        Following.Outcome outcome =
                Following.Outcome.of(context.pacto(), new Following(root, ref.value(), Optional.empty()));
        if (outcome.bundle().isPresent()) {
            add(pin(kind, ref.value(), "", outcome.bundle().get(), List.of()), ref.node());
        } else {
            String error = outcome.failure().map(PactoException::getMessage).orElse("");
            unresolved(ref.node(), ref.value(), root, error);
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
