package io.pacto.plugin.oci.artifact;

import io.pacto.api.Archives.Packed;
import io.pacto.api.Contract;
import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;

/**
 * A bundle as it is published: one manifest, one configuration, one layer (oci.md §1). The same contract and files give
 * the same bytes, hence the same digest.
 */
public final class BundleArtifact {

    private static final String NO_TIME = "0001-01-01T00:00:00Z";

    private final byte[] layer;
    private final byte[] config;
    private final byte[] manifest;

    private BundleArtifact(byte[] layer, byte[] config, byte[] manifest) {
        this.layer = layer;
        this.config = config;
        this.manifest = manifest;
    }

    /**
     * Makes the artifact of a bundle.
     *
     * @param contract the contract that is published, overrides applied
     * @param packed the layer
     * @return the artifact
     */
    public static BundleArtifact of(Contract contract, Packed packed) {
        byte[] config = OneLineJson.write(config(contract, packed.diffId()));
        return of(packed.content(), config, MediaTypes.CONFIG);
    }

    private static BundleArtifact of(byte[] layer, byte[] config, String configType) {
        Mapping manifest = Mapping.builder()
                .put("schemaVersion", 2)
                .put("mediaType", MediaTypes.MANIFEST)
                .put("config", descriptor(configType, config))
                .put("layers", Sequence.of(List.of(descriptor(MediaTypes.LAYER, layer))))
                .build();
        return new BundleArtifact(layer, config, OneLineJson.write(manifest));
    }

    /**
     * The same artifact with the OCI name for its configuration's type, for registries that insist on it.
     *
     * @return an artifact with another digest
     */
    public BundleArtifact withOciConfig() {
        return of(layer, config, MediaTypes.OCI_CONFIG);
    }

    private static Mapping config(Contract contract, String diffId) {
        Mapping labels = Mapping.builder()
                .put("io.pacto.name", contract.service().name().value())
                .put("io.pacto.pactoVersion", contract.pactoVersion().value())
                .put("io.pacto.version", contract.service().version().value())
                .build();
        Mapping history = Mapping.builder().put("created", NO_TIME).build();
        Mapping rootfs = Mapping.builder()
                .put("type", "layers")
                .put("diff_ids", Sequence.of(List.of(Scalar.of(diffId))))
                .build();
        return Mapping.builder()
                .put("architecture", "")
                .put("created", NO_TIME)
                .put("history", Sequence.of(List.of(history)))
                .put("os", "")
                .put("rootfs", rootfs)
                .put("config", Mapping.builder().put("Labels", labels).build())
                .build();
    }

    private static Mapping descriptor(String mediaType, byte[] content) {
        return Mapping.builder()
                .put("mediaType", mediaType)
                .put("size", content.length)
                .put("digest", Digest.of(content).toString())
                .build();
    }

    /** Returns layer and configuration: what must be there before the manifest is. Not copied. */
    public List<byte[]> blobs() {
        return List.of(layer, config);
    }

    /** Returns the bytes of the manifest. Not copied. */
    public byte[] manifest() {
        return manifest;
    }

    /** Returns what an index says about the manifest. */
    public Descriptor descriptor() {
        return new Descriptor(MediaTypes.MANIFEST, Digest.of(manifest), manifest.length);
    }
}
