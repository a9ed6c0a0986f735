package io.pacto.distribution.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.oci.Desk.Outcome;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry behind TLS whose authority is known to the user, or not. */
@NeedsComponent(name = "docker-registry", env = "PACTO_DOCKER_REGISTRY", install = "apt-get install docker-registry")
@NeedsComponent(name = "openssl", env = "PACTO_OPENSSL", install = "apt-get install openssl")
class TlsIT {

    @TempDir
    Path folder;

    Desk desk;

    @BeforeEach
    void aBundle() throws Exception {
        desk = new Desk(folder).init();
    }

    private RegistryServer start(Components components, String name, String days) throws Exception {
        Path openssl = components.program("openssl");
        desk.other(
                openssl,
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "ca.key",
                "-out",
                "ca.pem",
                "-days",
                "2",
                "-subj",
                "/CN=Test authority");
        desk.other(
                openssl,
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "tls.key",
                "-out",
                "tls.csr",
                "-subj",
                "/CN=" + name);
        Files.writeString(desk.work().resolve("names"), "subjectAltName=" + name + "\n");
        desk.other(
                openssl,
                "x509",
                "-req",
                "-in",
                "tls.csr",
                "-CA",
                "ca.pem",
                "-CAkey",
                "ca.key",
                "-CAcreateserial",
                "-out",
                "tls.pem",
                "-days",
                days,
                "-extfile",
                "names");
        return RegistryServer.docker(components.program("docker-registry"), folder.resolve("registry"), """
                  tls:
                    certificate: %s
                    key: %s
                """.formatted(
                        desk.work().resolve("tls.pem"), desk.work().resolve("tls.key")));
    }

    private Outcome push(RegistryServer registry) {
        return desk.run("push", "oci://" + registry.name() + "/acme/my-svc", "-p", "my-svc", "-v");
    }

    @Test
    @DisplayName("S-073 an authority the user names is trusted, and no plain HTTP is tried")
    void trustsTheUsersAuthority(Components components) throws Exception {
        try (RegistryServer registry = start(components, "IP:127.0.0.1", "2")) {
            desk.with("SSL_CERT_FILE", desk.work().resolve("ca.pem").toString());
            Outcome pushed = push(registry);
            assertThat(pushed.exit()).as(pushed.err()).isZero();
            assertThat(pushed.err()).doesNotContain("http://");
            assertThat(desk.run("pull", "oci://" + registry.name() + "/acme/my-svc", "-o", "p")
                            .exit())
                    .isZero();
            assertThat(desk.tree("p")).isEqualTo(desk.tree("my-svc"));
        }
    }

    @Test
    @DisplayName("S-073 a certificate nobody vouches for is refused, and plain HTTP is not tried in its place")
    void refusesAnUnknownAuthority(Components components) throws Exception {
        try (RegistryServer registry = start(components, "IP:127.0.0.1", "2")) {
            assertRefused(push(registry));
        }
    }

    @Test
    @DisplayName("S-073 a certificate of another host is refused")
    void refusesAnotherHost(Components components) throws Exception {
        try (RegistryServer registry = start(components, "DNS:other.example", "2")) {
            desk.with("SSL_CERT_FILE", desk.work().resolve("ca.pem").toString());
            assertRefused(push(registry));
        }
    }

    @Test
    @DisplayName("S-073 a certificate that ran out is refused")
    void refusesAnExpiredCertificate(Components components) throws Exception {
        try (RegistryServer registry = start(components, "IP:127.0.0.1", "-1")) {
            desk.with("SSL_CERT_FILE", desk.work().resolve("ca.pem").toString());
            assertRefused(push(registry));
        }
    }

    private static void assertRefused(Outcome outcome) {
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("registry unreachable for ").doesNotContain("GET http://");
    }
}
