package io.pacto.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.cli.Cli;
import io.pacto.host.settings.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product as a whole: what a project says about rules reaches the verdict, and every report says so. */
class RatingIT {

    /** 2026-06-15. */
    private static final String TODAY = "1781481600";

    @TempDir
    private Path folder;

    @BeforeEach
    void twoVersionsOfAService() throws IOException {
        contract("old", "1.2.0", "port: 8080");
        contract("new", "1.2.1", "port: 9090");
    }

    @Test
    void aRuleThatIsRatedLowerNoLongerBreaks() throws IOException {
        write(".pacto/config.yaml", "rules:\n  contract.interface-port.modified: potential\n");

        Outcome outcome = run("diff", "old", "new");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).startsWith("Classification: POTENTIAL_BREAKING\n");
        assertThat(outcome.err())
                .contains("note: rule contract.interface-port.modified is rated otherwise: POTENTIAL_BREAKING (")
                .contains(".pacto/config.yaml:2)\n");
    }

    @Test
    void theLastRatingThatCoversARuleCounts() throws IOException {
        write(
                ".pacto/config.yaml",
                "rules: {\"contract.interface-port.*\": breaking, \"contract.*\": \"off\", contract.service-version.modified: potential}\n");

        Outcome outcome = run("diff", "old", "new", "--output-format", "json");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("\"classification\": \"POTENTIAL_BREAKING\"", "\"state\": \"re-rated\"")
                .doesNotContain("\"path\": \"interfaces.port\"");
    }

    @Test
    void aRuleMayBeRaised() throws IOException {
        write(".pacto/config.yaml", "rules: {contract.service-version.modified: breaking}\n");

        assertThat(run("diff", "old", "old", "--new-set", "service.version=1.3.0")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void aWaiverLetsAChangePassAndNamesItsOwner() throws IOException {
        waiver("2026-06-15");

        Outcome outcome = run("diff", "old", "new");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains(
                        "[NON_BREAKING] interfaces.port (modified): interfaces.port modified (BREAKING, waived by team-a"
                                + " until 2026-06-15: nobody calls it)");
        assertThat(outcome.err()).contains("note: rule contract.interface-port.modified is waived: ");
    }

    @Test
    void anExpiredWaiverFailsBothCommands() throws IOException {
        waiver("2026-06-14");

        Outcome diff = run("diff", "old", "old");
        Outcome validation = run("validate", "old", "--output-format", "json");

        assertThat(diff.exit()).isEqualTo(1);
        assertThat(diff.out()).contains("waivers[0]", "expired on 2026-06-14: team-a removes or renews it");
        assertThat(validation.exit()).isEqualTo(1);
        assertThat(validation.out()).contains("\"rule\": \"waiver.expired\"", "/.pacto/waivers.yaml\"", "\"line\": 1");
    }

    @Test
    void aFindingCanBeRatedAndWaivedToo() throws IOException {
        Files.delete(folder.resolve("old/interfaces/openapi.yaml"));
        assertThat(run("validate", "old").exit()).isEqualTo(1);

        write(".pacto/config.yaml", "rules: {FILE_NOT_FOUND: warning}\n");
        Outcome rated = run("validate", "old", "--output-format", "json");

        assertThat(rated.exit()).isZero();
        assertThat(rated.out()).contains("\"Valid\": true", "\"rule\": \"FILE_NOT_FOUND\"", "re-rated");

        write(".pacto/config.yaml", "{}\n");
        write(
                ".pacto/waivers.yaml",
                "- {rule: FILE_*, path: \"interfaces[*\", owner: team-a, reason: soon, expires: 2026-12-31}\n");
        Outcome waived = run("validate", "old");

        assertThat(waived.exit()).isZero();
        assertThat(waived.out() + waived.err()).contains("an error, waived by team-a until 2026-12-31: soon");
    }

    @Test
    void settingsOfTheTargetBranchReplaceThoseOfTheWorkingTree() throws IOException {
        write(".pacto/config.yaml", "rules: {\"*\": \"off\"}\n");
        write("target/.pacto/config.yaml", "rules: {}\n");
        assertThat(run("diff", "old", "new").exit()).isZero();

        assertThat(run("diff", "old", "new", "--config-from", "target").exit()).isEqualTo(1);
        assertThat(run("diff", "old", "new", "--config-from", "target/.pacto/config.yaml")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void settingsMayComeFromAnotherRevision() throws IOException, InterruptedException {
        write(".pacto/config.yaml", "rules: {\"contract.service-version.*\": \"off\"}\n");
        git("init", "-q", "-b", "trunk");
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "a");
        write(".pacto/config.yaml", "rules: {\"*\": \"off\"}\n");
        waiver("2026-01-01");
        assertThat(run("diff", "old", "new").out()).doesNotContain("interfaces.port (");

        Outcome outcome = run("diff", "old", "new", "--config-from", "trunk");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).contains("interfaces.port (").doesNotContain("service.version (", "waivers[0]");
        assertThat(outcome.err()).contains("(trunk:.pacto/config.yaml:1)");
        assertThat(run("diff", "old", "new", "--config-from", "nowhere").err())
                .contains("--config-from nowhere: git rev-parse failed: ")
                .contains("\n  ");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config.yaml  | rules: [a]                 | rules is not a mapping",
                "config.yaml  | rules: {a: fatal}          | config.yaml:1:12: \"fatal\" is no weight of a rule",
                "waivers.yaml | a: b                       | waivers are not a list",
                "waivers.yaml | - {rule: a, path: b, owner: c, reason: d, expires: soon} | expires is \"soon\", not a date",
                "waivers.yaml | - {rule: a, path: b, reason: d, expires: 2027-01-01}     | a waiver has no owner",
                "waivers.yaml | - {rule: a, paths: b}      | a waiver has no \"paths\"",
            })
    void whatCannotBeUnderstoodStopsTheRun(String file, String text, String message) throws IOException {
        write(".pacto/" + file, text + "\n");

        Outcome outcome = run("validate", "old");

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        // from, to, change, smallest, enough
        "1.2.0, 1.2.0, service.version=1.2.0, 1.2.0, true",
        "1.2.0, 1.9.0, interfaces[0].port=1, 2.0.0, false",
        "1.2.0, 2.0.0, interfaces[0].port=1, 2.0.0, true",
        "0.2.0, 0.2.1, interfaces[0].port=1, 0.3.0, false",
        "0.2.0, 0.3.0, interfaces[0].port=1, 0.3.0, true",
        "1.2.0, 1.2.1, interfaces[0].visibility=public, 1.3.0, false",
        "1.2.0, 1.2.1, service.owner=b, 1.2.1, true",
        "1.2.0, 1.2.0, service.owner=b, 1.2.1, false",
        "1.2.0, 1.2.5, service.image.ref=x/y:1, 1.3.0, false",
        "2.0.0-rc.1, 2.0.0-rc.2, interfaces[0].port=1, 2.0.0, false",
    })
    void theSmallestHonestVersionIsSaidAndEnforced(
            String from, String to, String change, String smallest, boolean enough) throws IOException {
        contract("old", from, "port: 8080");
        contract("new", to, "port: 8080");

        Outcome said = run("diff", "old", "new", "--new-set", change, "--suggest-version", "--fail-on", "none");
        Outcome enforced = run("diff", "old", "new", "--new-set", change, "--fail-on", "version");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("\nSuggested version: " + smallest + " (");
        assertThat(enforced.exit()).isEqualTo(enough ? 0 : 1);
    }

    private void contract(String name, String version, String port) throws IOException {
        write(
                name + "/pacto.yaml",
                "pactoVersion: \"1.0\"\nservice:\n  name: svc\n  version: " + version
                        + "\n  owner: a\ninterfaces:\n  - name: api\n    type: http\n    " + port
                        + "\n    contract: interfaces/openapi.yaml\n");
        write(name + "/interfaces/openapi.yaml", "openapi: 3.1.0\ninfo: {title: svc, version: \"1\"}\npaths: {}\n");
    }

    private void waiver(String expires) throws IOException {
        write(
                ".pacto/waivers.yaml",
                "- rule: contract.interface-port.modified\n  path: interfaces.port\n  owner: team-a\n"
                        + "  reason: nobody calls it\n  expires: " + expires + "\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private record Outcome(int exit, String out, String err) {}

    private Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, false, UTF_8);
        PrintStream errStream = new PrintStream(err, false, UTF_8);
        Surroundings surroundings = new Surroundings(
                Map.of(
                        "PATH",
                        System.getenv("PATH"),
                        "HOME",
                        folder.resolve("home").toString(),
                        "SOURCE_DATE_EPOCH",
                        TODAY),
                folder,
                Optional.of(Path.of(System.getProperty("pacto.image"))),
                InputStream.nullInputStream(),
                outStream,
                errStream);
        int exit = new Cli(surroundings, false).run(List.of(arguments));
        outStream.flush();
        errStream.flush();
        return new Outcome(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
