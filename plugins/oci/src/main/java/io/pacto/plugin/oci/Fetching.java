package io.pacto.plugin.oci;

import io.pacto.api.Context;
import io.pacto.api.Files;
import io.pacto.api.PactoException;
import io.pacto.api.ReferenceSource.Fetched;
import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.artifact.ArtifactReader;
import io.pacto.plugin.oci.artifact.Descriptor;
import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.plugin.oci.artifact.Repository;
import io.pacto.plugin.oci.cache.BundleCache;
import io.pacto.plugin.oci.cache.CachedReference;
import io.pacto.plugin.oci.cache.RecordingRepository;
import io.pacto.plugin.oci.registry.Registries;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Gets one bundle: from the disk cache when it verifies there, else from its registry. */
final class Fetching {

    private final OciReference wanted;
    private final Registries registries;
    private final Context context;

    Fetching(OciReference wanted, Registries registries, Context context) {
        this.wanted = wanted;
        this.registries = registries;
        this.context = context;
    }

    /**
     * Gets the bundle.
     *
     * @param complaint told when the cache cannot be written
     */
    Fetched fetch(BiConsumer<Context, PactoException> complaint) {
        BundleCache cache = context.network().cached() ? BundleCache.of(context) : null;
        if (cache != null) {
            Optional<Fetched> known = fromDisk(cache);
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (context.network().offline()) {
            throw RegistrySource.offline(wanted.location().toString());
        }
        context.debug("cache miss, pulling from registry ref=" + wanted.location());
        return fromRegistry(cache, complaint);
    }

    private Optional<Fetched> fromDisk(BundleCache cache) {
        Optional<CachedReference> pointer = pointer(cache);
        if (pointer.isEmpty() || !fits(pointer.get().manifest().digest())) {
            return Optional.empty();
        }
        Descriptor root = pointer.get().manifest();
        try {
            Files files =
                    new ArtifactReader(cache.repository(root), wanted.location().toString(), context).read(root);
            context.debug("cache hit (disk) ref=" + wanted.location());
            return Optional.of(fetched(root, files));
        } catch (PactoException damaged) {
            context.debug("what the cache holds is damaged and will be replaced ref=" + wanted.location());
            return Optional.empty();
        }
    }

    /** What was fetched by its tag alone answers for tag and digest, too. */
    private Optional<CachedReference> pointer(BundleCache cache) {
        String name = wanted.name().toString();
        String tag = wanted.location().tag();
        Optional<CachedReference> pointer = cache.find(name, wanted.target());
        return pointer.isEmpty() && tag != null && !tag.equals(wanted.target()) ? cache.find(name, tag) : pointer;
    }

    static UnreachableBundle missing(OciReference wanted) {
        return new UnreachableBundle("artifact not found: " + wanted.location(), "check registry, repository and tag");
    }

    /** A pinned digest is the only one that will do, whatever the cache says. */
    private boolean fits(Digest found) {
        String pinned = wanted.location().digest();
        return pinned == null || found.toString().equals(pinned);
    }

    private Fetched fromRegistry(@Nullable BundleCache cache, BiConsumer<Context, PactoException> complaint) {
        RecordingRepository repository = new RecordingRepository(registries.repository(wanted.name(), context));
        Descriptor root = find(repository).orElseThrow(() -> missing(wanted));
        Files files = new ArtifactReader(repository, wanted.location().toString(), context).read(root);
        if (cache != null) {
            try {
                cache.put(new CachedReference(wanted.name().toString(), wanted.target(), root), repository.blobs());
            } catch (PactoException unusable) {
                complaint.accept(context, unusable);
            }
        }
        return fetched(root, files);
    }

    private Optional<Descriptor> find(Repository repository) {
        String pinned = wanted.location().digest();
        Digest digest = pinned == null ? null : Digest.parse(pinned);
        return digest == null ? repository.find(wanted.target()) : repository.find(digest);
    }

    private Fetched fetched(Descriptor root, Files files) {
        return new Fetched("oci://" + wanted.location(), root.digest().toString(), files);
    }
}
