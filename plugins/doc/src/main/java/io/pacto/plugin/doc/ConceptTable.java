package io.pacto.plugin.doc;

import io.pacto.api.Contract;
import io.pacto.api.Value;
import org.jspecify.annotations.Nullable;

/** The runtime section as a table: each word with its meaning. */
final class ConceptTable {

    private ConceptTable() {}

    /** Writes the table; nothing when no value is set. */
    static Draft of(Contract.@Nullable Behaviour runtime) {
        Draft rows = new Draft();
        if (runtime == null) {
            return rows;
        }
        add(rows, "Workload", "workload", runtime.workload());
        add(rows, "State", "state", runtime.stateType());
        add(rows, "Persistence scope", "scope", runtime.scope());
        add(rows, "Persistence durability", "durability", runtime.durability());
        add(rows, "Data criticality", "criticality", runtime.dataCriticality());
        add(rows, "Upgrade strategy", "upgrade", runtime.upgradeStrategy());
        if (runtime.gracefulShutdownSeconds() != null) {
            rows.row(
                    "**Graceful shutdown**",
                    "`" + runtime.gracefulShutdownSeconds().value() + "s`",
                    "Time allowed for in-flight requests to complete before termination");
        }
        if (rows.isEmpty()) {
            return rows;
        }
        Draft table = new Draft().header("Concept", "Value", "Description");
        return table.join(rows);
    }

    private static void add(Draft rows, String title, String field, @Nullable Value<String> value) {
        if (value == null) {
            return;
        }
        String description = Concepts.of(field, value.value());
        if (!description.isEmpty()) {
            rows.row("**" + title + "**", Markdown.code(value.value()), description);
        }
    }
}
