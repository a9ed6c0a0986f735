package io.pacto.plugin.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Node;
import io.pacto.host.document.HostDocuments;
import io.pacto.plugin.oci.artifact.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactBytesTest {

    @TempDir
    Path folder;

    Workbench bench;
    Node manifest;

    @BeforeEach
    void publish() {
        bench = new Workbench(folder).init();
        bench.run("push", "oci-layout://store", "-p", "my-svc");
        Node index = parse(bench.read("store/index.json"));
        manifest = parse(blob(index.list("manifests").get(0)));
    }

    @Test
    @DisplayName("C-OCI-015 the manifest has the key order and media types of oci.md §1 and nothing else")
    void writesTheManifest() {
        Node index = parse(bench.read("store/index.json"));
        String text = new String(blob(index.list("manifests").get(0)), StandardCharsets.UTF_8);

        assertThat(text.replaceAll("sha256:[0-9a-f]{64}", "sha256:D").replaceAll("\"size\":\\d+", "\"size\":N"))
                .isEqualTo("{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\","
                        + "\"config\":{\"mediaType\":\"application/vnd.docker.container.image.v1+json\","
                        + "\"size\":N,\"digest\":\"sha256:D\"},"
                        + "\"layers\":[{\"mediaType\":\"application/vnd.pacto.bundle.layer.v1.tar+gzip\","
                        + "\"size\":N,\"digest\":\"sha256:D\"}]}");
    }

    @Test
    @DisplayName("C-OCI-015 C-OCI-016 the configuration has three labels and the digest of the plain tar")
    void writesTheConfiguration() {
        byte[] tar = Tars.gunzip(blob(manifest.list("layers").get(0)));

        assertThat(new String(blob(config()), StandardCharsets.UTF_8))
                .isEqualTo("{\"architecture\":\"\",\"created\":\"0001-01-01T00:00:00Z\","
                        + "\"history\":[{\"created\":\"0001-01-01T00:00:00Z\"}],\"os\":\"\","
                        + "\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"" + Digest.of(tar) + "\"]},"
                        + "\"config\":{\"Labels\":{\"io.pacto.name\":\"my-svc\",\"io.pacto.pactoVersion\":\"1.0\","
                        + "\"io.pacto.version\":\"0.1.0\"}}}");
    }

    @Test
    @DisplayName("image-layout.md: marker, index and three blobs, and the lock")
    void writesALayout() {
        assertThat(bench.text("store/oci-layout")).isEqualTo("{\"imageLayoutVersion\":\"1.0.0\"}");
        assertThat(bench.tree("store/blobs/sha256")).hasSize(3);
        assertThat(bench.tree("store")).hasSize(6).containsKeys("oci-layout", "index.json", ".pacto-lock");
    }

    @Test
    @DisplayName("decision 16: another run in another folder gives the same bytes")
    void givesTheSameBytesElsewhere() {
        Workbench other = new Workbench(folder.resolve("other")).init();
        other.run("push", "oci-layout://store", "-p", "my-svc");

        assertThat(other.tree("store/blobs")).isEqualTo(bench.tree("store/blobs"));
        assertThat(other.text("store/index.json")).isEqualTo(bench.text("store/index.json"));
    }

    private Node config() {
        Node config = manifest.get("config");
        assertThat(config).isNotNull();
        return config;
    }

    private byte[] blob(Node descriptor) {
        String digest = String.valueOf(descriptor.text("digest"));
        return bench.read("store/blobs/" + digest.replace(':', '/'));
    }

    private static Node parse(byte[] content) {
        return new HostDocuments().parse("x.json", content);
    }
}
