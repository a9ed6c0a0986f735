package io.pacto.host.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Http;
import io.pacto.api.Network;
import io.pacto.api.NetworkException;
import io.pacto.api.PactoException;
import io.pacto.testkit.component.Fault;
import io.pacto.testkit.component.FaultProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS, and where there may be none (security.md S-073). */
class SecureConnectionTest {

    @TempDir
    static Path folder;

    private static Keys keys;
    private static Path authority;

    private final Caller caller = new Caller();

    @BeforeAll
    static void makesKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = new Keys(folder);
        keys.sign("good", "ip:127.0.0.1", "-1d");
        keys.sign("expired", "ip:127.0.0.1", "-1y");
        keys.sign("future", "ip:127.0.0.1", "+1y");
        keys.sign("stranger", "dns:other.example", "-1d");
        authority = keys.authority();
    }

    private FaultProxy server(String alias) throws IOException, GeneralSecurityException {
        return FaultProxy.alone(keys.server(alias)).always("*", "/", Fault.answer(200, "here"));
    }

    @Test
    @DisplayName("S-073 an authority named in SSL_CERT_FILE is believed")
    void believesAnAuthorityOfTheUser() throws IOException, GeneralSecurityException {
        caller.variables.put("SSL_CERT_FILE", authority.toString());
        try (FaultProxy server = server("good")) {
            assertThat(Caller.text(caller.get(server, "/x"))).isEqualTo("here");
        }
    }

    @Test
    @DisplayName("S-073 an unknown authority is refused at once")
    void refusesAnUnknownAuthority() throws IOException, GeneralSecurityException {
        try (FaultProxy server = server("good")) {
            assertThatThrownBy(() -> caller.get(server, "/x"))
                    .isInstanceOf(NetworkException.class)
                    .hasMessageEndingWith("is not signed by an authority that this machine trusts")
                    .satisfies(e -> assertThat(((PactoException) e).advice()).contains("SSL_CERT_FILE"));
            assertThat(caller.waits).isEmpty();
        }
    }

    @ParameterizedTest(name = "S-073 {0} certificate")
    @CsvSource({"expired, has expired", "future, is not valid yet", "stranger, is not for this host"})
    void refusesACertificate(String alias, String problem) throws IOException, GeneralSecurityException {
        caller.variables.put("SSL_CERT_FILE", authority.toString());
        try (FaultProxy server = server(alias)) {
            assertThatThrownBy(() -> caller.get(server, "/x"))
                    .isInstanceOf(NetworkException.class)
                    .hasMessage("the certificate of 127.0.0.1:" + server.port() + " " + problem);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    @DisplayName("S-073 plain HTTP where TLS is expected")
    void refusesAServerWithoutTls() {
        try (FaultProxy server = FaultProxy.alone()) {
            URI uri = URI.create("https://127.0.0.1:" + server.port() + "/x");

            assertThatThrownBy(() -> caller.send(Http.Request.of("GET", uri, 100)))
                    .isInstanceOf(NetworkException.class)
                    .hasMessageStartingWith("no secure connection to 127.0.0.1:" + server.port());
            assertThat(caller.waits).isEmpty();
        }
    }

    @Test
    @DisplayName("S-068 no redirect from https to http")
    void refusesADowngrade() throws IOException, GeneralSecurityException {
        caller.variables.put("SSL_CERT_FILE", authority.toString());
        try (FaultProxy plain = FaultProxy.alone();
                FaultProxy server = FaultProxy.alone(keys.server("good"))) {
            server.always("GET", "/", Fault.answer(302, "", "Location: " + plain.address() + "/x"));

            assertThatThrownBy(() -> caller.get(server, "/x"))
                    .hasMessageContaining("redirects from https to http at 127.0.0.1:" + plain.port());
            assertThat(plain.requests()).isEmpty();
        }
    }

    @Test
    void aFileWithoutCertificatesIsNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
        caller.variables.put("SSL_CERT_FILE", empty.toString());

        assertThatThrownBy(() -> caller.send(Http.Request.of("GET", URI.create("https://127.0.0.1:1/"), 100)))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining(empty.toString());
    }

    @Test
    @DisplayName("S-073 plain HTTP needs --plain-http and the registry's name")
    void asksPlainHttpOnlyWithLeave() {
        try (FaultProxy proxy = FaultProxy.alone().always("*", "http://", Fault.answer(200, "here"))) {
            caller.variables.put("HTTP_PROXY", proxy.address());
            Http.Request request = Http.Request.of("GET", URI.create("http://registry.example:5000/v2/"), 100);

            assertThatThrownBy(() -> caller.send(request)).hasMessageContaining("plain HTTP to registry.example:5000");
            caller.network = new Network(false, true, List.of("other.example"), true);
            assertThatThrownBy(() -> caller.send(request)).hasMessageContaining("is none of them");
            assertThat(proxy.requests()).isEmpty();

            caller.network = new Network(false, true, List.of("registry.example:5000"), true);
            assertThat(caller.send(request).status()).isEqualTo(200);
            assertThat(caller.remarks).singleElement().asString().contains("plain HTTP");
        }
    }

    @Test
    void offlineAsksNobody() {
        try (FaultProxy server = FaultProxy.alone()) {
            caller.network = new Network(true, true, List.of(), false);

            assertThatThrownBy(() -> caller.get(server, "/x"))
                    .isInstanceOf(NetworkException.class)
                    .hasMessageStartingWith("offline");
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest(name = "S-078 {0} is refused without its password being shown")
    @CsvSource({"https://user:word@registry.example/x", "http://word@127.0.0.1/", "ftp://h/word", "mailto:word", "/word"
    })
    void refusesAddressesThatAreNone(String address) {
        assertThatThrownBy(() -> caller.send(Http.Request.of("GET", URI.create(address), 100)))
                .isInstanceOf(NetworkException.class)
                .hasMessageNotContaining("word@")
                .hasMessageNotContaining(":word");
    }

    @Test
    @DisplayName("S-078 debug lines hold neither queries nor headers")
    void keepsSecretsOutOfDebugLines() {
        try (FaultProxy server = FaultProxy.alone().always("GET", "/", Fault.answer(200, ""))) {
            caller.send(Http.Request.of("GET", URI.create(server.address() + "/x?token=planted"), 100)
                    .header("Authorization", "Bearer planted"));

            assertThat(caller.debug).containsExactly("GET " + server.address() + "/x, attempt 1: 200");
        }
    }

    @Test
    @DisplayName("S-078 a header that would end its line is refused, its value not shown")
    void refusesLineBreaksInHeaders() {
        try (FaultProxy server = FaultProxy.alone()) {
            Http.Request request = Http.Request.of("GET", URI.create(server.address() + "/x"), 100)
                    .header("Authorization", "planted\r\nX: y");

            assertThatThrownBy(() -> caller.send(request))
                    .isInstanceOf(NetworkException.class)
                    .hasMessageContaining("Authorization")
                    .hasMessageNotContaining("planted");
        }
    }
}
