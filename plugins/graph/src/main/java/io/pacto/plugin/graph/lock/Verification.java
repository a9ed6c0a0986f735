package io.pacto.plugin.graph.lock;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Located;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Reference;
import io.pacto.plugin.graph.tree.Closure;
import io.pacto.plugin.graph.tree.Reached;
import io.pacto.plugin.graph.tree.Substitutes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Holds a lock against the contract, against the folders it depends on and against the tags it pinned. References are
 * followed as the lock says; only tags are asked for anew.
 */
final class Verification {

    private static final String LOCK_AGAIN = "write it anew: pacto lock";

    private final Bundle root;
    private final Lock lock;
    private final Context context;
    private final List<Problem> problems = new ArrayList<>();

    private Verification(Bundle root, Lock lock, Context context) {
        this.root = root;
        this.lock = lock;
        this.context = context;
    }

    /**
     * Verifies the lock of a bundle.
     *
     * @param root a bundle with a lock
     * @param context follows references
     * @return what is wrong, in the order of contract and lock
     */
    static List<Problem> of(Bundle root, Context context) {
        Lock lock;
        try {
            lock = Lock.read(root.files(), context);
        } catch (PactoException e) {
            return List.of(new Problem(Problem.STALE, root.contract().root(), e.getMessage(), e.advice()));
        }
        Verification verification = new Verification(root, lock, context);
        verification.verify();
        return verification.problems;
    }

    private void verify() {
        Resolved now = Resolving.of(root, context);
        problems.addAll(now.problems());
        Map<String, Pin> current = new LinkedHashMap<>();
        now.pins().forEach(pin -> current.put(pin.key(), pin));
        if (!lock.name().equals(now.name())) {
            problem(Problem.STALE, lock.root(), "it was made for " + lock.name() + ", and this is " + now.name());
        }
        Map<String, Node> direct = direct();
        current.forEach((key, pin) -> {
            if (!lock.pins().containsKey(key)) {
                Node at = direct.getOrDefault(pin.name(), root.contract().root());
                problem(Problem.STALE, at, "pacto.lock does not pin " + pin.words());
            }
        });
        TreeSet<String> moved = new TreeSet<>();
        lock.pins().forEach((key, pin) -> {
            Pin here = current.get(key);
            Node at = lock.nodes().getOrDefault(key, lock.root());
            if (here == null) {
                // What cannot be had is said already; it may be all that hangs below that is missing here.
                if (now.problems().isEmpty()) {
                    problem(Problem.STALE, at, "nothing refers to " + pin.words() + " any more");
                }
            } else if (pin.isLocal()) {
                drift(pin, here, at);
            } else if (moved.add(pin.place() + "\n" + pin.tag())) {
                tag(pin, at);
            }
        });
    }

    private void drift(Pin pin, Pin here, Node at) {
        if (!pin.digest().equals(here.digest())) {
            String from =
                    pin.version().equals(here.version()) ? "" : " from " + pin.version() + " to " + here.version();
            problem(Problem.LOCAL_DRIFT, at, "the folder " + pin.place() + " of " + pin.name() + " changed" + from);
        }
    }

    private void tag(Pin pin, Node at) {
        Reference written = Reference.of(pin.place());
        if (written.location().indexOf('@') >= 0) {
            return;
        }
        String tagged = pin.place() + (pin.tag().isEmpty() ? "" : ":" + pin.tag());
        try {
            Located now = context.pacto().locate(root, tagged, Optional.empty());
            if (!now.digest().equals(pin.digest())) {
                problems.add(new Problem(
                        Problem.DIGEST_MISMATCH,
                        at,
                        now.reference() + " of " + pin.name() + " was moved: it is " + now.digest() + " now, and "
                                + pin.digest() + " is locked",
                        "find out who moved it; take the new one with: pacto lock --update-name " + pin.name()));
            }
        } catch (PactoException e) {
            problem(Problem.UNRESOLVED, at, tagged + " of " + pin.name() + " cannot be verified: " + e.getMessage());
        }
    }

    private Map<String, Node> direct() {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (Reached one : Closure.of(root, context, Substitutes.NONE, 1).below(root)) {
            one.bundle()
                    .ifPresent(bundle -> nodes.putIfAbsent(
                            bundle.contract().service().name().value(),
                            one.dependency().ref().node()));
        }
        return nodes;
    }

    private void problem(String rule, Node at, String message) {
        String hint = rule.equals(Problem.UNRESOLVED)
                ? ""
                : rule.equals(Problem.LOCAL_DRIFT) ? "accept it with: pacto lock" : LOCK_AGAIN;
        problems.add(new Problem(rule, at, message, hint));
    }
}
