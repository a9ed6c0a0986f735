package io.pacto.plugin.doc;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The operations of an OpenAPI file. */
final class EndpointTable {

    private static final List<String> METHODS =
            List.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

    private final BundleFile files;

    EndpointTable(Context context) {
        this.files = new BundleFile(context);
    }

    /** Returns the table, or a line that says why the file cannot be read; empty when it has no operation. */
    Draft of(Bundle bundle, String path) {
        Mapping document;
        try {
            document = files.read(bundle, path);
        } catch (PactoException unreadable) {
            return new Draft()
                    .paragraph("_Could not read OpenAPI spec: " + Markdown.text(unreadable.getMessage()) + "_");
        }
        Draft rows = rows(document);
        return rows.isEmpty()
                ? rows
                : new Draft().header("Method", "Path", "Summary").join(rows);
    }

    private static Draft rows(Mapping document) {
        Draft rows = new Draft();
        LocalReferences references = new LocalReferences(document);
        if (!(document.get("paths") instanceof Mapping paths)) {
            return rows;
        }
        List<Entry> sorted = new ArrayList<>(paths.entries());
        sorted.sort(Comparator.comparing(Entry::name));
        for (Entry path : sorted) {
            Node item = references.resolve(path.value());
            for (String method : METHODS) {
                Node operation = item.get(method);
                if (operation != null) {
                    rows.row(
                            Markdown.code(method.toUpperCase(Locale.ROOT)),
                            Markdown.code(path.name()),
                            Markdown.cell(operation.text("summary")));
                }
            }
        }
        return rows;
    }
}
