package io.pacto.plugin.oci.artifact;

import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.UnreachableBundle;
import java.util.List;

/**
 * From a manifest to the files of a bundle. Accepts what other tools and older versions publish (oci.md §3), and nothing
 * whose digest or size is not what was stated.
 */
public final class ArtifactReader {

    private static final long MANIFEST_BYTES = 4L * 1024 * 1024;
    private static final long LAYER_BYTES = 50L * 1024 * 1024;
    private static final int MOST_CHILDREN = 100;

    private final Repository repository;
    private final String origin;
    private final Context context;

    /**
     * A reader of one artifact.
     *
     * @param repository where it lies
     * @param origin the reference without scheme, for messages
     * @param context what may be reached
     */
    public ArtifactReader(Repository repository, String origin, Context context) {
        this.repository = repository;
        this.origin = origin;
        this.context = context;
    }

    /**
     * Reads the bundle.
     *
     * @param root the manifest or index that was asked for
     * @return its files
     * @throws UnreachableBundle when it is damaged or no bundle
     */
    public Files read(Descriptor root) {
        Node document = document(root);
        return isIndex(root, document) ? files(child(document)) : files(document);
    }

    /** Tells an index from a manifest; a document that could be taken for either is refused. */
    private boolean isIndex(Descriptor said, Node document) {
        String own = document.text("mediaType");
        if (own != null && !said.mediaType().isEmpty() && !own.equals(said.mediaType())) {
            throw refused("the media type " + own + " is not the stated " + said.mediaType());
        }
        boolean hasLayers = document.get("layers") != null;
        boolean hasManifests = document.get("manifests") != null;
        if (hasLayers && hasManifests) {
            throw refused("both layers and manifests in one manifest");
        }
        String type = own == null ? said.mediaType() : own;
        if (MediaTypes.isIndex(type) || (type.isEmpty() && hasManifests)) {
            return true;
        }
        if (MediaTypes.isManifest(type) || type.isEmpty()) {
            return false;
        }
        throw refused("unsupported manifest type " + type);
    }

    /** Takes the only child, or the first one with a layer of ours. */
    private Node child(Node index) {
        List<Node> children = index.list("manifests");
        if (children.size() > MOST_CHILDREN) {
            throw refused("an image index with " + children.size() + " manifests, more than " + MOST_CHILDREN);
        }
        for (Node entry : children) {
            Descriptor descriptor = Descriptor.read(entry, origin);
            Node manifest = document(descriptor);
            if (isIndex(descriptor, manifest)) {
                throw refused("an image index inside an image index");
            }
            if (children.size() == 1 || hasBundleLayer(manifest)) {
                return manifest;
            }
        }
        throw refused("no bundle among the " + children.size() + " manifests of the image index");
    }

    private static boolean hasBundleLayer(Node manifest) {
        for (Node layer : manifest.list("layers")) {
            if (MediaTypes.LAYER.equals(layer.text("mediaType"))) {
                return true;
            }
        }
        return false;
    }

    private Files files(Node manifest) {
        List<Node> layers = manifest.list("layers");
        if (layers.isEmpty()) {
            throw new UnreachableBundle("image has no layers", "name an artifact made with pacto push: " + origin);
        }
        if (layers.size() > 1) {
            throw new UnreachableBundle(
                    "failed to extract bundle: expected 1 layer, got " + layers.size(),
                    "name an artifact made with pacto push: " + origin);
        }
        // The configuration is not read: nothing in it is used, and at a registry it would cost a request.
        byte[] layer = Zstd.unpacked(content(Descriptor.read(layers.get(0), origin), LAYER_BYTES), origin);
        try {
            return context.archives().unpack(origin, layer);
        } catch (PactoException refused) {
            throw new UnreachableBundle("failed to extract bundle: " + refused.getMessage(), refused.advice(), refused);
        }
    }

    private Node document(Descriptor descriptor) {
        byte[] content = content(descriptor, MANIFEST_BYTES);
        try {
            Node node = context.documents().parse("manifest.json", content);
            if (node instanceof Mapping) {
                return node;
            }
        } catch (DocumentException malformed) {
            throw new UnreachableBundle(
                    "not a manifest: " + origin + ": " + malformed.problem(), "publish the artifact again", malformed);
        }
        throw refused("the manifest is no JSON object");
    }

    private byte[] content(Descriptor descriptor, long limit) {
        if (descriptor.size() > limit) {
            throw refused("a blob of " + descriptor.size() + " bytes, more than " + limit);
        }
        return descriptor.verified(repository.read(descriptor, limit), origin);
    }

    private UnreachableBundle refused(String problem) {
        return new UnreachableBundle(
                "not a bundle: " + origin + ": " + problem, "name an artifact made with pacto push");
    }
}
