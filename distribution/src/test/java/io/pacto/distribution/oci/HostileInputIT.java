package io.pacto.distribution.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.oci.Desk.Outcome;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What security.md §0 asks of every refusal, seen from outside: a process of its own with 256 MiB, one message, no trace,
 * nothing written, and not one socket opened.
 */
class HostileInputIT {

    private static final String LAYER = "application/vnd.pacto.bundle.layer.v1.tar+gzip";
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String CONFIG = "application/vnd.oci.empty.v1+json";

    @TempDir
    Path folder;

    private Desk desk;
    private Path sockets;
    private String flags;

    @BeforeEach
    void prepare() throws IOException {
        desk = new Desk(folder.resolve("desk"));
        sockets = folder.resolve("sockets");
        flags = "-Xmx256m " + NetworkGuard.flags(folder, sockets);
    }

    @AfterEach
    void noSocketWasOpened() {
        assertThat(sockets).doesNotExist();
    }

    @TestFactory
    List<DynamicTest> pullsNoHostileLayer() {
        List<DynamicTest> tests = new ArrayList<>();
        HostileLayers.all()
                .forEach((what, layer) -> tests.add(DynamicTest.dynamicTest(what, () -> {
                    String name = "layout" + tests.size() + Integer.toHexString(what.hashCode());
                    Layout layout = new Layout(desk.work().resolve(name));
                    layout.close(layout.image(MANIFEST, CONFIG, "{}", layout.blob(LAYER, layer)));

                    refused(3, "pull", "oci-layout://" + name + ":1.0.0", "-o", "p");
                })));
        return tests;
    }

    @Test
    @DisplayName("S-008 a link under the name a publisher chose is not followed")
    void doesNotFollowALinkInTheOutput() throws Exception {
        Layout layout = new Layout(desk.work().resolve("layout"));
        layout.close(layout.image(
                MANIFEST,
                CONFIG,
                "{}",
                layout.gzip(
                        LAYER, Map.of("pacto.yaml", "pactoVersion: \"1.0\"\nservice: {name: s, version: 1.0.0}\n"))));
        Files.createDirectories(desk.work().resolve("elsewhere"));
        Files.createSymbolicLink(desk.work().resolve("s"), desk.work().resolve("elsewhere"));

        refused(3, "pull", "oci-layout://layout:1.0.0");
    }

    @Test
    @DisplayName("S-020 a link out of the bundle is not packed")
    void packsNoLink() throws Exception {
        desk.bundle("svc", "1.0.0").write("secret", "secret");
        Files.createSymbolicLink(desk.work().resolve("svc/key"), desk.work().resolve("secret"));

        refused(3, "pack", "svc");
    }

    @Test
    @DisplayName("S-022 files outside the bundle are not read")
    void readsNothingOutside() throws Exception {
        desk.bundle(
                        "svc",
                        "1.0.0",
                        "interfaces:",
                        "  - {name: a, type: http, port: 80, contract: ../../../../../etc/passwd}",
                        "  - {name: b, type: http, port: 81, contract: /etc/passwd}",
                        "  - {name: c, type: http, port: 82, contract: 'http://example.com/api.yaml'}",
                        "configurations:",
                        "  - {name: d, schema: docs/../../secret}")
                .write("secret", "secret");

        Outcome outcome = launch("validate", "svc");

        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.out() + outcome.err()).contains("interfaces[0]", "interfaces[1]", "interfaces[2]");
        assertThat(outcome.out() + outcome.err()).doesNotContain("root:", "\tat ");
    }

    @Test
    @DisplayName("S-024 a ring of local references ends")
    void endsInARing() throws Exception {
        desk.bundle("a", "1.0.0", "dependencies:", "  - {name: b, ref: 'file://../b', required: true}");
        desk.bundle("b", "1.0.0", "dependencies:", "  - {name: a, ref: 'file://../a', required: true}");

        Outcome outcome = launch("graph", "a");

        assertThat(outcome.out()).contains("Cycles");
        assertThat(outcome.err()).doesNotContain("\tat ");
    }

    private void refused(int exit, String... arguments) throws Exception {
        TreeMap<String, Long> before = everything();

        Outcome outcome = launch(arguments);

        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(exit);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).doesNotContain("\tat ", "Exception", "\u001b", "\u202e");
        String[] lines = outcome.err().strip().split("\n", -1);
        assertThat(lines[0]).hasSizeLessThanOrEqualTo(500);
        assertThat(lines).hasSizeLessThanOrEqualTo(2);
        assertThat(everything()).isEqualTo(before);
        assertThat(Path.of("/tmp/pacto-evil")).doesNotExist();
    }

    private Outcome launch(String... arguments) throws Exception {
        return desk.launch(flags, arguments);
    }

    /** All there is below the folder of the test and its size; the user's cache may come into being, without a bundle in it. */
    private TreeMap<String, Long> everything() throws IOException {
        TreeMap<String, Long> all = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith("desk/launched.")) {
                    all.put(name, attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return all;
    }
}
