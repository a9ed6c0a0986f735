package io.pacto.plugin.openapi.document;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Position;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The contract file of an interface, and what became of reading it. */
public final class ApiFile {

    private final String name;
    private final BundleFiles files;
    private @Nullable Outcome outcome;

    /**
     * Reads nothing yet.
     *
     * @param name the file, as the contract names it
     * @param files the files of its bundle
     */
    public ApiFile(String name, BundleFiles files) {
        String plain = BundleFiles.join("", name);
        this.name = plain == null ? name : plain;
        this.files = files;
    }

    /** What became of reading a file. */
    public sealed interface Outcome permits Usable, Foreign, Failed {}

    /**
     * It is OpenAPI.
     *
     * @param document what it says
     */
    public record Usable(ApiDocument document) implements Outcome {}

    /**
     * It is well formed and something else.
     *
     * @param at its start
     */
    public record Foreign(Position at) implements Outcome {}

    /**
     * It is missing or not well formed.
     *
     * @param at the place, or the file as a whole
     * @param problem what is wrong with it
     */
    public record Failed(Position at, String problem) implements Outcome {}

    /** Returns the path inside the bundle. */
    public String name() {
        return name;
    }

    /** Returns the files of the same bundle. */
    public BundleFiles files() {
        return files;
    }

    /**
     * Whether both files, and all they could refer to, are certainly the same: then there is no need to read them.
     *
     * @param other a file of the other bundle
     * @return true when the bytes are equal and no reference leads to another file
     */
    public boolean isCertainlyEqual(ApiFile other) {
        byte[] own = files.bytes(name);
        return own != null && Arrays.equals(own, other.files.bytes(other.name)) && !OuterReferences.in(own);
    }

    /** Returns what became of reading it. */
    public Outcome outcome() {
        Outcome known = outcome;
        if (known == null) {
            known = read();
            outcome = known;
        }
        return known;
    }

    /**
     * Why it cannot be compared with an OpenAPI file.
     *
     * @return the reason; for a file that is something else, that
     */
    public Failed failure() {
        if (outcome() instanceof Failed failed) {
            return failed;
        }
        return new Failed(Position.of(name), "it has no root key openapi or swagger");
    }

    private Outcome read() {
        Node root = files.root(name);
        if (root == null) {
            BundleFiles.Problem problem = files.problems().get(name);
            return problem == null
                    ? new Failed(Position.of(name), "it cannot be read")
                    : new Failed(problem.at(), problem.text());
        }
        if (root instanceof Mapping mapping && (root.text("openapi") != null || root.text("swagger") != null)) {
            return new Usable(ApiDocument.of(name, mapping, files));
        }
        return new Foreign(root.position());
    }
}
