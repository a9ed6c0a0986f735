package io.pacto.plugin.oci.cache;

import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.artifact.BundleArtifact;
import io.pacto.plugin.oci.artifact.Descriptor;
import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.plugin.oci.artifact.Repository;
import java.util.List;
import java.util.Optional;

/** One artifact in the cache. Its reader verifies what it gives, as it does with a registry. */
public final class CachedRepository implements Repository {

    private final BundleCache cache;
    private final Descriptor root;

    CachedRepository(BundleCache cache, Descriptor root) {
        this.cache = cache;
        this.root = root;
    }

    @Override
    public Optional<Descriptor> find(String tag) {
        return Optional.of(root);
    }

    @Override
    public Optional<Descriptor> find(Digest digest) {
        return Optional.of(root);
    }

    @Override
    public byte[] read(Descriptor blob, long limit) {
        if (!cache.has(blob.digest())) {
            throw new UnreachableBundle("not in the cache: " + blob.digest(), "");
        }
        return cache.read(blob.digest(), limit);
    }

    @Override
    public List<String> tags() {
        throw new UnsupportedOperationException("tags are listed by registries");
    }

    @Override
    public Optional<Descriptor> publish(BundleArtifact artifact, String tag, boolean force) {
        throw new UnsupportedOperationException("a cache is filled by fetching");
    }
}
