package io.pacto.plugin.asyncapi.document;

import io.pacto.api.Node;
import io.pacto.api.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The contract file of an interface, and what became of reading it. */
public final class EventFile {

    private final String name;
    private final EventFiles files;
    private final @Nullable Node root;
    private final @Nullable References references;
    private final @Nullable AsyncApi document;

    /**
     * Reads a file.
     *
     * @param name the file, as the contract names it
     * @param files the files of its bundle
     */
    public EventFile(String name, EventFiles files) {
        String plain = EventFiles.join("", name);
        this.name = plain == null ? name : plain;
        this.files = files;
        this.root = files.root(this.name);
        this.references = root == null ? null : new References(root, files);
        this.document = root == null || references == null ? null : AsyncApi.of(root, references);
    }

    /** Returns the path inside the bundle. */
    public String name() {
        return name;
    }

    /** Returns the files of the same bundle. */
    public EventFiles files() {
        return files;
    }

    /** Returns what it says, or null when it cannot be read or is something else. */
    public @Nullable AsyncApi document() {
        return document;
    }

    /** Returns the references of the document, or null when it cannot be read. */
    public @Nullable References references() {
        return references;
    }

    /**
     * Whether it has the root key of AsyncAPI, whatever its version.
     *
     * @return false when it is something else or cannot be read
     */
    public boolean isOurs() {
        return root != null && root.get("asyncapi") != null;
    }

    /**
     * Whether both files, and all they could refer to, are certainly the same.
     *
     * @param other a file of the other bundle
     * @return true when the bytes are equal and no reference leads to another file
     */
    public boolean isCertainlyEqual(EventFile other) {
        byte[] own = files.bytes(name);
        return own != null && Arrays.equals(own, other.files.bytes(other.name)) && !refersOutside(own);
    }

    /** In doubt yes: an escape may hide a key. */
    private static boolean refersOutside(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String key = "$ref";
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
            int end = at + key.length();
            while (end < text.length() && "\"': \t".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end == text.length() || text.charAt(end) != '#') {
                return true;
            }
        }
        return text.contains("\\u") || text.contains("\\x") || text.contains("\\U");
    }

    /**
     * Why it cannot be compared as an AsyncAPI file.
     *
     * @return the place and the reason
     */
    public EventFiles.Problem failure() {
        EventFiles.Problem problem = files.problems().get(name);
        if (problem != null) {
            return problem;
        }
        String reason = isOurs() ? "its version of AsyncAPI is not known here" : "it has no root key asyncapi";
        return new EventFiles.Problem(root == null ? Position.of(name) : root.position(), reason);
    }
}
