package io.pacto.plugin.oci;

import io.pacto.plugin.oci.artifact.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A layout as some other tool might have written it, byte by byte. */
final class ForeignLayout {

    static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    static final String INDEX = "application/vnd.oci.image.index.v1+json";
    static final String LAYER = "application/vnd.pacto.bundle.layer.v1.tar+gzip";

    private final Workbench bench;
    private final String folder;
    private final List<String> entries = new ArrayList<>();

    ForeignLayout(Workbench bench, String folder) {
        this.bench = bench;
        this.folder = folder;
        bench.write(folder + "/oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}");
    }

    /** Stores a blob and describes it. */
    String blob(String mediaType, byte[] content, String more) {
        Digest digest = Digest.of(content);
        bench.write(folder + "/blobs/sha256/" + digest.hex(), content);
        return "{\"mediaType\":\"" + mediaType + "\",\"digest\":\"" + digest + "\",\"size\":" + content.length + more
                + "}";
    }

    String blob(String mediaType, String content, String more) {
        return blob(mediaType, content.getBytes(StandardCharsets.UTF_8), more);
    }

    String layer(byte[] content) {
        return blob(LAYER, content, "");
    }

    /** The text of a manifest with an empty configuration. */
    String manifest(String... layers) {
        String config = blob("application/vnd.oci.empty.v1+json", "{}", "");
        return "{\"schemaVersion\":2,\"mediaType\":\"" + MANIFEST + "\",\"config\":" + config + ",\"layers\":["
                + String.join(",", layers) + "]}";
    }

    String index(String... children) {
        return "{\"schemaVersion\":2,\"mediaType\":\"" + INDEX + "\",\"manifests\":[" + String.join(",", children)
                + "]}";
    }

    static String tagged(String tag) {
        return ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"" + tag
                + "\",\"org.opencontainers.image.created\":\"2024-01-01T00:00:00Z\"},"
                + "\"platform\":{\"architecture\":\"amd64\",\"os\":\"linux\"}";
    }

    ForeignLayout entry(String descriptor) {
        entries.add(descriptor);
        return this;
    }

    ForeignLayout bundle(String tag, byte[] layer) {
        return entry(blob(MANIFEST, manifest(layer(layer)), tagged(tag)));
    }

    void write() {
        bench.write(folder + "/index.json", index(entries.toArray(new String[0])));
    }
}
