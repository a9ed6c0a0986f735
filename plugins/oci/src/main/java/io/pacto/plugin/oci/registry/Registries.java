package io.pacto.plugin.oci.registry;

import io.pacto.api.Context;
import io.pacto.plugin.oci.transport.OrasClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The registries that were spoken to: how each is reached and who the user is there. Safe for use by several threads. */
public final class Registries {

    private final Map<String, Registry> known = new ConcurrentHashMap<>();
    private @Nullable OrasClient oras;

    /** No registry yet. */
    public Registries() {}

    /**
     * A repository.
     *
     * @param name a well-formed name
     * @param context what may be reached
     * @return the repository
     */
    public RegistryRepository repository(RepositoryName name, Context context) {
        Registry registry = known.computeIfAbsent(name.host(), host -> new Registry(name));
        return new RegistryRepository(name, registry, oras(), context);
    }

    /** Made when it is first needed: loading it costs more than reading a bundle from the cache. */
    private synchronized OrasClient oras() {
        OrasClient made = oras;
        if (made == null) {
            made = new OrasClient();
            oras = made;
        }
        return made;
    }
}
