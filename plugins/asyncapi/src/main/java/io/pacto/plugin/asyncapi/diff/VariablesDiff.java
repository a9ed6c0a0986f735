package io.pacto.plugin.asyncapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.asyncapi.document.References;
import java.util.Set;
import java.util.TreeSet;

/** Compares the variables of a server's address. */
final class VariablesDiff {

    private static final String RULE = "asyncapi.server.variable";

    private final Versions versions;
    private final Changes changes;

    VariablesDiff(Versions versions) {
        this.versions = versions;
        this.changes = versions.changes();
    }

    /** One that came or went shows in the address. */
    void compare(Node oldServer, Node newServer, Spot server) {
        Node before = versions.old().part(oldServer, "variables");
        Node after = versions.now().part(newServer, "variables");
        for (Entry entry : References.entries(before)) {
            Node now = versions.now().get(after, entry.name());
            if (now != null) {
                Spot spot = server.named("variables", "variable", entry.name(), now);
                one(versions.old().resolve(entry.value()), now, spot);
            }
        }
    }

    private void one(Node old, Node now, Spot spot) {
        Set<String> before = values(old);
        Set<String> after = values(now);
        if (!before.equals(after)) {
            boolean isFree = after.isEmpty();
            boolean isKept = isFree || (!before.isEmpty() && after.containsAll(before));
            changes.modified(
                    RULE,
                    isKept ? NON_BREAKING : BREAKING,
                    spot.field("enum", now),
                    String.join(", ", before),
                    String.join(", ", after),
                    isKept ? "more values are possible" : "some values are no longer possible");
        }
        String usual = old.text("default");
        if (Versions.differ(usual, now.text("default"))) {
            changes.modified(
                    RULE,
                    POTENTIAL_BREAKING,
                    spot.field("default", now),
                    usual,
                    now.text("default"),
                    "who names no value is led elsewhere");
        }
    }

    private static Set<String> values(Node variable) {
        Set<String> values = new TreeSet<>();
        for (Node value : variable.list("enum")) {
            if (value instanceof Scalar scalar) {
                values.add(scalar.text());
            }
        }
        return values;
    }
}
