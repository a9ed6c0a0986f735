package io.pacto.plugin.oci;

import io.pacto.api.Context;
import io.pacto.api.Reference;
import io.pacto.plugin.oci.artifact.Location;
import io.pacto.plugin.oci.artifact.Repository;
import io.pacto.plugin.oci.layout.LayoutRepository;
import io.pacto.plugin.oci.registry.Registries;
import io.pacto.plugin.oci.registry.RepositoryName;

/** Picks the transport of a scheme. */
final class Repositories {

    private Repositories() {}

    /** Returns whether a scheme is one that {@code push} and {@code pull} are about. */
    static boolean serves(Reference reference) {
        return reference.isOci() || reference.scheme().equals(Reference.OCI_LAYOUT);
    }

    static Repository open(Reference reference, Location location, Context context) {
        if (reference.isOci()) {
            return new Registries().repository(RepositoryName.split(location.name()), context);
        }
        return new LayoutRepository(location.name(), context);
    }
}
