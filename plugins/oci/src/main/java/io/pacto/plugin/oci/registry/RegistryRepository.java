package io.pacto.plugin.oci.registry;

import io.pacto.api.Context;
import io.pacto.api.Http;
import io.pacto.api.PactoException;
import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.artifact.BundleArtifact;
import io.pacto.plugin.oci.artifact.Descriptor;
import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.plugin.oci.artifact.MediaTypes;
import io.pacto.plugin.oci.artifact.Repository;
import io.pacto.plugin.oci.transport.OrasClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A repository of a registry. One object serves one command and one thread. */
public final class RegistryRepository implements Repository {

    private static final long MANIFEST_BYTES = 4L * 1024 * 1024;

    private final RepositoryName name;
    private final Registry registry;
    private final OrasClient oras;
    private final Context context;
    private final Map<Digest, byte[]> manifests = new LinkedHashMap<>();

    RegistryRepository(RepositoryName name, Registry registry, OrasClient oras, Context context) {
        this.name = name;
        this.registry = registry;
        this.oras = oras;
        this.context = context;
    }

    private OrasClient.Requests requests(String actions) {
        String scope = "repository:" + name.path() + ":" + actions;
        return oras.repository(registry.base(context), name.path(), request -> registry.send(request, scope, context));
    }

    @Override
    public Optional<Descriptor> find(String tag) {
        return manifest(tag, null);
    }

    @Override
    public Optional<Descriptor> find(Digest digest) {
        return manifest(digest.toString(), digest);
    }

    /** Asks for a manifest at once, and keeps it for {@link #read}: one request and not two. */
    private Optional<Descriptor> manifest(String reference, @Nullable Digest pinned) {
        Failure failure = failure(reference);
        Http.Answer answer =
                failure.telling(() -> requests("pull").manifest(reference, MediaTypes.ACCEPTED, MANIFEST_BYTES));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            throw failure.of(answer);
        }
        String type = type(answer);
        if (type.equals("text/html")) {
            throw failure.unreachable("it answered with a page for browsers and not with a manifest");
        }
        byte[] content = answer.body();
        Digest digest = pinned == null ? Digest.of(content) : pinned.sameAlgorithm(content);
        agree(pinned, digest, failure);
        agree(stated(answer, content), digest, failure);
        manifests.put(digest, content);
        return Optional.of(new Descriptor(MediaTypes.isKnown(type) ? type : "", digest, content.length));
    }

    /** The digest the registry claims, where it is of the kind that was computed. */
    private static @Nullable Digest stated(Http.Answer answer, byte[] content) {
        Digest stated = Digest.parse(answer.header("Docker-Content-Digest").orElse(""));
        return stated == null || stated.equals(stated.sameAlgorithm(content)) ? null : stated;
    }

    private static void agree(@Nullable Digest expected, Digest found, Failure failure) {
        if (expected != null && !expected.equals(found)) {
            throw new UnreachableBundle(
                    "digest mismatch: expected " + expected + " got " + found + ": " + failure.origin(),
                    "the registry, or something before it, gives out other content than was published");
        }
    }

    private static String type(Http.Answer answer) {
        String header = answer.header("Content-Type").orElse("");
        int parameters = header.indexOf(';');
        return (parameters < 0 ? header : header.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public byte[] read(Descriptor blob, long limit) {
        byte[] known = manifests.get(blob.digest());
        if (known != null) {
            return known;
        }
        if (MediaTypes.isKnown(blob.mediaType())) {
            return manifest(blob.digest().toString(), blob.digest())
                    .map(found -> manifests.get(found.digest()))
                    .orElseThrow(() -> missing(blob));
        }
        Failure failure = failure(blob.digest().toString());
        // One byte more than stated, so that a longer blob is told from the right one.
        long most = Math.min(limit, blob.size()) + 1;
        Http.Answer answer =
                failure.telling(() -> requests("pull").blob(blob.digest().toString(), most));
        if (answer.status() == 404) {
            throw missing(blob);
        }
        if (answer.status() != 200) {
            throw failure.of(answer);
        }
        return answer.body();
    }

    private PactoException missing(Descriptor blob) {
        return new UnreachableBundle(
                "blob " + blob.digest() + " is missing: " + name, "the artifact is incomplete: publish it again");
    }

    @Override
    public List<String> tags() {
        Failure failure = new Failure(name.toString(), context);
        return failure.telling(() -> new TagPages(requests("pull"), registry.base(context), failure).all());
    }

    @Override
    public Optional<Descriptor> publish(BundleArtifact artifact, String tag, boolean force) {
        Failure failure = failure(tag);
        return failure.telling(() -> publish(artifact, tag, force, failure));
    }

    private Optional<Descriptor> publish(BundleArtifact artifact, String tag, boolean force, Failure failure) {
        OrasClient.Requests requests = requests("pull,push");
        if (!force && isTagged(requests, tag, failure)) {
            return Optional.empty();
        }
        for (byte[] blob : artifact.blobs()) {
            new BlobUpload(requests, registry.base(context), blob, failure).run();
        }
        return Optional.of(tag(requests, artifact, tag, failure));
    }

    private static boolean isTagged(OrasClient.Requests requests, String tag, Failure failure) {
        Http.Answer answer = requests.hasManifest(tag, MediaTypes.ACCEPTED);
        if (answer.status() != 200 && answer.status() != 404) {
            throw failure.of(answer);
        }
        return answer.status() == 200;
    }

    /** Gives the artifact its tag; with another media type for the configuration where the registry insists on it. */
    private Descriptor tag(OrasClient.Requests requests, BundleArtifact artifact, String tag, Failure failure) {
        Http.Answer answer = requests.putManifest(tag, artifact.manifest(), MediaTypes.MANIFEST);
        if (isAccepted(answer)) {
            return published(answer, artifact, failure);
        }
        boolean disliked = answer.status() == 400 || answer.status() == 415 || answer.status() == 422;
        if (disliked) {
            BundleArtifact other = artifact.withOciConfig();
            Http.Answer second = requests.putManifest(tag, other.manifest(), MediaTypes.MANIFEST);
            if (isAccepted(second)) {
                context.debug("the registry takes no Docker configuration under an OCI manifest");
                return published(second, other, failure);
            }
        }
        throw failure.of(answer);
    }

    private static boolean isAccepted(Http.Answer answer) {
        return answer.status() == 201 || answer.status() == 200 || answer.status() == 202;
    }

    private static Descriptor published(Http.Answer answer, BundleArtifact artifact, Failure failure) {
        agree(stated(answer, artifact.manifest()), artifact.descriptor().digest(), failure);
        return artifact.descriptor();
    }

    private Failure failure(String reference) {
        return new Failure(name + (reference.indexOf(':') < 0 ? ":" : "@") + reference, context);
    }
}
