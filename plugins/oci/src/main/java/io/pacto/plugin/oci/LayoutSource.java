package io.pacto.plugin.oci;

import io.pacto.api.Context;
import io.pacto.api.Reference;
import io.pacto.api.ReferenceSource;
import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.artifact.ArtifactReader;
import io.pacto.plugin.oci.artifact.Descriptor;
import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.plugin.oci.artifact.Location;
import io.pacto.plugin.oci.artifact.Repository;
import java.util.List;
import java.util.Optional;

/** Bundles behind {@code oci-layout://DIR[:tag][@digest]}. */
public final class LayoutSource implements ReferenceSource {

    /** Called by the host. */
    public LayoutSource() {}

    @Override
    public Fetched fetch(Reference reference, Context context) {
        Location location = location(reference);
        Repository repository = Repositories.open(reference, location, context);
        Optional<Descriptor> found = find(repository, location);
        if (found.isEmpty()) {
            throw new UnreachableBundle(
                    "artifact not found: " + location,
                    "check folder and tag; pacto push oci-layout://DIR publishes one");
        }
        ArtifactReader reader = new ArtifactReader(repository, location.toString(), context);
        return new Fetched(
                reference.scheme() + "://" + location, found.get().digest().toString(), reader.read(found.get()));
    }

    @Override
    public String digest(Reference reference, Context context) {
        Location location = location(reference);
        return find(Repositories.open(reference, location, context), location)
                .orElseThrow(() -> new UnreachableBundle("artifact not found: " + location, "check folder and tag"))
                .digest()
                .toString();
    }

    private static Optional<Descriptor> find(Repository repository, Location location) {
        Digest digest = location.digest() == null ? null : Digest.parse(location.digest());
        if (digest != null) {
            return repository.find(digest);
        }
        return location.tag() == null ? Optional.empty() : repository.find(location.tag());
    }

    @Override
    public List<String> tags(Reference repository, Context context) {
        return Repositories.open(repository, location(repository), context).tags();
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

    private static Location location(Reference reference) {
        Location location = Location.parse(reference.location());
        String problem = location.problem();
        if (problem != null) {
            throw new UnreachableBundle(
                    "invalid reference \"" + reference.location() + "\": " + problem,
                    "write oci-layout://DIR[:tag][@sha256:…]");
        }
        return location;
    }
}
