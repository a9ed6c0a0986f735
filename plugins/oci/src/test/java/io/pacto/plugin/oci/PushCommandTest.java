package io.pacto.plugin.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.plugin.oci.Workbench.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushCommandTest {

    private static final String EXISTS =
            "Warning: artifact already exists: store/my-svc:0.1.0 (use --force to overwrite)\n";

    @TempDir
    Path folder;

    Workbench bench;

    @BeforeEach
    void start() {
        bench = new Workbench(folder).init();
    }

    private Outcome push(String... more) {
        String[] words = new String[more.length + 4];
        words[0] = "push";
        words[1] = "oci-layout://store/my-svc";
        words[2] = "-p";
        words[3] = "my-svc";
        System.arraycopy(more, 0, words, 4, more.length);
        return bench.run(words);
    }

    @Test
    @DisplayName("C-OCI-001 the version is the tag; target without scheme, then the digest")
    void publishes() {
        Outcome outcome = push();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .matches("Pushed my-svc@0\\.1\\.0 -> store/my-svc:0\\.1\\.0\nDigest: sha256:[0-9a-f]{64}\n");
    }

    @ParameterizedTest
    @CsvSource({"C-OCI-002, -p", "C-OCI-003, --json"})
    @DisplayName("C-OCI-002 C-OCI-003 what exists stays, with a warning and exit 0")
    void warnsThatItExists(String id, String format) {
        push();
        var before = bench.tree("store");

        Outcome again = format.equals("--json") ? push("--json") : push();

        assertThat(again).as(id).isEqualTo(new Outcome(0, "", EXISTS));
        assertThat(bench.tree("store")).isEqualTo(before);
    }

    @Test
    @DisplayName("C-OCI-004 --force pushes again; the same content has the same digest")
    void pushesAgainByForce() {
        Outcome first = push();
        String index = bench.text("store/my-svc/index.json");

        assertThat(push("--force")).isEqualTo(first);
        assertThat(bench.text("store/my-svc/index.json")).isEqualTo(index);
    }

    @Test
    void movesTheTagByForceAndKeepsTheOldDigest() {
        String old = digest(push());
        bench.write("my-svc/docs/README.md", "# New\n");

        String next = digest(push("--force"));

        assertThat(next).isNotEqualTo(old);
        assertThat(bench.run("pull", "oci-layout://store/my-svc:0.1.0", "-o", "new")
                        .code())
                .isZero();
        assertThat(bench.run("pull", "oci-layout://store/my-svc@" + old, "-o", "old")
                        .code())
                .isZero();
        assertThat(bench.tree("new")).isEqualTo(bench.tree("my-svc"));
        assertThat(bench.tree("old")).doesNotContainKey("docs/README.md");
    }

    @Test
    @DisplayName("C-OCI-005 a target without scheme is refused")
    void refusesATargetWithoutScheme() {
        assertThat(bench.run("push", "localhost:5000/acme/my-svc", "-p", "my-svc"))
                .isEqualTo(new Outcome(
                        2, "", "push requires an OCI reference (oci://...): got \"localhost:5000/acme/my-svc\"\n"));
    }

    @Test
    @DisplayName("C-OCI-006 json has Ref without scheme, Digest, Name, Version")
    void printsJson() {
        Outcome outcome = bench.run("push", "oci-layout://store/my-svc:latest", "-p", "my-svc", "--json");

        assertThat(outcome.out().replaceAll("sha256:[0-9a-f]{64}", "sha256:<D>"))
                .isEqualTo("""
                {
                  "Ref": "store/my-svc:latest",
                  "Digest": "sha256:<D>",
                  "Name": "my-svc",
                  "Version": "0.1.0"
                }
                """);
    }

    @Test
    @DisplayName("C-OCI-007 an invalid contract is a bad verdict and nothing is written")
    void refusesAnInvalidContract() {
        bench.write("my-svc/pacto.yaml", bench.text("my-svc/pacto.yaml").replace("type: http", "type: ftp"));

        assertThat(push()).isEqualTo(new Outcome(1, "", "contract validation failed with 1 error(s)\n"));
        assertThat(bench.path("store")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file://../auth", "../auth", "oci-layout://store", "https://example.org/a"})
    @DisplayName("C-OCI-008 a local dependency is refused with two lines")
    void refusesALocalDependency(String ref) {
        bench.contract("root", "dependencies:\n  - {ref: \"" + ref + "\", required: true, compatibility: ^1.0.0}\n");

        Outcome outcome = bench.run("push", "oci-layout://store/root", "-p", "root");

        assertThat(outcome)
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "local dependency detected: " + ref + "\n"
                                + "Local dependencies are not allowed when publishing."
                                + " All dependencies must use OCI references (oci://...)\n"));
        assertThat(bench.path("store")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C-OCI-009 | service.chart.ref=./charts/x | chart reference | Local chart references | ./charts/x",
                "C-OCI-010 | configuration.ref=file://../cfg | configuration ref | Local references | file://../cfg",
                "C-OCI-011 | policy.ref=../pol | policy ref | Local references | ../pol",
            })
    @DisplayName("C-OCI-009 C-OCI-010 C-OCI-011 local charts, configurations and policies are refused")
    void refusesOtherLocalReferences(String id, String assignment, String what, String which, String ref) {
        bench.contract("root", "");

        Outcome outcome = assignment.startsWith("service.chart")
                ? bench.run(
                        "push",
                        "oci-layout://s",
                        "-p",
                        "root",
                        "--set",
                        assignment,
                        "--set",
                        "service.chart.version=1.0.0")
                : bench.run("push", "oci-layout://s", "-p", "root", "--set", assignment);

        assertThat(outcome)
                .as(id)
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "local " + what + " detected: " + ref + "\n" + which
                                + " are not allowed when publishing. Use an OCI reference (oci://...)\n"));
    }

    @Test
    @DisplayName("C-OCI-012 of a local dependency and a local chart the dependency is named")
    void namesTheDependencyFirst() {
        bench.contract("root", """
                  chart: {ref: ./charts/x, version: 1.0.0}
                dependencies:
                  - {ref: ../auth, required: true, compatibility: ^1.0.0}
                """);

        assertThat(bench.run("push", "oci-layout://s", "-p", "root").err())
                .startsWith("local dependency detected: ../auth\n")
                .doesNotContain("chart");
    }

    @Test
    @DisplayName("C-OCI-053 a digest is no place to push to")
    void refusesADigest() {
        String target = "store@sha256:" + "a".repeat(64);

        assertThat(bench.run("push", "oci-layout://" + target, "-p", "my-svc"))
                .isEqualTo(new Outcome(2, "", "cannot push to a digest reference: " + target + "\n"));
    }

    @Test
    void refusesAVersionThatIsNoTag() {
        Outcome outcome = push("--set", "service.version=1.0.0+linux");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("invalid reference \"store/my-svc:1.0.0+linux\": the tag ");
    }

    @Test
    void leavesAFolderThatIsNoLayoutAlone() {
        bench.write("store/my-svc/notes.txt", "mine");

        Outcome outcome = push();

        assertThat(outcome)
                .isEqualTo(new Outcome(
                        3, "", "not an OCI image layout: store/my-svc has no file oci-layout and is not empty\n"));
        assertThat(bench.tree("store")).containsOnlyKeys("my-svc/notes.txt");
    }

    @Test
    void leavesALayoutInsideTheBundleOut() {
        Outcome first = bench.run("push", "oci-layout://my-svc/store:one", "-p", "my-svc");
        Outcome second = bench.run("push", "oci-layout://my-svc/store:two", "-p", "my-svc");

        assertThat(digest(second)).isEqualTo(digest(first));
    }

    @Test
    void worksWithBlanksAndUmlauts() {
        Outcome outcome = bench.run("push", "oci-layout://Verträge @work/ein Dienst:v1", "-p", "my-svc");

        assertThat(outcome.out()).startsWith("Pushed my-svc@0.1.0 -> Verträge @work/ein Dienst:v1\n");
        assertThat(bench.run("pull", "oci-layout://Verträge @work/ein Dienst", "-o", "out")
                        .code())
                .isZero();
        assertThat(bench.tree("out")).isEqualTo(bench.tree("my-svc"));
    }

    private static String digest(Outcome outcome) {
        return outcome.out().lines().skip(1).findFirst().orElseThrow().substring("Digest: ".length());
    }
}
