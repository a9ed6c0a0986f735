package io.pacto.plugin.oci.layout;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.DocumentException;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.artifact.Digest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The files of an image layout: {@code oci-layout}, {@code index.json} and {@code blobs/ALGORITHM/HEX} (OCI image
 * specification, image-layout.md).
 */
final class LayoutFolder {

    static final long DOCUMENT_BYTES = 4L * 1024 * 1024;

    private static final String MARKER = "oci-layout";
    private static final String INDEX = "index.json";
    private static final String LOCK = ".pacto-lock";
    private static final String VERSION = "1.0.0";

    private final String name;
    private final Path folder;
    private final Context context;

    /**
     * A folder that is a layout, or may become one.
     *
     * @param name the folder as typed, for messages
     * @param context what may be reached
     */
    LayoutFolder(String name, Context context) {
        this.name = name;
        this.folder = context.disk().resolve(name);
        this.context = context;
    }

    String name() {
        return name;
    }

    boolean exists() {
        return kind("") != Disk.Kind.NOTHING;
    }

    /** Refuses a folder that is no layout of a version we know. */
    void requireLayout() {
        if (!isMarked()) {
            throw new UnreachableBundle(
                    "not an OCI image layout: " + name + " has no file " + MARKER,
                    "name a folder that pacto push oci-layout://DIR, oras or skopeo made");
        }
        String version = parse(MARKER).text("imageLayoutVersion");
        if (!VERSION.equals(version)) {
            throw new UnreachableBundle(
                    "unsupported layout version \"" + (version == null ? "" : version) + "\": " + name,
                    "version " + VERSION + " is supported");
        }
    }

    /** Reads the index; a layout whose first push did not come to its end has none yet. */
    LayoutIndex index() {
        if (kind(INDEX) == Disk.Kind.NOTHING) {
            return LayoutIndex.EMPTY;
        }
        return LayoutIndex.of(parse(INDEX), name);
    }

    boolean hasBlob(Digest digest) {
        return kind(blob(digest)) == Disk.Kind.FILE;
    }

    byte[] readBlob(Digest digest, long limit) {
        return read(blob(digest), limit);
    }

    /** Does something while no other process changes this layout. */
    <T> T exclusively(Supplier<T> work) {
        return context.disk().exclusively(folder.resolve(LOCK), work);
    }

    boolean isMarked() {
        return kind(MARKER) == Disk.Kind.FILE;
    }

    /** Refuses a folder that is neither a layout nor free to become one. Writes nothing. */
    void requireUsable() {
        if (isMarked()) {
            requireLayout();
        } else if (kind("") == Disk.Kind.DIRECTORY && !isEmpty()) {
            throw new PactoException(
                    "not an OCI image layout: " + name + " has no file " + MARKER + " and is not empty",
                    "name a new or empty folder, or a layout");
        }
    }

    void mark() {
        if (!isMarked()) {
            String marker = "{\"imageLayoutVersion\":\"" + VERSION + "\"}";
            context.disk().write(folder, List.of(GeneratedFile.text(MARKER, marker)));
        }
    }

    private boolean isEmpty() {
        var tree = context.disk().tree(folder);
        for (String path : tree.list()) {
            if (!path.equals(LOCK)) {
                return false;
            }
        }
        return tree.irregular().isEmpty();
    }

    /** Writes blobs under the names of their digests. Those that are there are replaced: that repairs a damaged one. */
    void writeBlobs(List<byte[]> contents) {
        List<GeneratedFile> files = new ArrayList<>();
        for (byte[] content : contents) {
            files.add(new GeneratedFile(blob(Digest.of(content)), content));
        }
        context.disk().write(folder, files);
    }

    void writeIndex(LayoutIndex index) {
        String text = context.documents().toJson(index.document());
        context.disk().write(folder, List.of(GeneratedFile.text(INDEX, text)));
    }

    private static String blob(Digest digest) {
        return "blobs/" + digest.algorithm() + "/" + digest.hex();
    }

    private Disk.Kind kind(String path) {
        return context.disk().kind(folder.resolve(path));
    }

    private byte[] read(String path, long limit) {
        try {
            return context.disk().read(folder.resolve(path), limit);
        } catch (PactoException failed) {
            throw new UnreachableBundle(failed.getMessage(), failed.advice(), failed);
        }
    }

    private Mapping parse(String file) {
        byte[] content = read(file, DOCUMENT_BYTES);
        try {
            // The marker has no extension, but is JSON as well.
            Node node = context.documents().parse(file.endsWith(".json") ? file : file + ".json", content);
            if (node instanceof Mapping mapping) {
                return mapping;
            }
        } catch (DocumentException malformed) {
            throw new UnreachableBundle(
                    "not an OCI image layout: " + name + "/" + file + ": " + malformed.problem(),
                    "restore the file, or push to a new folder",
                    malformed);
        }
        throw new UnreachableBundle(
                "not an OCI image layout: " + name + "/" + file + " is no JSON object",
                "restore the file, or push to a new folder");
    }
}
