package io.pacto.plugin.oci;

import io.pacto.api.Reference;
import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.artifact.Location;
import io.pacto.plugin.oci.registry.RepositoryName;
import org.jspecify.annotations.Nullable;

/**
 * An {@code oci://} reference whose every part is well formed (security.md S-069).
 *
 * @param location the parts as written
 * @param name registry and repository
 */
record OciReference(Location location, RepositoryName name) {

    /** Reads a reference to fetch. */
    static OciReference parse(Reference reference) {
        Location location = Location.parse(reference.location());
        String problem = location.toString().equals(reference.location())
                ? problem(location)
                : "could not parse reference: a slash ends the repository";
        if (problem != null) {
            throw new UnreachableBundle(
                    "invalid reference \"" + RepositoryName.shown(reference.location()) + "\": " + problem,
                    "write oci://REGISTRY/REPOSITORY[:tag][@sha256:…]");
        }
        return new OciReference(location, RepositoryName.split(location.name()));
    }

    /** Says what is wrong with a location that is to be one of a registry, or null. */
    static @Nullable String problem(Location location) {
        if (location.name().isEmpty()) {
            return "a repository name must be specified";
        }
        String problem = RepositoryName.split(location.name()).problem();
        return problem == null ? location.problem() : "could not parse reference: " + problem;
    }

    /** Returns what names the artifact in its repository: the digest, else the tag. */
    String target() {
        String digest = location.digest();
        return digest == null ? String.valueOf(location.tag()) : digest;
    }
}
