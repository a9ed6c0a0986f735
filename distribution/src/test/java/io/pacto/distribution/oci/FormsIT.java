package io.pacto.distribution.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.oci.Desk.Outcome;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every form of artifact other tools and older versions publish (oci.md §1 to §3), laid byte by byte into a layout, and
 * from there copied by crane into a registry that takes anything. Both are read by us, with one outcome.
 */
@NeedsComponent(
        name = "crane",
        env = "PACTO_CRANE",
        install = "go install github.com/google/go-containerregistry/cmd/crane@v0.22.1")
@NeedsComponent(name = "oras", env = "PACTO_ORAS", install = "go install oras.land/oras/cmd/oras@v1.3.6")
class FormsIT {

    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String DOCKER = "application/vnd.docker.distribution.manifest.v2+json";
    private static final String DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    private static final String LAYER = "application/vnd.pacto.bundle.layer.v1.tar+gzip";
    private static final String CONFIG = "application/vnd.docker.container.image.v1+json";
    private static final String CONTRACT = "pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0}\n";

    @TempDir
    static Path folder;

    static RegistryServer registry;
    static Path oras;

    @BeforeAll
    static void start(Components components) throws IOException {
        registry = RegistryServer.crane(components.program("crane"), folder.resolve("registry"));
        oras = components.program("oras");
    }

    @AfterAll
    static void stop() {
        if (registry != null) {
            registry.close();
        }
    }

    /** One form: how to build it, and what reading it must say; an empty text for success. */
    private record Form(String id, String what, String problem, Build build) {}

    private interface Build {
        String root(Layout layout);
    }

    private static List<Form> forms() {
        List<Form> all = new ArrayList<>();
        String yes = "";
        all.add(new Form(
                "C-OCI-015", "what we write", yes, l -> l.image(MANIFEST, CONFIG, "{}", l.gzip(LAYER, plain()))));
        all.add(new Form(
                "C-OCI-035",
                "a layer of octets",
                yes,
                l -> l.image(MANIFEST, CONFIG, "{}", l.gzip("application/octet-stream", plain()))));
        all.add(new Form(
                "C-OCI-035",
                "a plain tar",
                yes,
                l -> l.image(
                        MANIFEST, CONFIG, "{}", l.blob(LAYER, Tar.of(plain()).end()))));
        all.add(new Form(
                "C-OCI-035",
                "an empty configuration",
                yes,
                l -> l.image(MANIFEST, "application/vnd.oci.empty.v1+json", "{}", l.gzip(LAYER, plain()))));
        all.add(new Form(
                "C-OCI-035",
                "names with ./",
                yes,
                l -> l.image(MANIFEST, CONFIG, "{}", l.gzip(LAYER, Map.of("./pacto.yaml", CONTRACT)))));
        all.add(new Form(
                "C-OCI-035",
                "an index of one",
                yes,
                l -> l.index(INDEX, l.image(MANIFEST, CONFIG, "{}", l.gzip(LAYER, plain())))));
        all.add(new Form(
                "C-OCI-035",
                "a list of Docker's of one",
                yes,
                l -> l.index(DOCKER_LIST, l.image(DOCKER, CONFIG, "{}", l.gzip(LAYER, plain())))));
        all.add(new Form(
                "C-OCI-035",
                "a manifest of Docker's",
                yes,
                l -> l.image(DOCKER, CONFIG, "{}", l.gzip(LAYER, plain()))));
        all.add(new Form(
                "C-OCI-035",
                "an index of two, ours second",
                yes,
                l -> l.index(
                        INDEX,
                        l.image(MANIFEST, CONFIG, "{}", l.blob("text/plain", new byte[] {1})),
                        l.image(MANIFEST, CONFIG, "{}", l.gzip(LAYER, plain())))));
        all.add(new Form(
                "C-OCI-035",
                "artifactType and annotations",
                yes,
                l -> l.put(
                        MANIFEST,
                        "{\"schemaVersion\":2,\"mediaType\":\"" + MANIFEST
                                + "\",\"artifactType\":\"application/x\",\"config\":"
                                + l.blob("application/vnd.oci.empty.v1+json", bytes("{}")) + ",\"layers\":["
                                + l.gzip(LAYER, plain()) + "],\"annotations\":{\"a\":\"b\"}}")));
        all.add(new Form(
                "C-OCI-036",
                "directories with a slash",
                yes,
                l -> l.image(MANIFEST, CONFIG, "{}", l.gzip(LAYER, folders()))));
        all.add(new Form(
                "C-OCI-033",
                "two layers",
                "failed to extract bundle: expected 1 layer, got 2",
                l -> l.image(MANIFEST, CONFIG, "{}", l.gzip(LAYER, plain()), l.gzip(LAYER, folders()))));
        all.add(new Form("C-OCI-033", "no layer", "image has no layers", l -> l.image(MANIFEST, CONFIG, "{}")));
        all.add(new Form(
                "C-OCI-034",
                "no contract",
                "failed to extract bundle: bundle missing pacto.yaml",
                l -> l.image(MANIFEST, CONFIG, "{}", l.gzip(LAYER, Map.of("x", "y")))));
        all.add(new Form(
                "C-OCI-034",
                "the contract in a folder",
                "failed to extract bundle: bundle missing pacto.yaml",
                l -> l.image(MANIFEST, CONFIG, "{}", l.gzip(LAYER, Map.of("svc/pacto.yaml", CONTRACT)))));
        all.add(new Form(
                "C-OCI-039",
                "a name that leads outside",
                "invalid path",
                l -> l.image(MANIFEST, CONFIG, "{}", l.gzip(LAYER, evil()))));
        all.add(new Form(
                "S-019",
                "YAML in place of an archive",
                "failed to extract bundle",
                l -> l.image(MANIFEST, CONFIG, "{}", l.blob(LAYER, bytes(CONTRACT)))));
        all.add(new Form(
                "S-010",
                "zstd that never was",
                "zstd: truncated",
                l -> l.image(
                        MANIFEST, CONFIG, "{}", l.blob(LAYER, HexFormat.of().parseHex("28b52ffd")))));
        all.add(new Form(
                "S-072",
                "an index inside an index",
                "an image index inside an image index",
                l -> l.index(INDEX, l.index(INDEX, l.image(MANIFEST, CONFIG, "{}", l.gzip(LAYER, plain()))))));
        return all;
    }

