package io.pacto.plugin.oci.artifact;

import java.util.List;
import java.util.Optional;

/**
 * One place that holds artifacts under tags: a layout folder, or a repository of a registry.
 *
 * <p>Whatever a repository hands out is not trusted; {@link ArtifactReader} verifies it.
 */
public interface Repository {

    /**
     * Looks up a tag.
     *
     * @param tag a tag
     * @return the manifest or index it names; empty when there is none
     * @throws io.pacto.api.UnreachableBundle when the repository cannot be asked
     */
    Optional<Descriptor> find(String tag);

    /**
     * Looks up a digest.
     *
     * @param digest the digest of a manifest or index
     * @return what is known about it; empty when there is none
     * @throws io.pacto.api.UnreachableBundle when the repository cannot be asked
     */
    Optional<Descriptor> find(Digest digest);

    /**
     * Reads a blob, a manifest or an index.
     *
     * @param blob what to read
     * @param limit the most bytes to accept
     * @return its bytes, not verified
     * @throws io.pacto.api.UnreachableBundle when it is not there, cannot be read or is larger
     */
    byte[] read(Descriptor blob, long limit);

    /**
     * Lists the tags.
     *
     * @return the tags in any order; none when the repository is empty
     * @throws io.pacto.api.UnreachableBundle when the repository cannot be asked
     */
    List<String> tags();

    /**
     * Publishes an artifact: blobs first, the tag last, so that a failure leaves the tag as it was.
     *
     * @param artifact what to publish
     * @param tag the tag
     * @param force whether a tag that exists is moved
     * @return what was published; empty when the tag exists and is not to be moved, and nothing is changed then
     * @throws io.pacto.api.PactoException when it cannot be written
     */
    Optional<Descriptor> publish(BundleArtifact artifact, String tag, boolean force);
}
