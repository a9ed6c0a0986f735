package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares who is let in. A client is made for one alternative: that one must still be there, with no scope more, or
 * everybody must be let in. Fewer schemes together are another alternative. Schemes are known by their meaning, so that
 * another name for the same scheme is no change.
 */
final class SecurityDiff {

    private final ApiDocument old;
    private final ApiDocument current;
    private final Map<String, String> renamed;

    SecurityDiff(ApiDocument old, ApiDocument current) {
        this.old = old;
        this.current = current;
        this.renamed = SecuritySchemesDiff.renamed(old, current);
    }

    void compare(Operation before, Operation after, Place operation, Exchange exchange, Changes changes) {
        Node then = wanted(before, old, exchange);
        Node now = wanted(after, current, exchange);
        if (then == null && now == null) {
            return;
        }
        List<Requirement> older = Requirement.read(then == null ? List.of() : items(then), new TreeMap<>());
        List<Requirement> newer = Requirement.read(now == null ? List.of() : items(now), renamed);
        Node at = now == null ? operation.at() : now;
        boolean closed = older.equals(List.of(Requirement.ANONYMOUS)) && !meets(Requirement.ANONYMOUS, newer);
        for (Requirement was : older) {
            if (!meets(was, newer)) {
                lost(was, newer, operation.in(Place.Kind.SECURITY, was.label(), at), changes);
            }
        }
        for (Requirement is : newer) {
            if (!closed && !older.contains(is) && !isPointless(is, older)) {
                opened(is, older, operation.in(Place.Kind.SECURITY, is.label(), at), changes);
            }
        }
    }

    /** What the root says holds for calls of the service, not for those it makes. */
    private static @Nullable Node wanted(Operation operation, ApiDocument document, Exchange exchange) {
        Node own = operation.node().get("security");
        return own != null || exchange == Exchange.TURNED
                ? own
                : document.root().get("security");
    }

    private static List<Node> items(Node security) {
        return security instanceof Sequence list ? list.items() : List.of();
    }

    private static boolean meets(Requirement credentials, List<Requirement> alternatives) {
        for (Requirement alternative : alternatives) {
            boolean same = alternative.hasSchemesOf(credentials) && alternative.asksNoMoreThan(credentials);
            if (same || alternative.isAnonymous()) {
                return true;
            }
        }
        return false;
    }

    /** Asks for more than an old alternative, with the same schemes: it is told as lost, not as opened. */
    private static boolean isPointless(Requirement added, List<Requirement> older) {
        for (Requirement was : older) {
            if (was.hasSchemesOf(added) && was.asksNoMoreThan(added)) {
                return true;
            }
        }
        return false;
    }

    private static void lost(Requirement was, List<Requirement> newer, Place where, Changes changes) {
        for (Requirement is : newer) {
            if (is.hasSchemesOf(was)) {
                changes.modified(
                        "openapi.security.requirement-removed",
                        BREAKING,
                        where,
                        "callers need other scopes than before",
                        Scalar.of(was.words()),
                        Scalar.of(is.words()));
                return;
            }
        }
        changes.removed(
                "openapi.security.requirement-removed",
                BREAKING,
                where,
                was.isAnonymous()
                        ? ": calls without credentials are refused"
                        : ": " + was.words() + " is no way to be let in any more");
    }

    private static void opened(Requirement is, List<Requirement> older, Place where, Changes changes) {
        for (Requirement was : older) {
            if (is.hasSchemesOf(was)) {
                if (is.asksNoMoreThan(was)) {
                    changes.modified(
                            "openapi.security.requirement-added",
                            NON_BREAKING,
                            where,
                            "callers need fewer scopes than before",
                            Scalar.of(was.words()),
                            Scalar.of(is.words()));
                }
                return;
            }
        }
        changes.added(
                "openapi.security.requirement-added",
                NON_BREAKING,
                where,
                is.isAnonymous() ? ": calls without credentials are let in" : ": one more way to be let in");
    }
}
