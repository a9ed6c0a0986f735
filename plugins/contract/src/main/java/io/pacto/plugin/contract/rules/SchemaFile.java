package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON Schema file a contract names. */
final class SchemaFile {

    private final Bundle bundle;
    private final Context context;
    private final Value<String> file;

    SchemaFile(Bundle bundle, Context context, Value<String> file) {
        this.bundle = bundle;
        this.context = context;
        this.file = file;
    }

    /** Returns the first thing that is wrong with the file, or null. */
    @Nullable
    Finding check(String notJson, String notSchema) {
        Finding absent = BundleFile.check(bundle, file);
        if (absent != null) {
            return absent;
        }
        Node schema;
        try {
            schema = read();
        } catch (DocumentException e) {
            return error(notJson, " is not JSON: " + e.problem(), inFile(e.position()));
        }
        String problem = problem(schema);
        return problem == null
                ? null
                : error(notSchema, " is not a usable JSON Schema: " + problem, inFile(schema.position()));
    }

    /** Returns the schema when it can be used. */
    @Nullable
    Node usable() {
        if (!bundle.files().has(file.value())) {
            return null;
        }
        try {
            Node schema = read();
            return problem(schema) == null ? schema : null;
        } catch (DocumentException reportedByCheck) {
            return null;
        }
    }

    private @Nullable String problem(Node schema) {
        if (PlainSchema.accepts(schema)) {
            return null;
        }
        List<String> problems = context.schemas().problems(schema, bundle.files(), file.value());
        return problems.isEmpty() ? null : String.join("; ", problems);
    }

    /** Whatever the file is called, it must be JSON; the name decides how a document is read. */
    private Node read() {
        return context.documents().parse(jsonName(), bundle.files().read(file.value()));
    }

    private String jsonName() {
        String name = file.value();
        return name.endsWith(".json") ? name : name + ".json";
    }

    private Position inFile(Position position) {
        return new Position(file.value(), position.line(), position.column());
    }

    private Finding error(String rule, String message, Position position) {
        return Finding.error(rule, file.node(), "file \"" + BundleFile.asWritten(file) + "\"" + message)
                .at(position);
    }
}
