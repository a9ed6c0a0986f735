package io.pacto.plugin.openapi;

import io.pacto.api.DocumentException;
import io.pacto.api.Documents;
import io.pacto.api.Files;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Position;

/** The contract file of an interface, and what became of reading it. */
final class SpecFile {

    private static final byte[] NOTHING = {};

    private final String name;
    private final byte[] content;
    private final Outcome outcome;

    private SpecFile(String name, byte[] content, Outcome outcome) {
        this.name = name;
        this.content = content;
        this.outcome = outcome;
    }

    /** What became of reading a file. */
    sealed interface Outcome permits Usable, Foreign, Failed {}

    /** It is OpenAPI. */
    record Usable(Spec spec) implements Outcome {}

    /** It is well formed and something else. */
    record Foreign(Position at) implements Outcome {}

    /** It is missing or not well formed. */
    record Failed(Position at, String problem) implements Outcome {}

    static SpecFile read(Files files, String name, Documents documents) {
        if (!files.has(name)) {
            return new SpecFile(name, NOTHING, new Failed(Position.of(name), "there is no such file in the bundle"));
        }
        byte[] content;
        try {
            content = files.read(name);
        } catch (PactoException failure) {
            return new SpecFile(name, NOTHING, new Failed(Position.of(name), failure.getMessage()));
        }
        return new SpecFile(name, content, parse(name, content, documents));
    }

    private static Outcome parse(String name, byte[] content, Documents documents) {
        try {
            Node root = documents.parse(name, content);
            boolean known = root.text("openapi") != null || root.text("swagger") != null;
            return known ? new Usable(new Spec(root)) : new Foreign(root.position());
        } catch (DocumentException failure) {
            return new Failed(failure.position(), failure.problem());
        }
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean isForeign() {
        return outcome instanceof Foreign;
    }

    /** Why it cannot be compared with an OpenAPI file; only for one that is not readable as such. */
    Failed failure() {
        if (outcome instanceof Failed failed) {
            return failed;
        }
        return new Failed(Position.of(name), "it has no root key openapi or swagger");
    }
}
