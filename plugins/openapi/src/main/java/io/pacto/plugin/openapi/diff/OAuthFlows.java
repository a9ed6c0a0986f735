package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the ways in which an OAuth scheme hands out tokens. */
final class OAuthFlows {

    private static final List<String> ADDRESSES =
            List.of("authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl");

    private final Changes changes;
    private final String rule;

    OAuthFlows(Changes changes, String rule) {
        this.changes = changes;
        this.rule = rule;
    }

    void compare(@Nullable Node before, @Nullable Node after, Place scheme) {
        TreeSet<String> flows = new TreeSet<>();
        names(before, flows);
        names(after, flows);
        for (String flow : flows) {
            Node then = before == null ? null : before.get(flow);
            Node now = after == null ? null : after.get(flow);
            Place where = scheme.field("flows." + flow, now == null ? scheme.at() : now);
            if (then == null) {
                changes.added(rule, NON_BREAKING, where, ": one more way to get a token");
            } else if (now == null) {
                changes.removed(rule, BREAKING, where, ": tokens are no longer handed out that way");
            } else {
                flow(then, now, where);
            }
        }
    }

    private void flow(Node before, Node after, Place where) {
        for (String key : ADDRESSES) {
            String then = before.text(key);
            String now = after.text(key);
            if (!String.valueOf(then).equals(String.valueOf(now))) {
                changes.modified(
                        rule,
                        POTENTIAL_BREAKING,
                        where.field(key, Traits.keyOf(after, key, where)),
                        "callers that know the address must learn the new one",
                        then == null ? null : Scalar.of(then),
                        now == null ? null : Scalar.of(now));
            }
        }
        String then = scopes(before);
        String now = scopes(after);
        if (!then.equals(now)) {
            changes.modified(
                    rule,
                    NON_BREAKING,
                    where.field("scopes", Traits.keyOf(after, "scopes", where)),
                    "other scopes are known; what a call needs stands at the call",
                    Scalar.of(then),
                    Scalar.of(now));
        }
    }

    private static String scopes(Node flow) {
        TreeSet<String> names = new TreeSet<>();
        names(flow.get("scopes"), names);
        return String.join(", ", names);
    }

    private static void names(@Nullable Node holder, Set<String> names) {
        if (holder instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (!entry.name().startsWith("x-")) {
                    names.add(entry.name());
                }
            }
        }
    }
}
