package io.pacto.plugin.oci;

import static io.pacto.plugin.oci.ForeignLayout.INDEX;
import static io.pacto.plugin.oci.ForeignLayout.MANIFEST;
import static io.pacto.plugin.oci.ForeignLayout.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.plugin.oci.Workbench.Outcome;
import io.pacto.plugin.oci.artifact.Digest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignLayoutTest {

    private static final String CONTRACT = "pactoVersion: \"1.0\"\nservice: {name: my-svc, version: 0.1.0}\n";

    @TempDir
    Path folder;

    Workbench bench;
    ForeignLayout layout;

    @BeforeEach
    void start() {
        bench = new Workbench(folder);
        layout = new ForeignLayout(bench, "in");
    }

    private static byte[] bundle() {
        return Tars.gzip(Tars.tar(Map.of("pacto.yaml", CONTRACT)));
    }

    private static byte[] named(String... names) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, name.endsWith("pacto.yaml") ? CONTRACT : "");
        }
        return Tars.gzip(Tars.tar(files));
    }

    private Outcome pull() {
        layout.write();
        Outcome outcome = bench.run("pull", "oci-layout://in:1", "-o", "out");
        if (outcome.code() != 0) {
            assertThat(bench.path("out")).as("nothing is written").doesNotExist();
        }
        return outcome;
    }

    private void entry(String manifest) {
        layout.entry(layout.blob(MANIFEST, manifest, tagged("1")));
    }

    private void assertPulls() {
        assertThat(pull()).isEqualTo(new Outcome(0, "Pulled my-svc@0.1.0 -> out/\n", ""));
        assertThat(bench.tree("out")).containsEntry("pacto.yaml", CONTRACT);
    }

    @Test
    @DisplayName("C-OCI-033 two layers are refused")
    void refusesTwoLayers() {
        entry(layout.manifest(layout.layer(bundle()), layout.layer(named("pacto.yaml", "b"))));

        assertThat(pull()).isEqualTo(new Outcome(3, "", "failed to extract bundle: expected 1 layer, got 2\n"));
    }

    @Test
    void refusesAnImageWithoutLayers() {
        entry(layout.manifest());

        assertThat(pull()).isEqualTo(new Outcome(3, "", "image has no layers\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.yaml", "sub/pacto.yaml"})
    @DisplayName("C-OCI-034 pacto.yaml must lie at the top")
    void refusesABundleWithoutContract(String name) {
        entry(layout.manifest(layout.layer(named(name))));

        assertThat(pull().err()).startsWith("failed to extract bundle: bundle missing pacto.yaml");
    }

    @Test
    @DisplayName("C-OCI-035 any media type of the layer will do")
    void acceptsAnyLayerType() {
        entry(layout.manifest(layout.blob("application/octet-stream", bundle(), "")));

        assertPulls();
    }

    @Test
    @DisplayName("C-OCI-035 the layer may be an uncompressed tar")
    void acceptsAPlainTar() {
        entry(layout.manifest(layout.layer(Tars.tar(Map.of("pacto.yaml", CONTRACT)))));

        assertPulls();
    }

    @Test
    @DisplayName("C-OCI-035 names may start with ./")
    void acceptsDottedNames() {
        entry(layout.manifest(layout.layer(named("./pacto.yaml"))));

        assertPulls();
    }

    @Test
    @DisplayName("C-OCI-035 an index of one stands for its child")
    void acceptsAnIndexOfOne() {
        String child = layout.blob(MANIFEST, layout.manifest(layout.blob("application/x-tar", bundle(), "")), "");
        layout.entry(layout.blob(INDEX, layout.index(child), tagged("1")));

        assertPulls();
    }

    @Test
    @DisplayName("oci.md §3.3: of several children the first with our layer type is taken")
    void takesTheFirstBundleOfAnIndex() {
        String image = layout.blob(MANIFEST, layout.manifest(layout.blob("application/x-tar", "x", "")), "");
        String ours = layout.blob(MANIFEST, layout.manifest(layout.layer(bundle())), "");
        layout.entry(layout.blob(INDEX, layout.index(image, ours), tagged("1")));

        assertPulls();
    }

    @Test
    @DisplayName("oci.md §3.3: Docker manifests and lists are read")
    void acceptsDockerTypes() {
        String type = "application/vnd.docker.distribution.manifest.v2+json";
        String list = "application/vnd.docker.distribution.manifest.list.v2+json";
        String child = layout.blob(type, layout.manifest(layout.layer(bundle())).replace(MANIFEST, type), "");
        layout.entry(layout.blob(list, layout.index(child).replace(INDEX, list), tagged("1")));

        assertPulls();
    }

    @Test
    @DisplayName("C-OCI-036 directory entries that end in a slash are read")
    void acceptsDirectoryEntries() {
        entry(layout.manifest(layout.layer(named("./", "interfaces/", "pacto.yaml", "interfaces/a.yaml"))));

        assertPulls();
    }

    @Test
    @DisplayName("C-OCI-039 S-001 a name that leaves the folder refuses the whole")
    void refusesTraversal() {
        entry(layout.manifest(layout.layer(named("pacto.yaml", "../evil.txt"))));

        Outcome outcome = pull();

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).startsWith("failed to extract bundle: ").contains("../evil.txt");
        assertThat(bench.path("evil.txt")).doesNotExist();
    }

    @Test
    void saysThatTheContractDoesNotParse() {
        entry(layout.manifest(layout.layer(Tars.gzip(Tars.tar(Map.of("pacto.yaml", "a: [\n"))))));

        assertThat(pull().err()).startsWith("failed to extract bundle: failed to parse contract from bundle: ");
    }

    @Test
    @DisplayName("S-066 a blob with one wrong byte is refused")
    void refusesAWrongByte() {
        byte[] layer = bundle();
        entry(layout.manifest(layout.layer(layer)));
        Digest digest = Digest.of(layer);
        layer[20] ^= 1;
        bench.write("in/blobs/sha256/" + digest.hex(), layer);

        assertThat(pull().err())
                .isEqualTo("digest mismatch: expected " + digest + " got " + Digest.of(layer) + ": in:1\n");
    }

    @Test
    @DisplayName("S-066 a right digest with a wrong size is refused")
    void refusesAWrongSize() {
        byte[] layer = bundle();
        String size = "\"size\":" + layer.length;
        entry(layout.manifest(layout.layer(layer).replace(size, "\"size\":7")));

        assertThat(pull().err())
                .startsWith("digest mismatch: expected sha256:")
                .endsWith("(" + layer.length + " bytes where 7 are stated): in:1\n");
    }

    @Test
    @DisplayName("S-066 a manifest that does not match the pin is refused")
    void refusesAManifestThatIsNotThePinnedOne() {
        String pin = "sha256:" + "0".repeat(64);
        bench.write("in/blobs/sha256/" + "0".repeat(64), layout.manifest(layout.layer(bundle())));
        layout.write();

        assertThat(bench.run("pull", "oci-layout://in@" + pin).err()).startsWith("digest mismatch: expected " + pin);
    }

    @Test
    @DisplayName("S-071 S-072 what a descriptor calls too large is not read")
    void refusesLargeBlobs() {
        entry(layout.manifest(layout.layer(bundle()).replaceAll("\"size\":\\d+", "\"size\":99999999999")));

        assertThat(pull().err()).contains("99999999999 bytes, more than 52428800");
    }

    @Test
    @DisplayName("S-072 an index of more than 100 manifests is refused")
    void refusesALongIndex() {
        String child = layout.blob(MANIFEST, layout.manifest(), "");
        String[] children = new String[1000];
        Arrays.fill(children, child);
        layout.entry(layout.blob(INDEX, layout.index(children), tagged("1")));

        assertThat(pull().err()).contains("1000 manifests, more than 100");
    }

    @Test
    @DisplayName("S-072 an index inside an index is refused")
    void refusesNestedIndexes() {
        String inner = layout.blob(INDEX, layout.index(), "");
        layout.entry(layout.blob(INDEX, layout.index(inner), tagged("1")));

        assertThat(pull().err()).contains("an image index inside an image index");
    }

    @Test
    @DisplayName("S-072 urls and data of a descriptor are not used")
    void fetchesNoUrls() {
        String absent = "{\"mediaType\":\"x/y\",\"size\":2,\"data\":\"e30=\",\"digest\":\"sha256:" + "1".repeat(64)
                + "\",\"urls\":[\"http://127.0.0.1:1/x\"]}";
        entry(layout.manifest(absent));

        assertThat(pull().err()).isEqualTo("blob sha256:" + "1".repeat(64) + " is missing: in\n");
    }

    @Test
    @DisplayName("S-072 a document that is manifest and index at once is refused")
    void refusesAmbiguousManifests() {
        entry(layout.manifest(layout.layer(bundle())).replace("\"layers\"", "\"manifests\":[],\"layers\""));

        assertThat(pull().err()).contains("both layers and manifests");
    }

    @Test
    void refusesAMediaTypeThatIsNotTheStatedOne() {
        layout.entry(layout.blob(INDEX, layout.manifest(layout.layer(bundle())), tagged("1")));

        assertThat(pull().err()).contains("the media type " + MANIFEST + " is not the stated " + INDEX);
    }

    @Test
    void refusesATagOnTwoArtifacts() {
        layout.bundle("1", bundle()).bundle("1", named("pacto.yaml", "b"));

        assertThat(pull().err()).isEqualTo("two artifacts are tagged 1: in\n");
    }

    @Test
    void passesOverNamesThatAreNoTags() {
        layout.bundle("docker.io/library/x:9.9.9", named("pacto.yaml", "b")).bundle("1", bundle());
        layout.write();

        assertThat(bench.run("pull", "oci-layout://in", "-o", "out", "--json").out())
                .contains("\"Ref\": \"in:1\"");
    }

    @Test
    void refusesAnotherLayoutVersion() {
        layout.bundle("1", bundle());
        bench.write("in/oci-layout", "{\"imageLayoutVersion\":\"2.0.0\"}");

        assertThat(pull().err()).isEqualTo("unsupported layout version \"2.0.0\": in\n");
    }

    @Test
    void refusesAFolderThatIsNoLayout() {
        bench.write("plain/x", "");

        assertThat(bench.run("pull", "oci-layout://plain:1").err())
                .isEqualTo("not an OCI image layout: plain has no file oci-layout\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "<html>"})
    void refusesAnIndexThatIsNone(String text) {
        bench.write("in/index.json", text);

        assertThat(bench.run("pull", "oci-layout://in:1").err()).startsWith("not an OCI image layout: in/index.json");
    }

    @Test
    void keepsWhatOthersWroteBesideTheTag() {
        layout.bundle("1", bundle()).write();
        bench.init();

        bench.run("push", "oci-layout://in:2", "-p", "my-svc");

        assertThat(bench.text("in/index.json")).contains("2024-01-01T00:00:00Z", "amd64", "\"1\"", "\"2\"");
        assertPullsBoth();
    }

    private void assertPullsBoth() {
        assertThat(bench.run("pull", "oci-layout://in:1", "-o", "one").code()).isZero();
        assertThat(bench.run("pull", "oci-layout://in:2", "-o", "two").code()).isZero();
        assertThat(bench.tree("one")).hasSize(1);
        assertThat(bench.tree("two")).isEqualTo(bench.tree("my-svc"));
    }
}
