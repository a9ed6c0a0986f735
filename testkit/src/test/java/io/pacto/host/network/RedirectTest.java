package io.pacto.host.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Http;
import io.pacto.api.Network;
import io.pacto.api.NetworkException;
import io.pacto.testkit.component.Fault;
import io.pacto.testkit.component.FaultProxy;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a server may send us (security.md S-068). */
class RedirectTest {

    private final FaultProxy server = FaultProxy.alone();
    private final FaultProxy other = FaultProxy.alone();
    private final Caller caller = new Caller();

    @AfterEach
    void closes() {
        server.close();
        other.close();
    }

    private static Fault to(String where) {
        return Fault.answer(307, "", "Location: " + where);
    }

    private Http.Request secret(String path) {
        return Http.Request.of("GET", URI.create(server.address() + path), 1000)
                .header("Authorization", "Bearer secret")
                .header("Cookie", "secret")
                .header("Accept", "text/plain");
    }

    @Test
    @DisplayName("S-068 the same origin keeps its credentials")
    void followsWithinAnOrigin() {
        server.on("GET", "/a", to("/b")).on("GET", "/b", Fault.answer(200, "here"));

        Http.Answer answer = caller.send(secret("/a"));

        assertThat(Caller.text(answer)).isEqualTo("here");
        assertThat(answer.uri()).hasPath("/b");
        assertThat(server.requests().get(1).header("Authorization")).isEqualTo("Bearer secret");
    }

    @Test
    @DisplayName("S-068 credentials do not go to another port, nor come back from there")
    void dropsCredentialsForAnotherOrigin() {
        server.on("GET", "/a", to(other.address() + "/b")).on("GET", "/c", Fault.answer(200, "here"));
        other.on("GET", "/b", to(server.address() + "/c"));

        assertThat(Caller.text(caller.send(secret("/a")))).isEqualTo("here");
        assertThat(other.requests().get(0).header("Authorization")).isEmpty();
        assertThat(other.requests().get(0).header("Cookie")).isEmpty();
        assertThat(other.requests().get(0).header("Accept")).isEqualTo("text/plain");
        assertThat(server.requests().get(1).header("Authorization")).isEmpty();
    }

    @Test
    @DisplayName("S-068 five hops and no sixth")
    void endsALoop() {
        server.always("GET", "/", to("/again"));

        assertThatThrownBy(() -> caller.send(secret("/a")))
                .isInstanceOf(NetworkException.class)
                .hasMessage("127.0.0.1:" + server.port() + " redirects more than 5 times");
        assertThat(server.requests()).hasSize(6);
    }

    @ParameterizedTest(name = "S-068 no redirect to {0}")
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/x",
                "http://user:word@127.0.0.1/x",
                "http://exa mple/",
                "http:///x",
                "mailto:a@b",
            })
    void refusesWhatIsNoAddressOfTheWeb(String where) {
        server.always("GET", "/", to(where));

        assertThatThrownBy(() -> caller.send(secret("/a")))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("redirects to")
                .hasMessageNotContaining("word");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("S-068 a redirect to plain HTTP elsewhere needs the same leave as a request")
    void refusesPlainHttpToAnotherHost() {
        server.always("GET", "/", to("http://registry.example/x"));

        assertThatThrownBy(() -> caller.send(secret("/a")))
                .isInstanceOf(NetworkException.class)
                .hasMessage("plain HTTP to registry.example is not allowed");
    }

    @ParameterizedTest(name = "S-068 {0} is private")
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "localhost",
                "a.localhost",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12::1]",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "224.0.0.1",
                "255.255.255.255",
                "127.1",
                "2130706433",
            })
    void knowsPrivateAddresses(String host) {
        assertThat(Hosts.isPrivate(host, true)).isTrue();
    }

    @ParameterizedTest(name = "S-068 {0} is public")
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "[2606:4700::1111]", "11.0.0.1"})
    void knowsPublicAddresses(String host) {
        assertThat(Hosts.isPrivate(host, true)).isFalse();
    }

    @Test
    @DisplayName("S-068 from a public host to a private address: refused, metadata services included")
    void refusesAPrivateTargetOfAPublicHost() {
        // The public host is reached through a proxy, which a test can be.
        caller.variables.put("HTTP_PROXY", server.address());
        caller.network = new Network(false, false, List.of("8.8.8.8"), true);
        server.always("GET", "http://8.8.8.8/", to("http://169.254.169.254/latest/meta-data"));

        assertThatThrownBy(() -> caller.send(Http.Request.of("GET", URI.create("http://8.8.8.8/x"), 100)))
                .isInstanceOf(NetworkException.class)
                .hasMessage("8.8.8.8 is a public host and redirects to the private address 169.254.169.254");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void doesNotFollowWhatChangesThings() {
        server.always("POST", "/", Fault.answer(307, "", "Location: /other"));

        assertThat(caller.send(Http.Request.of("POST", URI.create(server.address() + "/x"), 100))
                        .status())
                .isEqualTo(307);
    }
}
