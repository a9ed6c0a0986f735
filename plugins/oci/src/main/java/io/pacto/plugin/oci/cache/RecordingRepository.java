package io.pacto.plugin.oci.cache;

import io.pacto.plugin.oci.artifact.BundleArtifact;
import io.pacto.plugin.oci.artifact.Descriptor;
import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.plugin.oci.artifact.Repository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers what was read from a repository. It is verified once its reader has come to the end without complaint. */
public final class RecordingRepository implements Repository {

    private final Repository repository;
    private final Map<Digest, byte[]> blobs = new LinkedHashMap<>();

    /**
     * A recorder.
     *
     * @param repository what is read
     */
    public RecordingRepository(Repository repository) {
        this.repository = repository;
    }

    /** Returns what was read, by digest. */
    public Map<Digest, byte[]> blobs() {
        return blobs;
    }

    @Override
    public Optional<Descriptor> find(String tag) {
        return repository.find(tag);
    }

    @Override
    public Optional<Descriptor> find(Digest digest) {
        return repository.find(digest);
    }

    @Override
    public byte[] read(Descriptor blob, long limit) {
        byte[] content = repository.read(blob, limit);
        blobs.put(blob.digest(), content);
        return content;
    }

    @Override
    public List<String> tags() {
        return repository.tags();
    }

    @Override
    public Optional<Descriptor> publish(BundleArtifact artifact, String tag, boolean force) {
        return repository.publish(artifact, tag, force);
    }
}
