package io.pacto.plugin.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.plugin.oci.Workbench.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCommandTest {

    @TempDir
    Path folder;

    Workbench bench;

    @BeforeEach
    void start() {
        bench = new Workbench(folder).init();
    }

    @Test
    @DisplayName("C-PAK-001 the archive is named after service and version")
    void namesTheArchive() {
        Outcome outcome = bench.run("pack", "my-svc");

        assertThat(outcome).isEqualTo(new Outcome(0, "Packed my-svc@0.1.0 -> my-svc-0.1.0.tar.gz\n", ""));
        assertThat(bench.path("my-svc-0.1.0.tar.gz")).isRegularFile();
    }

    @Test
    @DisplayName("C-PAK-002 json has Output, Name, Version")
    void printsJson() {
        Outcome outcome = bench.run("pack", "my-svc", "-o", "x.tgz", "--json");

        assertThat(outcome.out()).isEqualTo("""
                {
                  "Output": "x.tgz",
                  "Name": "my-svc",
                  "Version": "0.1.0"
                }
                """);
        assertThat(bench.path("x.tgz")).isRegularFile();
    }

    @Test
    @DisplayName("C-PAK-003 an invalid contract is a bad verdict and leaves no file")
    void refusesAnInvalidContract() {
        bench.write("my-svc/pacto.yaml", bench.text("my-svc/pacto.yaml").replace("type: http", "type: ftp"));

        Outcome outcome = bench.run("pack", "my-svc");

        assertThat(outcome).isEqualTo(new Outcome(1, "", "contract validation failed with 1 error(s)\n"));
        assertThat(bench.path("my-svc-0.1.0.tar.gz")).doesNotExist();
    }

    @Test
    @DisplayName("C-PAK-004 the archive holds files only, with plain names")
    void holdsPlainFiles() {
        bench.run("pack", "my-svc");

        assertThat(Tars.entries(bench.read("my-svc-0.1.0.tar.gz")))
                .isEqualTo(bench.tree("my-svc"))
                .containsOnlyKeys("pacto.yaml", "interfaces/openapi.yaml", "configuration/schema.json");
    }

    @Test
    @DisplayName("C-PAK-005 times of files do not change the archive")
    void ignoresTimes() throws IOException {
        bench.run("pack", "my-svc", "-o", "one.tgz");
        Files.setLastModifiedTime(bench.path("my-svc/pacto.yaml"), FileTime.fromMillis(1_000_000));
        bench.run("pack", "my-svc", "-o", "two.tgz");

        assertThat(bench.read("two.tgz")).isEqualTo(bench.read("one.tgz"));
    }

    @Test
    @DisplayName("C-PAK-006 a symbolic link is refused by name")
    void refusesALink() throws IOException {
        Files.createSymbolicLink(bench.path("my-svc/link.yaml"), Path.of("pacto.yaml"));

        Outcome outcome = bench.run("pack", "my-svc");
        Outcome withOverride = bench.run("pack", "my-svc", "--set", "service.version=2.0.0");

        assertThat(outcome).isEqualTo(new Outcome(3, "", "symbolic links are not supported: link.yaml\n"));
        assertThat(withOverride).isEqualTo(outcome);
        assertThat(bench.path("my-svc-0.1.0.tar.gz")).doesNotExist();
    }

    @Test
    @DisplayName("C-PAK-007 local dependencies may be packed")
    void packsLocalDependencies() {
        bench.contract("root", "dependencies:\n  - {ref: ../auth, required: true, compatibility: ^1.0.0}\n");

        assertThat(bench.run("pack", "root").out()).isEqualTo("Packed root@1.0.0 -> root-1.0.0.tar.gz\n");
    }

    @Test
    @DisplayName("C-PAK-008 a file over 10 MiB is refused")
    void refusesALargeFile() {
        bench.write("my-svc/docs/big.bin", new byte[10_485_761]);

        Outcome outcome = bench.run("pack", "my-svc");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("big.bin", "exceeds maximum size of 10485760 bytes");
    }

    @Test
    @DisplayName("decision 18: .pacto, .git and .DS_Store are never packed")
    void leavesOutWhatIsNotTheBundle() {
        bench.write("my-svc/.pacto/config.yaml", "plugins: {}\n");
        bench.write("my-svc/.git/HEAD", "ref: x\n");
        bench.write("my-svc/docs/.DS_Store", "x");

        bench.run("pack", "my-svc");

        assertThat(Tars.entries(bench.read("my-svc-0.1.0.tar.gz"))).hasSize(3);
    }

    @Test
    void shipsTheOverriddenContract() {
        Outcome outcome = bench.run("pack", "my-svc", "--set", "service.version=0.2.0");

        assertThat(outcome.out()).isEqualTo("Packed my-svc@0.2.0 -> my-svc-0.2.0.tar.gz\n");
        assertThat(Tars.entries(bench.read("my-svc-0.2.0.tar.gz")).get("pacto.yaml"))
                .contains("version: 0.2.0");
    }

    @Test
    void shipsTheOverriddenContractThoughALinkLiesInGit() throws IOException {
        bench.write("my-svc/.git/HEAD", "ref: x\n");
        Files.createSymbolicLink(bench.path("my-svc/.git/link"), Path.of("HEAD"));

        assertThat(bench.run("pack", "my-svc", "--set", "service.version=0.2.0").code())
                .isZero();
        assertThat(Tars.entries(bench.read("my-svc-0.2.0.tar.gz")).get("pacto.yaml"))
                .contains("version: 0.2.0");
    }

    @Test
    void leavesTheArchiveItselfOut() {
        bench.run("pack", "my-svc", "-o", "my-svc/out.tgz");
        byte[] first = bench.read("my-svc/out.tgz");

        bench.run("pack", "my-svc", "-o", "my-svc/out.tgz");

        assertThat(bench.read("my-svc/out.tgz")).isEqualTo(first);
    }

    @Test
    void refusesARemoteBundle() {
        Outcome outcome = bench.run("pack", "oci://localhost:5000/acme/my-svc");

        assertThat(outcome)
                .isEqualTo(new Outcome(2, "", "pack takes a local bundle: got \"oci://localhost:5000/acme/my-svc\"\n"));
    }

    @Test
    void saysThatThereIsNoBundle() {
        assertThat(bench.run("pack", "nope"))
                .isEqualTo(new Outcome(3, "", "failed to access nope: stat nope: no such file or directory\n"));
    }

    @Test
    void refusesANameThatLeavesTheFolder() {
        bench.write("my-svc/pacto.yaml", bench.text("my-svc/pacto.yaml").replace("name: my-svc", "name: ../my-svc"));

        Outcome outcome = bench.run("pack", "my-svc");

        assertThat(outcome.code()).isNotZero();
        assertThat(folder.getParent().resolve("my-svc-0.1.0.tar.gz")).doesNotExist();
    }

    @Test
    @DisplayName("cli.md: .pactoignore leaves files out, itself too, and never the contract")
    void leavesOutWhatIsToBeIgnored() {
        bench.write("my-svc/.pactoignore", "*.tmp\nbuild/\npacto.yaml\n")
                .write("my-svc/a.tmp", "x")
                .write("my-svc/build/x", "x")
                .write("my-svc/docs/b.md", "x");

        assertThat(bench.run("pack", "my-svc", "-o", "x.tgz").code()).isZero();

        assertThat(Tars.entries(bench.read("x.tgz")).keySet())
                .containsExactlyInAnyOrder(
                        "pacto.yaml", "configuration/schema.json", "docs/b.md", "interfaces/openapi.yaml");
    }

    @Test
    @DisplayName("cli.md: leaving out a file the contract names is an error")
    void refusesToLeaveOutWhatIsNamed() {
        bench.write("my-svc/.pactoignore", "interfaces/\n");

        Outcome outcome = bench.run("pack", "my-svc", "-o", "x.tgz");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .startsWith(".pactoignore leaves out \"interfaces/openapi.yaml\", which interfaces[0].contract names");
        assertThat(bench.path("x.tgz")).doesNotExist();
    }
}
