package io.pacto.plugin.jsonschema;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Documents;
import io.pacto.api.Files;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Position;
import io.pacto.schemadiff.Dialect;
import io.pacto.schemadiff.SchemaFile;
import org.jspecify.annotations.Nullable;

/** A file that a contract names, and what became of reading it. */
final class ContentFile {

    private static final byte[] NOTHING = {};

    private final String name;
    private final Files files;
    private final Documents documents;
    private byte[] bytes = NOTHING;
    private @Nullable Node root;
    private Position failedAt;
    private String problem = "";
    private boolean missing;

    private ContentFile(String name, Files files, Documents documents) {
        this.name = name;
        this.files = files;
        this.documents = documents;
        this.failedAt = Position.of(name);
    }

    static ContentFile read(Bundle bundle, String name, Context context) {
        ContentFile file = new ContentFile(name, bundle.files(), context.documents());
        if (!bundle.files().has(name)) {
            file.missing = true;
            file.problem = "there is no such file in the bundle";
            return file;
        }
        try {
            file.bytes = bundle.files().read(name);
            file.root = context.documents().parse(name, file.bytes);
        } catch (DocumentException failure) {
            file.failedAt = failure.position();
            file.problem = failure.problem();
        } catch (PactoException failure) {
            file.problem = String.valueOf(failure.getMessage());
        }
        return file;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The document, or null when it could not be read. */
    @Nullable
    Node root() {
        return root;
    }

    boolean isMissing() {
        return missing;
    }

    Position failedAt() {
        return failedAt;
    }

    String problem() {
        return problem;
    }

    /** Whether the document has a key at its root. */
    boolean says(String key) {
        Node read = root;
        return read != null && read.get(key) != null;
    }

    /** The document as a schema whose references may lead to other files of the bundle. */
    SchemaFile schema(Node read) {
        return new SchemaFile(name, read, Dialect.of(read), this::other);
    }

    /** A reference that leads nowhere is left for the comparison to report. */
    private @Nullable Node other(String path) {
        if (!files.has(path)) {
            return null;
        }
        try {
            return documents.parse(path, files.read(path));
        } catch (PactoException unreadable) {
            return null;
        }
    }
}
