package io.pacto.plugin.oci;

import io.pacto.api.Context;
import io.pacto.api.PactoException;
import io.pacto.api.Reference;
import io.pacto.plugin.oci.artifact.Location;
import io.pacto.plugin.oci.artifact.Repository;
import io.pacto.plugin.oci.layout.LayoutRepository;

/** Picks the transport of a scheme. A registry transport is one more line here. */
final class Repositories {

    private Repositories() {}

    /** Returns whether a scheme is one that {@code push} and {@code pull} are about. */
    static boolean serves(Reference reference) {
        return reference.isOci() || reference.scheme().equals(Reference.OCI_LAYOUT);
    }

    static Repository open(Reference reference, Location location, Context context) {
        if (reference.isOci()) {
            throw new PactoException(
                    "registries are not supported by this version of the plugin oci yet: " + reference.text(),
                    "use a folder: oci-layout://DIR[:tag]");
        }
        return new LayoutRepository(location.name(), context);
    }
}
