package io.pacto.plugin.oci;

import static io.pacto.plugin.oci.FakeRegistry.answer;
import static io.pacto.plugin.oci.FakeRegistry.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Http;
import io.pacto.api.Network;
import io.pacto.api.Processes;
import io.pacto.api.Reference;
import io.pacto.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who the user is, seen from a registry that demands to know. */
class AccountTest {

    private static final String REF = "oci://registry.example/acme/svc:1.0.0";
    private static final Network NAMED = new Network(false, false, List.of("registry.example"), false);

    @TempDir
    private Path home;

    private final FakeRegistry registry = new FakeRegistry();
    private final List<Processes.Command> commands = new ArrayList<>();
    private TestContext context;

    @BeforeEach
    void aRegistryWithOneBundle() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        context = TestContext.in(home).sendingTo(registry).allowing(NAMED);
    }

    private void fetch() {
        new RegistrySource().fetch(Reference.of(REF), context);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets in whoever sends this header. */
    private void demand(String challenge, String authorization) {
        registry.when(
                request -> request.uri().getHost().equals("registry.example")
                        && !authorization.equals(request.headers().get("Authorization")),
                request -> answer(401, "", "WWW-Authenticate", challenge));
    }

    private void demandBasic(String pair) {
        demand("Basic realm=\"x\"", basic(pair));
    }

    /** A token service on the same site. */
    private void serviceGives(String token, String more) {
        registry.when(
                request -> request.uri().getHost().equals("auth.registry.example"),
                request -> answer(200, "{\"token\":\"" + token + "\"" + more + "}"));
    }

    private List<Http.Request> to(String host) {
        return registry.requests.stream()
                .filter(each -> each.uri().getHost().equals(host))
                .toList();
    }

    private static final String BEARER =
            "Bearer realm=\"https://auth.registry.example/token\",service=\"reg\",scope=\"repository:acme/svc:pull\"";

    @Test
    @DisplayName("C-OCI-043 the token of the environment goes to the registry the user named")
    void sendsTheToken() {
        context.variable("PACTO_REGISTRY_TOKEN", "t0k")
                .variable("PACTO_REGISTRY_USERNAME", "u")
                .variable("PACTO_REGISTRY_PASSWORD", "p");
        fetch();
        assertThat(registry.log()).isNotEmpty();
        assertThat(registry.requests.stream().skip(1))
                .allMatch(each -> "Bearer t0k".equals(each.headers().get("Authorization")));
    }

    @Test
    @DisplayName("C-OCI-043 and to no other host (decision 7)")
    void keepsTheTokenFromOthers() {
        context.variable("PACTO_REGISTRY_TOKEN", "t0k")
                .allowing(new Network(false, false, List.of("other.example"), false));
        fetch();
        assertThat(registry.requests).allMatch(each -> !each.headers().containsKey("Authorization"));
    }

    @Test
    @DisplayName("C-OCI-044 name and password of the environment")
    void sendsNameAndPassword() {
        context.variable("PACTO_REGISTRY_USERNAME", "u").variable("PACTO_REGISTRY_PASSWORD", "p:q");
        demandBasic("u:p:q");
        fetch();
    }

    @Test
    @DisplayName("C-OCI-045 a name alone is passed over for the login")
    void passesOverANameAlone() throws Exception {
        context.variable("PACTO_REGISTRY_USERNAME", "u");
        login("registry.example", "bob:sec");
        demandBasic("bob:sec");
        fetch();
    }

    @Test
    @DisplayName("C-OCI-046 the login comes before Docker's")
    void prefersTheLogin() throws Exception {
        login("registry.example", "bob:sec");
        docker("{\"auths\":{\"registry.example\":{\"auth\":\"" + base64("docker:no") + "\"}}}");
        demandBasic("bob:sec");
        fetch();
    }

    @ParameterizedTest(name = "C-OCI-047 Docker knows the registry as {0}")
    @ValueSource(strings = {"registry.example", "https://registry.example", "https://registry.example/v2/"})
    void readsDockersFile(String key) throws Exception {
        docker("{\"auths\":{\"" + key + "\":{\"auth\":\"" + base64("docker:pass\0\0") + "\"}}}");
        demandBasic("docker:pass");
        fetch();
    }

    @Test
    void readsPodmansFile() throws Exception {
        write(
                ".config/containers/auth.json",
                "{\"auths\":{\"registry.example\":{\"auth\":\"" + base64("pod:man") + "\"}}}");
        demandBasic("pod:man");
        fetch();
    }

    @Test
    void looksForNoCredentialsWhereNobodyAsks() throws Exception {
        docker("{\"credsStore\":\"none\"}");
        context.running(programs("docker-credential-none", 0, "{}"));
        fetch();
        assertThat(commands).isEmpty();
    }

    private String base64(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private void login(String host, String pair) throws Exception {
        write(".config/pacto/config.json", "{\"auths\":{\"" + host + "\":{\"auth\":\"" + base64(pair) + "\"}}}");
    }

    private void docker(String json) throws Exception {
        write(".docker/config.json", json);
    }

    private void write(String file, String text) throws Exception {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), text);
    }

    private Processes programs(String name, int code, String out) {
        return programs(
                name,
                new Processes.Finished(
                        Processes.Ending.EXITED, code, out.getBytes(StandardCharsets.UTF_8), new byte[0]));
    }

    private Processes programs(String name, Processes.Finished finished) {
        return new Processes() {
            @Override
            public Optional<Path> find(String wanted) {
                return wanted.equals(name) ? Optional.of(Path.of("/usr/bin").resolve(name)) : Optional.empty();
            }

            @Override
            public Finished run(Command command) {
                commands.add(command);
                return finished;
            }
        };
    }

    @ParameterizedTest(name = "a helper named by {0}")
    @ValueSource(
            strings = {
                "{\"credsStore\":\"vault\"}",
                "{\"credHelpers\":{\"registry.example\":\"vault\"},\"credsStore\":\"no\"}"
            })
    void asksAHelper(String json) throws Exception {
        docker(json);
        context.running(programs("docker-credential-vault", 0, "{\"Username\":\"h\",\"Secret\":\"s\"}"));
        demandBasic("h:s");
        fetch();
        assertThat(commands).hasSize(1);
        assertThat(commands.get(0).arguments()).containsExactly("get");
        assertThat(new String(commands.get(0).input(), StandardCharsets.UTF_8)).isEqualTo("registry.example");
    }

    @ParameterizedTest(name = "S-065 a helper named \"{0}\" is not started")
    @ValueSource(strings = {"x/../evil.sh", "-x", "a b", "../evil", "a;b", "x\\ny"})
    void startsNoStrangeHelper(String name) throws Exception {
        docker("{\"credsStore\":\"" + name + "\"}");
        context.running(programs("docker-credential-" + name, 0, "{\"Username\":\"h\",\"Secret\":\"s\"}"));
        demandBasic("h:s");
        assertThatThrownBy(this::fetch).hasMessageContaining("not a name of a credential helper");
        assertThat(commands).isEmpty();
    }

    @ParameterizedTest(name = "S-065 a helper that ends {0} with {1} is named and its output is not shown")
    @CsvSource(
            delimiter = '|',
            value = {
                "EXITED | 1 | planted-secret | failed with exit code 1",
                "EXITED | 0 | planted-secret | did not print JSON",
                "EXITED | 0 | {\"Username\":\"planted-secret\"} | printed no Username and Secret",
                "OUT_OF_TIME | 0 | planted-secret | did not answer within 30 seconds",
                "TOO_MUCH_OUTPUT | 0 | planted-secret | printed more than 65536 bytes"
            })
    void namesAFailingHelper(Processes.Ending ending, int code, String out, String problem) throws Exception {
        docker("{\"credsStore\":\"vault\"}");
        context.running(programs(
                "docker-credential-vault",
                new Processes.Finished(
                        ending, code, out.getBytes(StandardCharsets.UTF_8), out.getBytes(StandardCharsets.UTF_8))));
        demandBasic("h:s");
        assertThatThrownBy(this::fetch)
                .hasMessageContaining("docker-credential-vault")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("planted-secret");
        assertThat(String.join("\n", context.debugLines())).doesNotContain("planted-secret");
    }

    @Test
    void goesOnWhenAHelperHasNothing() throws Exception {
        docker("{\"credsStore\":\"vault\",\"auths\":{\"registry.example\":{\"auth\":\"" + base64("a:b") + "\"}}}");
        context.running(programs("docker-credential-vault", 1, "credentials not found in native keychain\n"));
        demandBasic("a:b");
        fetch();
    }

    @Test
    void asksGitHubsProgramForGitHubsRegistry() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        context.running(programs("gh", 0, "gho_x\n"));
        registry.when(
                request ->
                        !basic("x-access-token:gho_x").equals(request.headers().get("Authorization")),
                request -> answer(401, "", "WWW-Authenticate", "Basic realm=\"GitHub\""));
        new RegistrySource().fetch(Reference.of("oci://ghcr.io/acme/svc:1.0.0"), context);
        assertThat(commands).hasSize(1);
    }

    @Test
    @DisplayName("C-OCI-040 R-01 without the right credentials it says what to do")
    void saysWhatToDo() {
        demandBasic("somebody:else");
        assertThatThrownBy(this::fetch)
                .hasMessage("authentication failed for registry.example/acme/svc:1.0.0: the registry answered 401"
                        + " — run `pacto login` or check PACTO_REGISTRY_TOKEN");
    }

    @Test
    void exchangesAPasswordForAToken() throws Exception {
        login("registry.example", "bob:sec");
        demand(BEARER, "Bearer abc");
        serviceGives("abc", ",\"expires_in\":300");
        fetch();
        Http.Request exchange = to("auth.registry.example").get(0);
        assertThat(exchange.headers()).containsEntry("Authorization", basic("bob:sec"));
        assertThat(exchange.uri().getQuery()).contains("service=reg").contains("scope=repository:acme/svc:pull");
        assertThat(to("auth.registry.example")).hasSize(1);
        assertThat(to("registry.example"))
                .allMatch(each -> !basic("bob:sec").equals(each.headers().get("Authorization")));
    }

    @Test
    void getsATokenForNobody() {
        demand(BEARER, "Bearer abc");
        serviceGives("abc", "");
        fetch();
        assertThat(to("auth.registry.example"))
                .hasSize(1)
                .allMatch(each -> !each.headers().containsKey("Authorization"));
    }

    @Test
    void exchangesAnIdentityToken() throws Exception {
        docker("{\"auths\":{\"registry.example\":{\"identitytoken\":\"id-1\"}}}");
        demand(BEARER, "Bearer abc");
        registry.when(
                request -> request.uri().getHost().equals("auth.registry.example"),
                request -> answer(200, "{\"access_token\":\"abc\"}"));
        fetch();
        Http.Request exchange = to("auth.registry.example").get(0);
        assertThat(exchange.method()).isEqualTo("POST");
        assertThat(new String(exchange.body(), StandardCharsets.UTF_8))
                .contains("grant_type=refresh_token")
                .contains("refresh_token=id-1");
    }

    @Test
    @DisplayName("R-02 a token that runs out in the middle is replaced once")
    void getsANewToken() {
        int[] given = {0};
        registry.when(
                request -> request.uri().getHost().equals("auth.registry.example"),
                request -> answer(200, "{\"token\":\"t" + ++given[0] + "\",\"expires_in\":3600}"));
        registry.when(
                request -> {
                    String wanted = request.uri().getPath().contains("/blobs/") ? "Bearer t2" : "Bearer t1";
                    return !wanted.equals(request.headers().get("Authorization"));
                },
                request -> answer(401, "", "WWW-Authenticate", BEARER));
        fetch();
        assertThat(given[0]).isEqualTo(2);
    }

    @Test
    void givesUpAfterOneNewToken() {
        demand(BEARER, "Bearer never");
        serviceGives("abc", "");
        assertThatThrownBy(this::fetch).hasMessageContaining("authentication failed for");
        assertThat(to("auth.registry.example")).hasSize(2);
    }

    @ParameterizedTest(name = "S-067 the realm {0} gets no credentials")
    @ValueSource(
            strings = {
                "https://evil.example.net/token",
                "http://auth.registry.example/token",
                "http://registry.example/token",
                "file:///etc/passwd",
                "https://user:pw@auth.registry.example/token",
                "https://registry.example.evil.net/token",
                "https://evilregistry.example/token",
                "https://127.0.0.1/token",
                "token",
                "https:///token",
                ""
            })
    void asksNoStrangeService(String realm) throws Exception {
        login("registry.example", "bob:sec");
        demand("Bearer realm=\"" + realm + "\",service=\"s\"", "Bearer x");
        assertThatThrownBy(this::fetch)
                .hasMessageStartingWith("authentication failed for registry.example/acme/svc:1.0.0")
                .hasMessageNotContaining("sec\"")
                .hasMessageNotContaining("pw@");
        assertThat(registry.requests)
                .allMatch(each -> each.uri().getHost().equals("registry.example"))
                .allMatch(each -> !each.headers().containsKey("Authorization"));
    }

    @Test
    @DisplayName("S-067 a service the user trusts may be elsewhere")
    void asksATrustedService() {
        context.variable("PACTO_REGISTRY_REALMS", "sso.other.example.net");
        demand("Bearer realm=\"https://sso.other.example.net/token\"", "Bearer abc");
        registry.when(
                request -> request.uri().getHost().equals("sso.other.example.net"),
                request -> answer(200, "{\"token\":\"abc\"}"));
        fetch();
    }

    @ParameterizedTest(name = "S-067 {0}")
    @ValueSource(
            strings = {
                "Basic realm=\"a\", Bearer realm=\"https://auth.registry.example/token\",service=\"reg\"",
                "Negotiate, NTLM abc, Bearer service=reg , realm = \"https://auth.registry.example/token\"",
                "bearer REALM=https://auth.registry.example/token",
                "Bearer realm=\"https://auth.registry.example/to\\ken\""
            })
    void readsDemands(String challenge) {
        demand(challenge, "Bearer abc");
        serviceGives("abc", "");
        fetch();
    }

    @ParameterizedTest(name = "S-067 a demand of {0} parts is no reason to hang")
    @ValueSource(ints = {20, 21, 1000})
    void readsManyDemands(int count) {
        demand("Digest realm=\"x\", ".repeat(count) + BEARER, "Bearer abc");
        serviceGives("abc", "");
        assertThatThrownBy(this::fetch).hasMessageContaining("authentication failed for");
    }

    @ParameterizedTest(name = "a token service that answers {0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html> | answered without a token",
                "200 | {} | answered without a token",
                "200 | {\"token\":\"a b\"} | answered without a token",
                "200 | {\"token\":\"a\\r\\nX: y\"} | answered without a token",
                "401 | {\"details\":\"incorrect username or password\"} | answered 401 (incorrect username or password)",
                "403 | | answered 403",
                "500 | | answered 500"
            })
    void tellsWhatTheServiceSaid(int status, String body, String problem) {
        demand(BEARER, "Bearer abc");
        registry.when(
                request -> request.uri().getHost().equals("auth.registry.example"),
                request -> answer(status, body == null ? "" : body));
        assertThatThrownBy(this::fetch).hasMessageContaining(problem);
    }

    @ParameterizedTest(name = "S-077 a file of logins that is {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON | {planted-secret | failed to parse existing",
                "a list | [] | failed to parse existing",
                "without logins | {} | authentication failed",
                "bad base64 | {\"auths\":{\"registry.example\":{\"auth\":\"planted-secret!\"}}} | authentication failed",
                "without a colon | {\"auths\":{\"registry.example\":{\"auth\":\"cGxhbnRlZA==\"}}} | authentication failed",
                "full of unknown fields | {\"x\":{\"y\":1},\"auths\":{\"registry.example\":{\"z\":2}}} | authentication failed"
            })
    void readsStrangeFiles(String what, String json, String problem) throws Exception {
        write(".config/pacto/config.json", json);
        demandBasic("a:b");
        assertThatThrownBy(this::fetch).hasMessageContaining(problem).hasMessageNotContaining("planted-secret");
    }

    @Test
    @DisplayName("S-077 a file of logins of 10 MB is refused")
    void refusesLargeFiles() throws Exception {
        write(".config/pacto/config.json", "{\"a\":\"" + "x".repeat(10_000_000) + "\"}");
        demandBasic("a:b");
        assertThatThrownBy(this::fetch).hasMessageContaining("config.json");
    }

    @Test
    @DisplayName("S-077 a password with a colon is one password")
    void keepsColons() throws Exception {
        login("registry.example", "bob:a:b:c");
        demandBasic("bob:a:b:c");
        fetch();
    }
}
