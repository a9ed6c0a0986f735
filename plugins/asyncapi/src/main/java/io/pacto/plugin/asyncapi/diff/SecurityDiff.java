package io.pacto.plugin.asyncapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Node;
import java.util.List;

/** Compares who is let in: each item of a list is one way, and any one will do. */
final class SecurityDiff {

    private static final String KEY = "security";

    private final Versions versions;

    SecurityDiff(Versions versions) {
        this.versions = versions;
    }

    void compare(String rule, Node old, Node now, Spot owner) {
        List<Way> before = Way.all(old, versions.old());
        List<Way> after = Way.all(now, versions.now());
        Node node = now.get(KEY);
        Spot spot = owner.field(KEY, node == null ? owner.at() : node);
        if (!allServed(before, after)) {
            versions.changes()
                    .modified(
                            rule,
                            BREAKING,
                            spot,
                            Way.text(before),
                            Way.text(after),
                            "who was let in before may not be any more");
        } else if (!allServed(after, before)) {
            versions.changes().modified(rule, NON_BREAKING, spot, Way.text(before), Way.text(after), "more are let in");
        } else if (!Way.addresses(before).equals(Way.addresses(after))) {
            versions.changes()
                    .modified(rule, POTENTIAL_BREAKING, spot, null, null, "credentials come from another address");
        }
    }

    /** Whether whoever comes one of these ways is let in by one of the others. */
    private static boolean allServed(List<Way> ways, List<Way> others) {
        for (Way way : ways) {
            boolean served = false;
            for (Way other : others) {
                served = served || way.satisfies(other);
            }
            if (!served) {
                return false;
            }
        }
        return true;
    }
}
