package io.pacto.plugin.doc;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import org.jspecify.annotations.Nullable;

/** The author's values of a configuration, nested keys joined by dots; secrets are not shown. */
final class ValuesTable {

    private ValuesTable() {}

    /** Returns the table; empty when there are no values. */
    static Draft of(@Nullable Mapping values) {
        Draft table = new Draft();
        if (values == null || values.entries().isEmpty()) {
            return table;
        }
        table.header("Key", "Value");
        addRows(table, "", Secrets.masked(values));
        return table;
    }

    private static void addRows(Draft table, String prefix, Node value) {
        if (value instanceof Mapping mapping && !mapping.entries().isEmpty()) {
            for (Entry entry : mapping.entries()) {
                addRows(table, prefix.isEmpty() ? entry.name() : prefix + "." + entry.name(), entry.value());
            }
        } else {
            table.row(Markdown.code(prefix), Markdown.code(CompactJson.shown(value)));
        }
    }
}