    private static Map<String, String> plain() {
        return Map.of("pacto.yaml", CONTRACT);
    }

    private static Map<String, String> folders() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("docs/", "");
        files.put("docs/a/", "");
        files.put("docs/a/x.md", "# x\n");
        files.put("pacto.yaml", CONTRACT);
        return files;
    }

    private static Map<String, String> evil() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pacto.yaml", CONTRACT);
        files.put("../evil.txt", "evil");
        return files;
    }

    @TestFactory
    List<DynamicTest> everyFormReadsTheSameFromARegistryAndALayout() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Form form : forms()) {
            tests.add(DynamicTest.dynamicTest(form.id() + " " + form.what(), () -> check(form, tests.size())));
        }
        return tests;
    }

    private static void check(Form form, int number) throws Exception {
        Path place = folder.resolve("f" + form.what().hashCode());
        Desk desk = new Desk(place);
        Layout layout = new Layout(desk.work().resolve("layout"));
        layout.close(form.build().root(layout));
        String repository =
                registry.name() + "/forms/f" + Integer.toHexString(form.what().hashCode());
        desk.other(oras, "copy", "--from-oci-layout", "layout:1.0.0", "--to-plain-http", repository + ":1.0.0");
        for (String reference : List.of("oci-layout://layout:1.0.0", "oci://" + repository + ":1.0.0")) {
            Outcome outcome = desk.run("pull", reference, "-o", "p");
            assertThat(outcome.exit())
                    .as(reference + ": " + outcome)
                    .isEqualTo(form.problem().isEmpty() ? 0 : 3);
            assertThat(outcome.err()).contains(form.problem());
            if (form.problem().isEmpty()) {
                assertThat(desk.tree("p")).containsEntry("pacto.yaml", CONTRACT);
            } else {
                assertThat(desk.work().resolve("p")).doesNotExist();
                assertThat(place.resolve("evil.txt")).doesNotExist();
                assertThat(desk.work().resolve("evil.txt")).doesNotExist();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
