package io.pacto.plugin.oci.artifact;

/** The media types we write, and those we accept (oci.md §1 and §3). */
public final class MediaTypes {

    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String DOCKER_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
    private static final String DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";

    /** A manifest of the OCI image specification. */
    public static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";

    /** The configuration blob; the one older readers of bundles were written against. */
    static final String CONFIG = "application/vnd.docker.container.image.v1+json";

    /** The one layer of a bundle. */
    static final String LAYER = "application/vnd.pacto.bundle.layer.v1.tar+gzip";

    /** What is asked for when a manifest is fetched; the two formats before these cannot carry a bundle. */
    public static final String ACCEPTED = String.join(", ", MANIFEST, INDEX, DOCKER_MANIFEST, DOCKER_LIST);

    /** The configuration's other name, for registries that take no Docker type under an OCI manifest. */
    static final String OCI_CONFIG = "application/vnd.oci.image.config.v1+json";

    private MediaTypes() {}

    /**
     * Whether a type is that of a manifest or index.
     *
     * @param type a media type
     * @return true for the four that are accepted
     */
    public static boolean isKnown(String type) {
        return isManifest(type) || isIndex(type);
    }

    static boolean isManifest(String type) {
        return type.equals(MANIFEST) || type.equals(DOCKER_MANIFEST);
    }

    static boolean isIndex(String type) {
        return type.equals(INDEX) || type.equals(DOCKER_LIST);
    }
}
