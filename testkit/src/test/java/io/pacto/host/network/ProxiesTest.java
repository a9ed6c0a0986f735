package io.pacto.host.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Http;
import io.pacto.api.Network;
import io.pacto.api.NetworkException;
import io.pacto.testkit.component.Fault;
import io.pacto.testkit.component.FaultProxy;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies of the environment (security.md S-074). */
class ProxiesTest {

    /** Base64 of {@code user:p@ss+1}. */
    private static final String LOGIN = "Basic dXNlcjpwQHNzKzE=";

    private final Caller caller = new Caller();

    private static Proxies of(String... pairs) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return new Proxies(name -> Optional.ofNullable(variables.get(name)));
    }

    @ParameterizedTest(name = "S-074 NO_PROXY={0}, {1}: direct {2}")
    @CsvSource({
        "example.com, https://example.com/, true",
        "example.com, https://a.example.com/, true",
        "example.com, https://badexample.com/, false",
        ".example.com, https://a.example.com/, true",
        ".example.com, https://example.com/, false",
        "*.example.com, https://a.example.com/, true",
        "EXAMPLE.com, https://Example.COM/, true",
        "example.com:443, https://example.com/, true",
        "example.com:5000, https://example.com/, false",
        "*, https://example.com/, true",
        "'other, example.com', https://example.com/, true",
        "10.0.0.0/8, https://10.2.3.4/, true",
        "10.0.0.0/8, https://11.2.3.4/, false",
        "10.0.0.0/8, https://example.com/, false",
        "10.0.0.0/99, https://10.2.3.4/, false",
        "fd00::/8, 'https://[fd00::1]/', true",
        "'', https://localhost:5000/, true",
        "'', https://127.0.0.1:5000/, true",
        "'', 'https://[::1]:5000/', true",
        "'', https://example.com/, false",
    })
    void goesDirectlyWhereTold(String rule, String uri, boolean direct) {
        Proxies proxies = of("HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", rule);

        assertThat(proxies.of(URI.create(uri)) == null).isEqualTo(direct);
    }

    @Test
    void lowerCaseNamesCountAsWell() {
        Proxies proxies = of("https_proxy", "proxy.example:3128", "http_proxy", "http://plain.example");

        assertThat(proxies.of(URI.create("https://a.example/"))).hasToString("proxy.example:3128");
        assertThat(proxies.of(URI.create("http://a.example/"))).hasToString("plain.example:80");
    }

    @ParameterizedTest(name = "S-074 {0} is refused and not shown")
    @ValueSource(
            strings = {
                "socks5://user:planted@h:1",
                "https://user:planted@h:1",
                "http://user:planted@",
                "http://planted^"
            })
    void refusesProxiesItCannotUse(String value) {
        assertThatThrownBy(() -> of("HTTPS_PROXY", value))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageNotContaining("planted")
                .hasNoCause();
    }

    @Test
    @DisplayName("S-074 the login goes to the proxy and nowhere else")
    void logsInAtTheProxy() {
        try (FaultProxy proxy = FaultProxy.alone().always("GET", "http://", Fault.answer(200, "here"))) {
            caller.variables.put("HTTP_PROXY", "http://user:p%40ss+1@127.0.0.1:" + proxy.port());
            caller.network = new Network(false, true, List.of("registry.example"), true);

            assertThat(caller.send(Http.Request.of("GET", URI.create("http://registry.example/x"), 100))
                            .status())
                    .isEqualTo(200);
            assertThat(proxy.requests().get(0).header("Proxy-Authorization")).isEqualTo(LOGIN);
            assertThat(caller.debug.toString() + caller.remarks).doesNotContain("p@ss", "p%40ss", "dXNlcjp");
        }
    }

    @Test
    @DisplayName("S-074 a tunnel is asked for with the login, and a refusal names the proxy without it")
    void logsInForATunnel() {
        try (FaultProxy proxy = FaultProxy.alone().always("CONNECT", "", Fault.answer(502, ""))) {
            caller.variables.put("HTTPS_PROXY", "http://user:p%40ss+1@127.0.0.1:" + proxy.port());

            assertThatThrownBy(() -> caller.send(Http.Request.of("GET", URI.create("https://registry.example/x"), 100)))
                    .isInstanceOf(NetworkException.class)
                    .hasMessageContaining("registry.example through the proxy 127.0.0.1:" + proxy.port())
                    .hasMessageNotContaining("p@ss");
            assertThat(proxy.requests()).hasSize(5).allSatisfy(request -> {
                assertThat(request.target()).isEqualTo("registry.example:443");
                assertThat(request.header("Proxy-Authorization")).isEqualTo(LOGIN);
            });
        }
    }

    @Test
    @DisplayName("S-074 a proxy that wants another login")
    void saysWhenTheProxyRefusesTheLogin() {
        try (FaultProxy proxy =
                FaultProxy.alone().always("CONNECT", "", Fault.answer(407, "", "Proxy-Authenticate: Basic realm=x"))) {
            caller.variables.put("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port());

            assertThatThrownBy(() -> caller.send(Http.Request.of("GET", URI.create("https://registry.example/x"), 100)))
                    .isInstanceOf(NetworkException.class)
                    .hasMessageContaining("the proxy 127.0.0.1:" + proxy.port() + " wants a login");
        }
    }
}
