package io.pacto.plugin.oci;

import io.pacto.api.Context;
import io.pacto.api.PactoException;
import io.pacto.api.Reference;
import io.pacto.api.ReferenceSource;
import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.artifact.Location;
import io.pacto.plugin.oci.cache.BundleCache;
import io.pacto.plugin.oci.cache.CachedReference;
import io.pacto.plugin.oci.registry.Registries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Bundles behind {@code oci://} references: from this process, else from the disk cache, else from the registry. The host
 * keeps one object for a run, so that nothing is asked for twice.
 */
public final class RegistrySource implements ReferenceSource {

    private static final long TAGS_KEPT_NANOS = 600L * 1_000_000_000L;

    private final Registries registries = new Registries();
    private final Map<String, Held<Fetched>> bundles = new ConcurrentHashMap<>();
    private final Map<String, Held<List<String>>> tagLists = new ConcurrentHashMap<>();
    private final AtomicBoolean complained = new AtomicBoolean();

    /** Called by the host. */
    public RegistrySource() {}

    /** What one reference gave. Whoever asks for the same meanwhile waits here and not at the registry. */
    private static final class Held<T> {

        private @Nullable T value;
        private long since;
    }

    @Override
    public Fetched fetch(Reference reference, Context context) {
        OciReference wanted = OciReference.parse(reference);
        Held<Fetched> held = bundles.computeIfAbsent(wanted.location().toString(), key -> new Held<>());
        synchronized (held) {
            Fetched known = held.value;
            if (known != null) {
                context.debug("cache hit (memory) ref=" + wanted.location());
                return known;
            }
            Fetched fetched = new Fetching(wanted, registries, context).fetch(this::complainOnce);
            held.value = fetched;
            return fetched;
        }
    }

    @Override
    public String digest(Reference reference, Context context) {
        OciReference wanted = OciReference.parse(reference);
        String pinned = wanted.location().digest();
        if (pinned != null) {
            return pinned;
        }
        if (context.network().offline()) {
            Optional<CachedReference> known = context.network().cached()
                    ? BundleCache.of(context).find(wanted.name().toString(), wanted.target())
                    : Optional.empty();
            return known.orElseThrow(() -> offline(wanted.location().toString()))
                    .manifest()
                    .digest()
                    .toString();
        }
        return registries
                .repository(wanted.name(), context)
                .find(wanted.target())
                .orElseThrow(() -> Fetching.missing(wanted))
                .digest()
                .toString();
    }

    /** An unusable cache costs time and nothing else: one remark will do (security.md R-10). */
    private void complainOnce(Context context, PactoException failure) {
        if (complained.compareAndSet(false, true)) {
            context.warn("the cache cannot be used: " + failure.getMessage());
        }
    }

    @Override
    public List<String> tags(Reference repository, Context context) {
        OciReference wanted = OciReference.parse(repository);
        String name = wanted.name().toString();
        Held<List<String>> held = tagLists.computeIfAbsent(name, key -> new Held<>());
        synchronized (held) {
            List<String> known = held.value;
            if (known != null && System.nanoTime() - held.since < TAGS_KEPT_NANOS) {
                context.debug("tags cache hit repo=" + name);
                return known;
            }
            List<String> listed = context.network().offline()
                    ? cachedTags(wanted, context)
                    : registries.repository(wanted.name(), context).tags();
            held.value = listed;
            held.since = System.nanoTime();
            return listed;
        }
    }

    /** Offline a repository has the tags that were fetched from it before. */
    private static List<String> cachedTags(OciReference wanted, Context context) {
        List<String> tags = new ArrayList<>();
        if (context.network().cached()) {
            for (CachedReference pointer :
                    BundleCache.of(context).list(wanted.name().toString())) {
                if (Location.isTag(pointer.reference())) {
                    tags.add(pointer.reference());
                }
            }
        }
        if (tags.isEmpty()) {
            throw offline(wanted.location().toString());
        }
        return tags;
    }

    static UnreachableBundle offline(String location) {
        return new UnreachableBundle(
                "not in the cache, and nothing is fetched with --offline: " + location,
                "run once without --offline, or name a tag that was pulled before");
    }

    @Override
    public boolean isExact(Reference reference) {
        return Location.parse(reference.location()).isExact();
    }

    @Override
    public Reference withTag(Reference repository, String tag) {
        Location location = Location.parse(repository.location()).withTag(tag);
        return Reference.of(repository.scheme() + "://" + location);
    }
}
