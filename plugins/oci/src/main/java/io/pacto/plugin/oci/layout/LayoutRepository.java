package io.pacto.plugin.oci.layout;

import io.pacto.api.Context;
import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.artifact.BundleArtifact;
import io.pacto.plugin.oci.artifact.Descriptor;
import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.plugin.oci.artifact.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A layout folder as a repository: one folder is one repository, with as many tags as it likes. */
public final class LayoutRepository implements Repository {

    private final LayoutFolder folder;

    /**
     * A repository in a folder, which need not exist before something is published.
     *
     * @param name the folder as typed, relative to the working directory
     * @param context what may be reached
     */
    public LayoutRepository(String name, Context context) {
        this.folder = new LayoutFolder(name, context);
    }

    @Override
    public Optional<Descriptor> find(String tag) {
        return isLayout() ? folder.index().find(tag) : Optional.empty();
    }

    @Override
    public Optional<Descriptor> find(Digest digest) {
        if (!isLayout()) {
            return Optional.empty();
        }
        Optional<Descriptor> listed = folder.index().find(digest);
        if (listed.isPresent() || !folder.hasBlob(digest)) {
            return listed;
        }
        // A child of an index, or an artifact another tool untagged: nothing states its size, so the file does.
        long size = folder.readBlob(digest, LayoutFolder.DOCUMENT_BYTES).length;
        return Optional.of(new Descriptor("", digest, size));
    }

    @Override
    public byte[] read(Descriptor blob, long limit) {
        if (!folder.hasBlob(blob.digest())) {
            throw new UnreachableBundle(
                    "blob " + blob.digest() + " is missing: " + folder.name(),
                    "the layout is incomplete: publish or copy the artifact again");
        }
        return folder.readBlob(blob.digest(), limit);
    }

    @Override
    public List<String> tags() {
        if (!isLayout()) {
            throw new UnreachableBundle("artifact not found: " + folder.name(), "check the folder");
        }
        return folder.index().tags();
    }

    @Override
    public Optional<Descriptor> publish(BundleArtifact artifact, String tag, boolean force) {
        folder.requireUsable();
        if (!force && isTagged(tag)) {
            return Optional.empty(); // before anything is written, the lock included
        }
        return folder.exclusively(() -> {
            folder.requireUsable();
            if (!force && isTagged(tag)) {
                return Optional.empty();
            }
            folder.mark();
            List<byte[]> blobs = new ArrayList<>(artifact.blobs());
            blobs.add(artifact.manifest());
            folder.writeBlobs(blobs);
            folder.writeIndex(folder.index().tag(artifact.descriptor(), tag));
            return Optional.of(artifact.descriptor());
        });
    }

    private boolean isTagged(String tag) {
        return folder.isMarked() && folder.index().find(tag).isPresent();
    }

    /** Returns false when there is no such folder, and refuses one that is something else. */
    private boolean isLayout() {
        if (!folder.exists()) {
            return false;
        }
        folder.requireLayout();
        return true;
    }
}
