package io.pacto.distribution.oci;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.oci.Desk.Outcome;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that believes a token service, and a service whose signatures it checks. */
@NeedsComponent(name = "docker-registry", env = "PACTO_DOCKER_REGISTRY", install = "apt-get install docker-registry")
@NeedsComponent(name = "openssl", env = "PACTO_OPENSSL", install = "apt-get install openssl")
class TokenIT {

    @TempDir
    static Path shared;

    static TokenService tokens;
    static RegistryServer registry;
    static int made;

    @TempDir
    Path folder;

    Desk desk;
    String repository;
    int before;
    final List<Outcome> outcomes = new ArrayList<>();

    @BeforeAll
    static void start(Components components) throws Exception {
        Desk desk = new Desk(shared.resolve("keys"));
        desk.other(
                components.program("openssl"),
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "key.pem",
                "-out",
                "cert.pem",
                "-days",
                "2",
                "-subj",
                "/CN=" + TokenService.ISSUER);
        Path certificate = desk.work().resolve("cert.pem");
        tokens = new TokenService(desk.work().resolve("key.pem"), certificate);
        registry = RegistryServer.docker(
                components.program("docker-registry"), shared.resolve("registry"), tokens.configuration(certificate));
    }

    @AfterAll
    static void stop() {
        if (tokens != null) {
            tokens.close();
        }
        if (registry != null) {
            registry.close();
        }
    }

    @BeforeEach
    void aDesk() throws IOException {
        desk = new Desk(folder).init();
        repository = "acme/t" + made++;
        before = tokens.asked().size();
    }

    private Outcome run(String... arguments) {
        Outcome outcome = desk.run(arguments);
        outcomes.add(outcome);
        return outcome;
    }

    private Outcome push() {
        return run("push", "oci://" + registry.name() + "/" + repository, "-p", "my-svc", "-v");
    }

    private Outcome pull() {
        return run("pull", "oci://" + registry.name() + "/" + repository, "-o", "p", "-v", "--no-cache");
    }

    private Outcome login(String user, String password) {
        return run("login", registry.name(), "-u", user, "-p", password, "-v");
    }

    /** What the service was asked in this test. */
    private List<String> asked() {
        return tokens.asked().subList(before, tokens.asked().size());
    }

    private void assertNoSecret() throws IOException {
        for (Outcome outcome : outcomes) {
            assertThat(outcome.out() + outcome.err())
                    .doesNotContain(TokenService.SECRET)
                    .doesNotContain(TokenService.REFRESH)
                    .doesNotContain("Bearer ey")
                    .doesNotContain("eyJ0eXAi");
        }
        try (Stream<Path> files = Files.walk(desk.home().resolve(".cache"))) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(each, ISO_8859_1)).doesNotContain("eyJ0eXAi");
            }
        } catch (java.nio.file.NoSuchFileException nothingCached) {
            return;
        }
    }

    @Test
    @DisplayName("C-OCI-048 S-078 the password goes to the token service, which signs what is asked for and no more")
    void tradesThePasswordForTokens() throws IOException {
        assertThat(login("bob", TokenService.SECRET).out()).isEqualTo("Login succeeded for " + registry.name() + "\n");
        assertThat(push().exit()).isZero();
        assertThat(pull().out()).isEqualTo("Pulled my-svc@0.1.0 -> p/\n");
        assertThat(desk.tree("p")).isEqualTo(desk.tree("my-svc"));
        // One token for each thing to do, however many requests that takes.
        assertThat(asked())
                .containsExactly(
                        "bob ",
                        "bob repository:" + repository + ":pull,push",
                        "bob repository:" + repository + ":pull");
        assertNoSecret();
    }

    @Test
    @DisplayName("C-OCI-040 a wrong password is the service's to refuse")
    void tellsAWrongPassword() throws IOException {
        Outcome outcome = login("bob", "wrong");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.err()).contains("authentication failed for " + registry.name());
        assertThat(desk.home().resolve(".config/pacto/config.json")).doesNotExist();
        desk.with("PACTO_REGISTRY_USERNAME", "bob").with("PACTO_REGISTRY_PASSWORD", "wrong");
        assertThat(push().exit()).isEqualTo(3);
        assertThat(outcomes.get(1).err()).contains("authentication failed for " + registry.name() + "/" + repository);
        assertNoSecret();
    }

    @Test
    @DisplayName("C-OCI-040 R-01 a reader cannot push, and nothing arrives")
    void tellsMissingRights() throws IOException {
        desk.with("PACTO_REGISTRY_USERNAME", "ann").with("PACTO_REGISTRY_PASSWORD", TokenService.SECRET);
        Outcome pushed = push();
        assertThat(pushed.exit()).isEqualTo(3);
        assertThat(pushed.out()).isEmpty();
        assertThat(pushed.err())
                .contains("authentication failed for " + registry.name() + "/" + repository + ":0.1.0: ")
                .contains("— run `pacto login` or check PACTO_REGISTRY_TOKEN");
        assertThat(pull().err()).contains("artifact not found: ");
        assertNoSecret();
    }

    @Test
    @DisplayName("R-02 a token that ran out is replaced, once")
    void replacesAStaleToken() throws IOException {
        desk.with("PACTO_REGISTRY_USERNAME", "bob").with("PACTO_REGISTRY_PASSWORD", TokenService.SECRET);
        tokens.stale(1);
        assertThat(push().exit()).isZero();
        assertThat(asked()).hasSize(2);
        tokens.stale(Integer.MAX_VALUE);
        try {
            Outcome refused = pull();
            assertThat(refused.exit()).isEqualTo(3);
            assertThat(refused.err()).contains("authentication failed for ");
            assertThat(asked().size()).isLessThanOrEqualTo(4);
        } finally {
            tokens.stale(0);
        }
        assertNoSecret();
    }

    @Test
    @DisplayName("C-OCI-047 S-077 the identity token of docker login is traded in, too")
    void tradesAnIdentityToken() throws IOException {
        Files.createDirectories(desk.home().resolve(".docker"));
        Files.writeString(
                desk.home().resolve(".docker/config.json"),
                "{\"auths\":{\"" + registry.name() + "\":{\"identitytoken\":\"" + TokenService.REFRESH + "\"}}}");
        assertThat(push().exit()).isZero();
        assertThat(pull().exit()).isZero();
        assertThat(asked()).allMatch(line -> line.startsWith("bob repository:" + repository));
        assertNoSecret();
    }

    @Test
    @DisplayName("C-OCI-045 without a login nobody asks for a token, and gets what is public")
    void readsWhatIsPublic() throws IOException {
        repository = "public/t" + made++;
        desk.with("PACTO_REGISTRY_USERNAME", "bob").with("PACTO_REGISTRY_PASSWORD", TokenService.SECRET);
        assertThat(push().exit()).isZero();
        desk.without("PACTO_REGISTRY_USERNAME").without("PACTO_REGISTRY_PASSWORD");
        assertThat(pull().exit()).isZero();
        assertThat(run("push", "oci://" + registry.name() + "/" + repository, "-p", "my-svc", "--force")
                        .exit())
                .isEqualTo(3);
        assertThat(asked().get(1)).isEqualTo(" repository:" + repository + ":pull");
        assertNoSecret();
    }
}
