package io.pacto.plugin.contract.project;

import io.pacto.api.Documents;
import io.pacto.api.Files;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One file of a project; it is read when somebody asks for its content. */
final class ProjectFile {

    /** Documents of interfaces may be large; nothing else that is read here is. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final String path;
    private final Files files;
    private final Documents documents;

    ProjectFile(String path, Files files, Documents documents) {
        this.path = path;
        this.files = files;
        this.documents = documents;
    }

    String path() {
        return path;
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder it lies in, with a slash behind it; empty at the root. */
    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    boolean endsWith(String... endings) {
        for (String ending : endings) {
            if (path.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    byte[] bytes() {
        if (files.size(path) > MOST_BYTES) {
            throw new PactoException("it is larger than 16 MiB");
        }
        return files.read(path);
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return text().lines().toList();
    }

    Node tree() {
        return documents.parse(path, bytes());
    }

    Node tree(byte[] content) {
        return documents.parse(path, content);
    }

    Origin line(int line) {
        return new Origin(path, line);
    }
}
