package io.pacto.distribution.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.oci.Desk.Outcome;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing to and reading from a real registry. */
@NeedsComponent(name = "docker-registry", env = "PACTO_DOCKER_REGISTRY", install = "apt-get install docker-registry")
class RegistryIT {

    @TempDir
    static Path shared;

    static RegistryServer registry;

    @TempDir
    Path folder;

    Desk desk;
    String host;

    @BeforeAll
    static void start(Components components) throws IOException {
        registry = RegistryServer.docker(components.program("docker-registry"), shared);
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
        // Every test has repositories of its own.
        host = registry.name() + "/t" + Integer.toHexString(System.identityHashCode(this));
    }

    private String ref() {
        return "oci://" + host + "/my-svc";
    }

    private Outcome push(String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("push", ref(), "-p", "my-svc"));
        words.addAll(List.of(more));
        return desk.run(words.toArray(new String[0]));
    }

    private String get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + host.replaceFirst("/", "/v2/") + "/my-svc/" + path))
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    @DisplayName("C-OCI-001 C-OCI-002 C-OCI-003 C-OCI-004 push says where to; what is there stays; force moves it")
    void pushes() {
        Outcome first = push();
        assertThat(first.out())
                .matches("Pushed my-svc@0\\.1\\.0 -> " + host + "/my-svc:0\\.1\\.0\nDigest: sha256:[0-9a-f]{64}\n");
        assertThat(first.err()).isEmpty();
        String warning = "Warning: artifact already exists: " + host + "/my-svc:0.1.0 (use --force to overwrite)\n";
        assertThat(push()).isEqualTo(new Outcome(0, "", warning));
        assertThat(push("--output-format", "json")).isEqualTo(new Outcome(0, "", warning));
        assertThat(push("--force")).isEqualTo(first);
    }

    @Test
    @DisplayName("C-OCI-006 push as JSON")
    void pushesAsJson() {
        Outcome outcome = desk.run("push", ref() + ":latest", "-p", "my-svc", "--output-format", "json");
        assertThat(outcome.out())
                .contains(
                        "\"Ref\": \"" + host + "/my-svc:latest\"",
                        "\"Digest\": \"sha256:",
                        "\"Name\": \"my-svc\"",
                        "\"Version\": \"0.1.0\"");
    }

    @Test
    @DisplayName("C-OCI-013 an upper-case repository")
    void refusesUpperCase() {
        Outcome outcome = desk.run("push", "oci://" + registry.name() + "/ACME/my-svc", "-p", "my-svc");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("invalid reference \"" + registry.name() + "/ACME/my-svc:0.1.0\"");
    }

    @Test
    @DisplayName("C-OCI-014 a port nobody listens on")
    void tellsAClosedPort() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Outcome outcome = desk.run("push", "oci://127.0.0.1:" + port + "/acme/my-svc", "-p", "my-svc");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("registry unreachable for 127.0.0.1:" + port + "/acme/my-svc:0.1.0: ");
    }

    @Test
    @DisplayName("C-OCI-015 the manifest the registry has")
    void publishesTheManifestOfTheSpecification() throws Exception {
        push();
        String manifest = get("manifests/0.1.0", "application/vnd.oci.image.manifest.v1+json");
        assertThat(manifest)
                .matches(
                        "\\{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1\\+json\",\"config\":\\{"
                                + "\"mediaType\":\"application/vnd.docker.container.image.v1\\+json\",\"size\":\\d+,\"digest\":\"sha256:\\w+\"},"
                                + "\"layers\":\\[\\{\"mediaType\":\"application/vnd.pacto.bundle.layer.v1.tar\\+gzip\",\"size\":\\d+,"
                                + "\"digest\":\"sha256:\\w+\"}]}");
    }

    @Test
    @DisplayName("C-OCI-017 C-OCI-018 C-OCI-054 pull writes what was pushed and leaves the rest")
    void pulls() throws IOException {
        push();
        desk.write("p/extra.txt", "stays").write("p/pacto.yaml", "old");
        assertThat(desk.run("pull", ref(), "-o", "p")).isEqualTo(new Outcome(0, "Pulled my-svc@0.1.0 -> p/\n", ""));
        assertThat(desk.tree("p")).containsEntry("extra.txt", "stays").containsAllEntriesOf(desk.tree("my-svc"));
        assertThat(desk.run("pull", ref(), "-o", "q", "--output-format", "json").out())
                .contains("\"Ref\": \"" + host + "/my-svc:0.1.0\"", "\"Output\": \"q\"");
    }

    @Test
    @DisplayName("C-OCI-020 nothing of that name or tag")
    void namesWhatIsNotThere() {
        push();
        assertThat(desk.run("pull", "oci://" + host + "/none").err())
                .startsWith("artifact not found: " + host + "/none");
        assertThat(desk.run("pull", ref() + ":9.9.9").err())
                .startsWith("artifact not found: " + host + "/my-svc:9.9.9");
        assertThat(desk.run("pull", ref() + ":9.9.9").exit()).isEqualTo(3);
    }

    @Test
    @DisplayName("C-OCI-021 C-OCI-022 versions among the tags")
    void picksVersions() {
        desk.run("push", ref() + ":latest", "-p", "my-svc");
        assertThat(desk.run("pull", ref()).err()).startsWith("no semver tags found");
        for (String tag : List.of("1.0.0", "1.4.0", "1.9.0", "1.10.0", "v1.5.0", "2.0.0-rc.1", "3")) {
            assertThat(desk.run("push", ref() + ":" + tag, "-p", "my-svc").exit())
                    .isZero();
        }
        assertThat(desk.run("pull", ref(), "-o", "p", "--output-format", "json").out())
                .contains("my-svc:3\"");
    }

    @Test
    @DisplayName("C-OCI-026 C-OCI-053 digests are pulled and not pushed to")
    void pullsDigests() {
        String digest = push().out().lines().skip(1).findFirst().orElseThrow().substring("Digest: ".length());
        assertThat(desk.run("pull", ref() + "@" + digest, "-o", "p").out()).isEqualTo("Pulled my-svc@0.1.0 -> p/\n");
        Outcome refused = desk.run("push", ref() + "@" + digest, "-p", "my-svc");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).startsWith("cannot push to a digest reference");
    }

    @Test
    @DisplayName("C-OCI-027 C-OCI-028 C-OCI-029 C-OCI-030 C-OCI-032 the cache, on and off and elsewhere")
    void caches() throws IOException {
        push();
        desk.run("pull", ref() + ":0.1.0", "-o", "p");
        assertThat(desk.home().resolve(".cache/pacto/oci/blobs/sha256")).isNotEmptyDirectory();
        Outcome hit = desk.run("explain", ref() + ":0.1.0", "-v");
        assertThat(hit.err()).contains("cache hit (disk)").doesNotContain("GET http");
        assertThat(desk.run("explain", ref() + ":0.1.0", "-v", "--no-cache").err())
                .contains("cache miss, pulling from registry", "GET http");
        desk.with("PACTO_NO_CACHE", "1");
        assertThat(desk.run("explain", ref() + ":0.1.0", "-v").err()).contains("GET http");
        desk.with("PACTO_NO_CACHE", "0");
        assertThat(desk.run("explain", ref() + ":0.1.0", "-v").err()).contains("cache hit (disk)");
        Path elsewhere = folder.resolve("x");
        desk.with("XDG_CACHE_HOME", elsewhere.toString());
        desk.run("explain", ref() + ":0.1.0");
        assertThat(elsewhere.resolve("pacto/oci/blobs/sha256")).isNotEmptyDirectory();
    }

    @Test
    @DisplayName("C-OCI-023 C-OCI-024 C-OCI-025 C-REF-007 commands follow references of contracts")
    void followsReferences() throws IOException {
        for (String tag : List.of("1.0.0", "1.4.0", "1.9.0", "1.10.0", "v1.5.0", "2.0.0-rc.1", "latest")) {
            desk.run("push", ref() + ":" + tag, "-p", "my-svc");
        }
        desk.write("schemas/policy/schema.json", "{\"type\":\"object\",\"required\":[\"metadata\"]}")
                .write("schemas/pacto.yaml", """
                        pactoVersion: "1.0"
                        service: {name: rules, version: 1.0.0}
                        policy: {schema: policy/schema.json}
                        metadata: {team: rules}
                        """);
        assertThat(desk.run("push", "oci://" + host + "/rules", "-p", "schemas").exit())
                .isZero();
        desk.bundle("app", "1.0.0", "policy: {ref: oci://" + host + "/rules:1.0.0}");
        Outcome judged = desk.run("validate", "app");
        assertThat(judged.exit()).as(judged.out() + judged.err()).isEqualTo(1);
        assertThat(judged.out() + judged.err()).contains("metadata");
        assertThat(desk.run("validate", ref() + ":1.0.0").exit()).isZero();
        assertThat(desk.run("explain", ref()).exit()).isZero();
        Outcome diff = desk.run("diff", ref() + ":1.0.0", "my-svc");
        assertThat(diff.exit()).as(diff.err()).isZero();
        assertThat(desk.run("doc", ref() + ":1.0.0").exit()).isZero();
    }

    @Test
    @DisplayName("S-075 a policy that cannot be fetched fails the validation")
    void failsWithoutThePolicy() throws IOException {
        desk.bundle("app", "1.0.0", "policy: {ref: oci://" + host + "/none:1.0.0}");
        Outcome judged = desk.run("validate", "app");
        assertThat(judged.exit()).isNotZero();
        assertThat(judged.out() + judged.err()).contains("artifact not found: " + host + "/none:1.0.0");
    }

    @Test
    void offlineMakesNoRequest() {
        push();
        desk.run("pull", ref() + ":0.1.0", "-o", "p");
        Outcome known = desk.run("validate", ref() + ":0.1.0", "--offline", "-v");
        assertThat(known.exit()).as(known.err()).isZero();
        assertThat(known.err()).doesNotContain("GET http");
        Outcome unknown = desk.run("validate", "oci://" + host + "/none:1", "--offline", "-v");
        assertThat(unknown.exit()).isEqualTo(3);
        assertThat(unknown.err()).contains("--offline").doesNotContain("GET http");
    }

    @Test
    void listsVerifiesAndCleansTheCache() throws IOException {
        push();
        desk.run("pull", ref() + ":0.1.0", "-o", "p");
        assertThat(desk.run("cache", "list").out()).matches(host + "/my-svc:0\\.1\\.0  sha256:[0-9a-f]{64}\n");
        assertThat(desk.run("cache", "verify").out()).startsWith("Verified 2 blob(s) in ");
        Path blobs = desk.home().resolve(".cache/pacto/oci/blobs/sha256");
        try (var files = Files.list(blobs)) {
            Files.writeString(files.findFirst().orElseThrow(), "damaged");
        }
        Outcome damaged = desk.run("cache", "verify");
        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.out()).startsWith("Damaged and removed: sha256:");
        assertThat(desk.run("cache", "verify").exit()).isZero();
        assertThat(desk.run("cache", "clean").out()).startsWith("Removed 1 cached reference(s) from ");
        assertThat(desk.run("cache", "list").out()).startsWith("Nothing is cached in ");
    }
}
