package io.pacto.plugin.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.plugin.oci.Workbench.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PullCommandTest {

    @TempDir
    Path folder;

    Workbench bench;
    String digest;

    @BeforeEach
    void start() {
        bench = new Workbench(folder).init();
        String out = bench.run("push", "oci-layout://store", "-p", "my-svc").out();
        digest = out.lines().skip(1).findFirst().orElseThrow().substring("Digest: ".length());
    }

    @Test
    @DisplayName("C-OCI-017 what was pushed comes back, byte for byte")
    void bringsBackTheSameFiles() {
        Outcome outcome = bench.run("pull", "oci-layout://store", "-o", "p");

        assertThat(outcome).isEqualTo(new Outcome(0, "Pulled my-svc@0.1.0 -> p/\n", ""));
        assertThat(bench.tree("p")).isEqualTo(bench.tree("my-svc"));
    }

    @Test
    @DisplayName("C-OCI-018 json has the resolved Ref, Output, Name, Version")
    void printsJson() {
        Outcome outcome = bench.run("pull", "oci-layout://store", "-o", "p", "--json");

        assertThat(outcome.out()).isEqualTo("""
                {
                  "Ref": "store:0.1.0",
                  "Output": "p",
                  "Name": "my-svc",
                  "Version": "0.1.0"
                }
                """);
    }

    @Test
    @DisplayName("C-OCI-019 a reference without scheme is refused")
    void refusesAReferenceWithoutScheme() {
        assertThat(bench.run("pull", "localhost:5000/acme/my-svc"))
                .isEqualTo(new Outcome(
                        2, "", "pull requires an OCI reference (oci://...): got \"localhost:5000/acme/my-svc\"\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "none:1.0.0", "store:9.9.9"})
    @DisplayName("C-OCI-020 an unknown folder or tag is not found")
    void doesNotFindWhatIsNotThere(String location) {
        assertThat(bench.run("pull", "oci-layout://" + location, "-o", "p"))
                .isEqualTo(new Outcome(3, "", "artifact not found: " + location + "\n"));
        assertThat(bench.path("p")).doesNotExist();
    }

    @Test
    @DisplayName("C-OCI-021 without a tag, only versions are chosen from")
    void choosesFromVersionsOnly() {
        bench.run("push", "oci-layout://other:latest", "-p", "my-svc");

        assertThat(bench.run("pull", "oci-layout://other").err()).isEqualTo("no semver tags found\n");
    }

    @Test
    @DisplayName("C-OCI-022 without a tag, the highest version is taken in its own spelling")
    void takesTheHighestVersion() {
        for (String tag : new String[] {"1.0.0", "1.4.0", "1.9.0", "1.10.0", "v1.5.0", "2.0.0-rc.1", "latest", "3"}) {
            bench.run("push", "oci-layout://tags:" + tag, "-p", "my-svc");
        }

        assertThat(bench.run("pull", "oci-layout://tags", "--json").out()).contains("\"Ref\": \"tags:3\"");
    }

    @Test
    @DisplayName("C-OCI-026 a digest names an artifact, too")
    void pullsByDigest() {
        Outcome outcome = bench.run("pull", "oci-layout://store@" + digest, "-o", "p", "--json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("\"Ref\": \"store@" + digest + "\"");
        assertThat(bench.tree("p")).isEqualTo(bench.tree("my-svc"));
    }

    @Test
    @DisplayName("C-OCI-054 extra files stay, files of the bundle are replaced")
    void keepsExtraFiles() {
        bench.write("my-svc2/extra.txt", "mine").write("my-svc2/pacto.yaml", "old");

        bench.run("pull", "oci-layout://store", "-o", "my-svc2/");

        assertThat(bench.text("my-svc2/extra.txt")).isEqualTo("mine");
        assertThat(bench.text("my-svc2/pacto.yaml")).isEqualTo(bench.text("my-svc/pacto.yaml"));
    }

    @Test
    void writesToAFolderOfTheServicesName() throws IOException {
        Files.move(bench.path("my-svc"), bench.path("source"));

        assertThat(bench.run("pull", "oci-layout://store:0.1.0").out()).isEqualTo("Pulled my-svc@0.1.0 -> my-svc/\n");
        assertThat(bench.tree("my-svc")).isEqualTo(bench.tree("source"));
    }

    @Test
    @DisplayName("S-008 a link under the name a publisher chose is not followed")
    void followsNoLink() throws IOException {
        Files.move(bench.path("my-svc"), bench.path("source"));
        Files.createDirectory(bench.path("elsewhere"));
        Files.createSymbolicLink(bench.path("my-svc"), bench.path("elsewhere"));

        Outcome outcome = bench.run("pull", "oci-layout://store");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(bench.path("elsewhere")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", ".git/hooks", "..", ".hidden", "a\\\\b"})
    @DisplayName("S-001 the name of a service leads nowhere else")
    void refusesANameThatIsNoFolderName(String name) {
        bench.write("odd/pacto.yaml", "pactoVersion: \"1.0\"\nservice: {name: \"" + name + "\", version: 1.0.0}\n");
        new ForeignLayout(bench, "odd-store")
                .bundle("1.0.0", Tars.gzip(Tars.tar(Map.of("pacto.yaml", bench.text("odd/pacto.yaml")))))
                .write();
        int before = bench.tree(".").size();

        Outcome outcome = bench.run("pull", "oci-layout://odd-store");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).startsWith("cannot be used as a file name: ");
        assertThat(bench.tree(".")).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "store:-x | the tag \"-x\" is not one",
                "store:a b | the tag \"a b\" is not one",
                "store: | the tag \"\" is not one",
                "store@sha256:zz | the digest \"sha256:zz\" is not one",
                ":1.0.0 | it names no place",
            })
    @DisplayName("S-069 tags and digests follow the grammar")
    void refusesMalformedReferences(String location, String problem) {
        Outcome outcome = bench.run("pull", "oci-layout://" + location);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).startsWith("invalid reference \"" + location + "\": " + problem);
    }
}
