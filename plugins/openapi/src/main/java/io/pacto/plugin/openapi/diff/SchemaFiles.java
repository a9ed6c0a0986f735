package io.pacto.plugin.openapi.diff;

import io.pacto.api.Node;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.schemadiff.Dialect;
import io.pacto.schemadiff.SchemaFile;
import java.util.HashMap;
import java.util.Map;

/** The files of one side as the schema engine wants them: one value for each file, so that it can remember. */
final class SchemaFiles {

    private final ApiDocument document;
    private final Map<String, SchemaFile> known = new HashMap<>();

    SchemaFiles(ApiDocument document) {
        this.document = document;
    }

    SchemaFile main() {
        return file(document.name());
    }

    /** The file a node was read from; a computed one counts to the main file. */
    SchemaFile of(Node node) {
        String file = node.position().file();
        return file.isEmpty() ? main() : file(file);
    }

    private SchemaFile file(String path) {
        SchemaFile file = known.get(path);
        if (file == null) {
            Node root = document.file(path);
            file = new SchemaFile(
                    path, root == null ? document.root() : root, Dialect.ofOpenApi(document.version()), document::file);
            known.put(path, file);
        }
        return file;
    }
}
