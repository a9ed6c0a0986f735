package io.pacto.plugin.asyncapi.diff;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.plugin.asyncapi.document.AsyncApi;
import io.pacto.plugin.asyncapi.document.EventFile;
import io.pacto.plugin.asyncapi.document.EventFiles;
import io.pacto.plugin.asyncapi.document.References;
import io.pacto.schemadiff.Dialect;
import io.pacto.schemadiff.SchemaFile;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the two documents, with its references and with its files as the comparison of schemas wants them. */
final class Half {

    private static final Node NOTHING = Mapping.builder().build();

    private final String name;
    private final EventFiles files;
    private final AsyncApi document;
    private final References references;
    private final Map<Key, SchemaFile> known = new HashMap<>();

    Half(EventFile file, AsyncApi document) {
        this.name = file.name();
        this.files = file.files();
        this.document = document;
        References own = file.references();
        this.references = own == null ? new References(document.root()) : own;
    }

    private record Key(String file, Dialect dialect) {}

    AsyncApi document() {
        return document;
    }

    Node resolve(Node node) {
        return references.resolve(node);
    }

    /** What a key says, reference followed; null when there is no such key. */
    @Nullable
    Node get(Node node, String key) {
        Node value = node.get(key);
        return value == null ? null : references.resolve(value);
    }

    /** What a key says, reference followed; an empty mapping when there is no such key. */
    Node part(Node node, String key) {
        Node value = get(node, key);
        return value == null ? NOTHING : value;
    }

    /** The document itself, for schemas of AsyncAPI's own. */
    SchemaFile main() {
        return file(name, Dialect.OPENAPI_3_1);
    }

    /** The file a schema was read from, in the language of its format. */
    SchemaFile fileOf(Node schema, String format) {
        String file = schema.position().file();
        return file(file.isEmpty() ? name : file, dialect(format));
    }

    private SchemaFile file(String path, Dialect dialect) {
        Key key = new Key(path, dialect);
        SchemaFile file = known.get(key);
        if (file == null) {
            Node root = files.root(path);
            file = new SchemaFile(path, root == null ? document.root() : root, dialect, files::root);
            known.put(key, file);
        }
        return file;
    }

    /** AsyncAPI's own schemas are those of draft 7 and more, so both are read alike. */
    private static Dialect dialect(String format) {
        if (format.contains("openapi") && format.contains("version=3.0")) {
            return Dialect.OPENAPI_3_0;
        }
        if (format.contains("draft-04")) {
            return Dialect.DRAFT_4;
        }
        return format.contains("draft-06") ? Dialect.DRAFT_6 : Dialect.OPENAPI_3_1;
    }
}
