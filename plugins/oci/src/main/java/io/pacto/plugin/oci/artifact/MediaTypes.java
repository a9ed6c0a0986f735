package io.pacto.plugin.oci.artifact;

/** The media types we write, and those we accept (oci.md §1 and §3). */
public final class MediaTypes {

    /** A manifest of the OCI image specification. */
    public static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";

    /** The configuration blob; the one older readers of bundles were written against. */
    static final String CONFIG = "application/vnd.docker.container.image.v1+json";

    /** The one layer of a bundle. */
    static final String LAYER = "application/vnd.pacto.bundle.layer.v1.tar+gzip";

    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String DOCKER_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
    private static final String DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";

    private MediaTypes() {}

    static boolean isManifest(String type) {
        return type.equals(MANIFEST) || type.equals(DOCKER_MANIFEST);
    }

    static boolean isIndex(String type) {
        return type.equals(INDEX) || type.equals(DOCKER_LIST);
    }
}
