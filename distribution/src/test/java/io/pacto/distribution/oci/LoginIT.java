package io.pacto.distribution.oci;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.oci.Desk.Outcome;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that lets nobody in without a name and password. */
@NeedsComponent(name = "docker-registry", env = "PACTO_DOCKER_REGISTRY", install = "apt-get install docker-registry")
class LoginIT {

    /** As {@code htpasswd -Bbn bob sec-ret-planted} prints it. */
    private static final String USERS = "bob:$2y$05$ENKJzSs5ml1.N/UVqNnDAOBXvwJ7u9UkiH18kGaTrL5YjbNnbECKq\n";

    private static final String SECRET = "sec-ret-planted";

    @TempDir
    static Path shared;

    static RegistryServer registry;

    @TempDir
    Path folder;

    Desk desk;
    final List<Outcome> outcomes = new ArrayList<>();

    @BeforeAll
    static void start(Components components) throws IOException {
        Path users = Files.writeString(shared.resolve("users"), USERS);
        registry = RegistryServer.docker(components.program("docker-registry"), shared, """
                auth:
                  htpasswd:
                    realm: pacto
                    path: %s
                """.formatted(users));
    }

    @AfterAll
    static void stop() {
        if (registry != null) {
            registry.close();
        }
    }

    @BeforeEach
    void aDesk() throws IOException {
        desk = new Desk(folder).init();
    }

    private Outcome run(String... arguments) {
        Outcome outcome = desk.run(arguments);
        outcomes.add(outcome);
        return outcome;
    }

    private Path file() {
        return desk.home().resolve(".config/pacto/config.json");
    }

    @Test
    @DisplayName("C-OCI-048 S-077 login keeps name and password where only the user may read them")
    void logsIn() throws IOException {
        assertThat(run("login", registry.name(), "-u", "bob", "-p", SECRET))
                .isEqualTo(new Outcome(0, "Login succeeded for " + registry.name() + "\n", ""));
        assertThat(Files.readString(file())).isEqualTo("""
                {
                  "auths": {
                    "%s": {
                      "auth": "Ym9iOnNlYy1yZXQtcGxhbnRlZA=="
                    }
                  }
                }""".formatted(registry.name()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        assertThat(run("push", "oci://" + registry.name() + "/acme/a", "-p", "my-svc", "-v")
                        .exit())
                .isZero();
        assertThat(run("pull", "oci://" + registry.name() + "/acme/a", "-o", "p", "-v")
                        .exit())
                .isZero();
        assertNoSecret();
    }

    @Test
    @DisplayName("C-OCI-048 a wrong password is not kept")
    void keepsNoWrongPassword() {
        Outcome outcome = run("login", registry.name(), "-u", "bob", "-p", SECRET + "x", "-v");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.err()).contains("authentication failed for " + registry.name());
        assertThat(file()).doesNotExist();
        assertNoSecret();
    }

    @Test
    @DisplayName("C-OCI-049 a name is required")
    void requiresAName() {
        Outcome outcome = run("login", registry.name(), "-p", SECRET);
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("--username is required");
        assertNoSecret();
    }

    @Test
    @DisplayName("C-OCI-050 logins of other registries stay")
    void keepsOtherLogins() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"other\":1,\"auths\":{\"r.example\":{\"auth\":\"eDp5\",\"more\":2}}}");
        run("login", registry.name(), "-u", "bob", "-p", SECRET);
        assertThat(Files.readString(file())).contains("\"other\": 1", "\"more\": 2", "\"" + registry.name() + "\"");
        run("logout", "r.example");
        assertThat(Files.readString(file())).doesNotContain("r.example").contains(registry.name());
    }

    @Test
    @DisplayName("C-OCI-050 a file that is no JSON is not overwritten")
    void leavesAStrangeFileAlone() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{" + SECRET);
        Outcome outcome = run("login", registry.name(), "-u", "bob", "-p", SECRET);
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.err()).startsWith("failed to parse existing " + file());
        assertThat(Files.readString(file())).isEqualTo("{" + SECRET);
        assertNoSecret();
    }

    @Test
    @DisplayName("C-OCI-051 without a terminal there is nobody to ask")
    void asksNobody() {
        Outcome outcome = run("login", registry.name(), "-u", "bob");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.out()).isEqualTo("Password: ");
        assertThat(outcome.err()).contains("failed to read password");
    }

    @Test
    @DisplayName("S-078 the password from standard input")
    void readsStandardInput() {
        desk.input(SECRET + "\n");
        assertThat(run("login", registry.name(), "-u", "bob", "--password-stdin")
                        .exit())
                .isZero();
        assertThat(run("login", registry.name(), "-u", "bob", "--password-stdin", "-p", "x")
                        .exit())
                .isEqualTo(2);
        assertNoSecret();
    }

    @Test
    @DisplayName("C-OCI-052 logout forgets, and says when there was nothing to forget")
    void logsOut() throws IOException {
        run("login", registry.name(), "-u", "bob", "-p", SECRET);
        assertThat(run("logout", registry.name()))
                .isEqualTo(new Outcome(0, "Logout succeeded for " + registry.name() + "\n", ""));
        assertThat(run("logout", registry.name()))
                .isEqualTo(new Outcome(0, "No stored credentials for " + registry.name() + "\n", ""));
        assertThat(Files.readString(file())).doesNotContain(registry.name());
    }

    @Test
    @DisplayName("C-OCI-040 without a login")
    void saysThatALoginIsNeeded() {
        for (String[] command : new String[][] {
            {"push", "oci://" + registry.name() + "/acme/b", "-p", "my-svc"},
            {"pull", "oci://" + registry.name() + "/acme/b:0.1.0"}
        }) {
            Outcome outcome = run(command);
            assertThat(outcome.exit()).isEqualTo(3);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err().strip())
                    .startsWith("authentication failed for " + registry.name() + "/acme/b:0.1.0: ")
                    .endsWith("— run `pacto login` or check PACTO_REGISTRY_TOKEN");
        }
    }

    @Test
    @DisplayName("C-OCI-044 S-078 name and password of the environment, shown nowhere")
    void readsTheEnvironment() throws IOException {
        desk.with("PACTO_REGISTRY_USERNAME", "bob").with("PACTO_REGISTRY_PASSWORD", SECRET);
        assertThat(run("push", "oci://" + registry.name() + "/acme/c", "-p", "my-svc", "-v")
                        .exit())
                .isZero();
        desk.bundle("app", "1.0.0", "policy: {ref: oci://" + registry.name() + "/acme/c:0.1.0}");
        // A host that only the contract names gets nothing (decision 7).
        Outcome judged = run("validate", "app", "-v");
        assertThat(judged.exit()).isNotZero();
        assertThat(judged.out() + judged.err()).contains("authentication failed for");
        assertNoSecret();
    }

    private void assertNoSecret() {
        String base64 = "Ym9iOnNlYy1yZXQtcGxhbnRlZA";
        for (Outcome outcome : outcomes) {
            assertThat(outcome.out() + outcome.err()).doesNotContain(SECRET).doesNotContain(base64);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                assertThat(each.equals(file())
                                || !Files.readString(each, ISO_8859_1).contains(base64))
                        .as(each.toString())
                        .isTrue();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
