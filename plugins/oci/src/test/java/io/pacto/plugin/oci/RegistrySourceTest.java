package io.pacto.plugin.oci;

import static io.pacto.plugin.oci.FakeRegistry.answer;
import static io.pacto.plugin.oci.FakeRegistry.contract;
import static io.pacto.plugin.oci.FakeRegistry.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Network;
import io.pacto.api.NetworkException;
import io.pacto.api.Reference;
import io.pacto.api.ReferenceSource.Fetched;
import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySourceTest {

    private static final String REPOSITORY = "oci://registry.example/acme/svc";

    @TempDir
    private Path home;

    private final FakeRegistry registry = new FakeRegistry();
    private TestContext context;
    private RegistrySource source;

    @BeforeEach
    void aNewProcess() {
        source = new RegistrySource();
        context = TestContext.in(home).sendingTo(registry);
    }

    private Fetched fetch(String reference) {
        return source.fetch(Reference.of(reference), context);
    }

    private static String text(Fetched fetched) {
        return new String(fetched.files().read("pacto.yaml"), StandardCharsets.UTF_8);
    }

    @Test
    void asksForManifestAndLayerAndNothingElse() {
        Digest digest = registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        Fetched fetched = fetch(REPOSITORY + ":1.0.0");
        assertThat(text(fetched)).contains("name: svc");
        assertThat(fetched.digest()).isEqualTo(digest.toString());
        assertThat(fetched.reference()).isEqualTo(REPOSITORY + ":1.0.0");
        assertThat(registry.requests).hasSize(3);
        assertThat(registry.log().get(0)).isEqualTo("GET /v2/acme/svc/manifests/1.0.0");
        assertThat(registry.log().get(1)).startsWith("GET /v2/acme/svc/blobs/sha256:");
    }

    @Test
    void pullsNothingTwiceInOneRun() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        context.allowing(new Network(false, false, List.of(), false));
        fetch(REPOSITORY + ":1.0.0");
        fetch(REPOSITORY + ":1.0.0");
        assertThat(registry.requests).hasSize(3);
        assertThat(context.debugLines())
                .anyMatch(line -> line.contains("cache miss, pulling from registry"))
                .anyMatch(line -> line.contains("cache hit (memory)"));
        assertThat(home.resolve(".cache")).doesNotExist();
    }

    @Test
    @DisplayName("C-REF-007 two dependencies on one repository cost one listing of its tags")
    void listsTagsOnce() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        registry.publish("acme/svc", "1.1.0", contract("svc", "1.1.0"));
        assertThat(source.tags(Reference.of(REPOSITORY), context)).containsExactly("1.0.0", "1.1.0");
        assertThat(source.tags(Reference.of(REPOSITORY), context)).containsExactly("1.0.0", "1.1.0");
        assertThat(registry.log()).containsExactly("GET /v2/acme/svc/tags/list");
        assertThat(context.debugLines()).anyMatch(line -> line.contains("tags cache hit"));
    }

    @Test
    @DisplayName("C-OCI-028 what was pulled once is read without any request")
    void readsFromDisk() {
        Digest digest = registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        fetch(REPOSITORY + ":1.0.0");
        aNewProcess();
        registry.requests.clear();
        Fetched again = fetch(REPOSITORY + ":1.0.0");
        assertThat(text(again)).contains("name: svc");
        assertThat(again.digest()).isEqualTo(digest.toString());
        assertThat(registry.requests).isEmpty();
        assertThat(context.debugLines()).anyMatch(line -> line.contains("cache hit (disk)"));
    }

    @Test
    @DisplayName("C-OCI-029 without the cache every process asks the registry")
    void leavesTheCacheAlone() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        fetch(REPOSITORY + ":1.0.0");
        aNewProcess();
        context.allowing(new Network(false, false, List.of(), false));
        registry.requests.clear();
        fetch(REPOSITORY + ":1.0.0");
        assertThat(registry.requests).isNotEmpty();
    }

    @ParameterizedTest(name = "R-11 C-OCI-031 a cache that was {0} is a miss, and is repaired")
    @ValueSource(strings = {"flipped", "truncated", "emptied", "linked elsewhere", "removed"})
    void repairsTheCache(String how) throws Exception {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        fetch(REPOSITORY + ":1.0.0");
        for (Path blob : files("blobs")) {
            damage(blob, how);
        }
        aNewProcess();
        registry.requests.clear();
        assertThat(text(fetch(REPOSITORY + ":1.0.0"))).contains("name: svc");
        assertThat(registry.requests).hasSize(3);
        aNewProcess();
        registry.requests.clear();
        assertThat(text(fetch(REPOSITORY + ":1.0.0"))).contains("name: svc");
        assertThat(registry.requests).isEmpty();
    }

    private static void damage(Path blob, String how) throws Exception {
        byte[] content = Files.readAllBytes(blob);
        switch (how) {
            case "flipped" -> {
                content[content.length / 2] ^= 1;
                Files.write(blob, content);
            }
            case "truncated" -> Files.write(blob, java.util.Arrays.copyOf(content, content.length / 2));
            case "emptied" -> Files.write(blob, new byte[0]);
            case "removed" -> Files.delete(blob);
            default -> {
                Files.delete(blob);
                Path target = blob.resolveSibling("elsewhere");
                Files.writeString(target, "something else");
                Files.createSymbolicLink(blob, target);
            }
        }
    }

    private List<Path> files(String part) throws Exception {
        try (Stream<Path> all = Files.walk(home.resolve(".cache/pacto/oci/" + part))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest(name = "R-12 the cache holds whether its files are of {0} or not")
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2038-01-19T03:14:08Z", "2099-12-31T23:59:59Z"})
    void asksNoFileForItsAge(String time) throws Exception {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        fetch(REPOSITORY + ":1.0.0");
        for (String part : List.of("blobs", "refs")) {
            for (Path file : files(part)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
            }
        }
        aNewProcess();
        registry.requests.clear();
        assertThat(text(fetch(REPOSITORY + ":1.0.0"))).contains("name: svc");
        assertThat(registry.requests).isEmpty();
    }

    @ParameterizedTest(name = "R-11 a pointer of {0} bytes of another format is a miss")
    @ValueSource(ints = {0, 3, 40_000})
    void passesOverForeignPointers(int size) throws Exception {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        fetch(REPOSITORY + ":1.0.0");
        for (Path pointer : files("refs")) {
            Files.writeString(pointer, "x".repeat(size));
        }
        aNewProcess();
        assertThat(text(fetch(REPOSITORY + ":1.0.0"))).contains("name: svc");
    }

    @Test
    @DisplayName("R-10 with an unusable cache it works and says so once")
    void worksWithoutCache() throws Exception {
        Files.createDirectories(home.resolve(".cache"));
        Files.writeString(home.resolve(".cache/pacto"), "a file where the folder should be");
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        registry.publish("acme/other", "1.0.0", contract("other", "1.0.0"));
        assertThat(text(fetch(REPOSITORY + ":1.0.0"))).contains("name: svc");
        fetch("oci://registry.example/acme/other:1.0.0");
        assertThat(context.warnings()).hasSize(1).allMatch(line -> line.startsWith("the cache cannot be used: "));
    }

    @Test
    void offlineReadsTheCacheAndNothingElse() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        fetch(REPOSITORY + ":1.0.0");
        aNewProcess();
        context.allowing(new Network(true, true, List.of(), false));
        registry.requests.clear();
        assertThat(text(fetch(REPOSITORY + ":1.0.0"))).contains("name: svc");
        assertThat(source.tags(Reference.of(REPOSITORY), context)).containsExactly("1.0.0");
        assertThatThrownBy(() -> fetch(REPOSITORY + ":2.0.0"))
                .isInstanceOf(UnreachableBundle.class)
                .hasMessageContaining("not in the cache")
                .hasMessageContaining("--offline");
        assertThat(registry.requests).isEmpty();
    }

    @Test
    @DisplayName("C-OCI-026 a digest is fetched as such, and what is cached under it is checked against it")
    void fetchesByDigest() {
        Digest digest = registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        assertThat(text(fetch(REPOSITORY + "@" + digest))).contains("name: svc");
        assertThat(registry.log().get(0)).isEqualTo("GET /v2/acme/svc/manifests/" + digest);
    }

    @Test
    @DisplayName("S-066 a manifest that is not the pinned one is refused and not cached")
    void refusesAnotherManifest() throws Exception {
        Digest digest = registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        byte[] other = registry.manifests.get("acme/svc:1.0.0").clone();
        other[other.length - 2] = ' ';
        registry.when(
                path("GET", "/manifests/"), request -> answer(200, other, "Content-Type", ForeignLayout.MANIFEST));
        assertThatThrownBy(() -> fetch(REPOSITORY + "@" + digest))
                .isInstanceOf(UnreachableBundle.class)
                .hasMessageContaining("digest mismatch: expected " + digest + " got sha256:");
        assertThat(home.resolve(".cache/pacto/oci")).doesNotExist();
    }

    @ParameterizedTest(name = "S-066 a layer {0} is refused and not cached")
    @ValueSource(strings = {"with one wrong byte", "one byte longer", "one byte shorter"})
    void refusesAnotherLayer(String how) {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        registry.when(path("GET", "/blobs/"), request -> {
            byte[] body = registry.serve(request).body().clone();
            return switch (how) {
                case "with one wrong byte" -> {
                    body[20] ^= 1;
                    yield answer(200, body);
                }
                case "one byte longer" -> answer(200, java.util.Arrays.copyOf(body, body.length + 1));
                default -> answer(200, java.util.Arrays.copyOf(body, body.length - 1));
            };
        });
        assertThatThrownBy(() -> fetch(REPOSITORY + ":1.0.0"))
                .isInstanceOf(UnreachableBundle.class)
                .hasMessageContaining("digest mismatch: expected sha256:");
        assertThat(home.resolve(".cache/pacto/oci")).doesNotExist();
    }

    @Test
    @DisplayName("S-066 a Docker-Content-Digest that lies is refused")
    void refusesALyingHeader() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        String lie = "sha256:" + "0".repeat(64);
        registry.when(path("GET", "/manifests/"), request -> {
            byte[] body = registry.serve(request).body();
            return answer(200, body, "Content-Type", ForeignLayout.MANIFEST, "Docker-Content-Digest", lie);
        });
        assertThatThrownBy(() -> fetch(REPOSITORY + ":1.0.0")).hasMessageContaining("digest mismatch: expected " + lie);
    }

    @ParameterizedTest(name = "S-069 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "oci://127.0.0.1:5000/../../x:1 | of the repository",
                "oci://registry.example/Acme/svc:1 | character 1 of the repository",
                "oci://registry.example/acme/sVc:1 | character 7 of the repository",
                "oci://registry.example/a b:1 | character 2 of the repository",
                "oci://registry.example/a?b:1 | character 2 of the repository",
                "oci://registry.example/a#b:1 | character 2 of the repository",
                "oci://registry.example/a__b/c___d:1 | of the repository",
                "oci://registry.example/a//b:1 | of the repository",
                "oci://registry.example/-a:1 | character 1 of the repository",
                "oci://registry.example/a-:1 | character 2 of the repository",
                "oci://registry.example/a/:1 | a slash",
                "oci://registry.example:port/a:1 | the port",
                "oci://registry.example:123456/a:1 | the port",
                "oci://user:secret@registry.example/a:1 | the port",
                "oci://-registry.example/a:1 | character 1 of the registry",
                "oci://registry..example/a:1 | of the registry",
                "oci://rеgistry.example/a:1 | character 2 of the registry",
                "oci://[::1%25eth0]:5000/a:1 | the address",
                "oci://registry.example/a:.1 | the tag",
                "oci://registry.example/a@sha256:zz | the digest",
                "oci://registry.example/a@md5:0123 | of the repository"
            })
    void refusesMalformedReferences(String reference, String problem) {
        assertThatThrownBy(() -> fetch(reference))
                .isInstanceOf(UnreachableBundle.class)
                .hasMessageStartingWith("invalid reference \"")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("secret");
        assertThat(registry.requests).isEmpty();
    }

    @ParameterizedTest(name = "S-069 {0} is well formed")
    @ValueSource(
            strings = {
                "oci://[::1]:5000/acme/svc:1.0.0",
                "oci://xn--rgistry-cya.example/acme/svc:1.0.0",
                "oci://localhost/acme/svc:1.0.0",
                "oci://registry.example:5000/acme/s_v__c-d--e.f:1.0.0",
                "oci://acme/svc:1.0.0"
            })
    void acceptsWellFormedReferences(String reference) {
        assertThatThrownBy(() -> fetch(reference)).hasMessageStartingWith("artifact not found: ");
    }

    @Test
    @DisplayName("S-069 a tag of 129 characters and a new line are refused")
    void refusesLongTagsAndNewLines() {
        assertThatThrownBy(() -> fetch(REPOSITORY + ":" + "a".repeat(129))).hasMessageContaining("the tag");
        assertThatThrownBy(() -> fetch("oci://registry.example/a\nb:1")).hasMessageContaining("of the repository");
        assertThat(registry.requests).isEmpty();
    }

    @Test
    void knowsDockerHubsOtherName() {
        registry.publish("library/svc", "1.0.0", contract("svc", "1.0.0"));
        fetch("oci://svc:1.0.0");
        assertThat(registry.requests)
                .allMatch(request -> request.uri().getHost().equals("registry-1.docker.io"));
    }

    @Test
    @DisplayName("C-OCI-020 what is not there is named")
    void namesWhatIsNotThere() {
        assertThatThrownBy(() -> fetch(REPOSITORY + ":9.9.9"))
                .hasMessage("artifact not found: registry.example/acme/svc:9.9.9");
        assertThatThrownBy(() -> source.tags(Reference.of(REPOSITORY), context))
                .hasMessage("artifact not found: registry.example/acme/svc");
    }

    @ParameterizedTest(name = "R-01 {0} is told and not repeated")
    @ValueSource(ints = {400, 405, 413, 418})
    void tellsRefusals(int status) {
        registry.when(
                path("GET", "/manifests/"),
                request -> answer(status, "{\"errors\":[{\"code\":\"NO\",\"message\":\"why\"}]}"));
        assertThatThrownBy(() -> fetch(REPOSITORY + ":1.0.0"))
                .hasMessage("registry unreachable for registry.example/acme/svc:1.0.0: the registry answered " + status
                        + " (NO: why)");
        assertThat(registry.log()).hasSize(1);
    }

    @Test
    void tellsFaultsOfTheNetwork() {
        registry.when(path("GET", "/manifests/"), request -> {
            throw new NetworkException("no connection", "try again");
        });
        assertThatThrownBy(() -> fetch(REPOSITORY + ":1.0.0"))
                .hasMessage("registry unreachable for registry.example/acme/svc:1.0.0: no connection");
    }

    @ParameterizedTest(name = "R-07 {0} in place of a manifest is no trace")
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | <html>login</html> | a page for browsers",
                "application/json | <html>login</html> | not a manifest",
                "application/vnd.oci.image.manifest.v1+json | [] | no JSON object",
                "application/vnd.oci.image.manifest.v1+json | {} | image has no layers",
                "application/vnd.docker.distribution.manifest.v1+json | {\"mediaType\":\"application/vnd.docker.distribution.manifest.v1+json\"} | unsupported manifest type"
            })
    void refusesWhatIsNoManifest(String type, String body, String problem) {
        registry.when(path("GET", "/manifests/"), request -> answer(200, body, "Content-Type", type));
        assertThatThrownBy(() -> fetch(REPOSITORY + ":1.0.0"))
                .isInstanceOf(UnreachableBundle.class)
                .hasMessageContaining(problem);
    }

    @Test
    @DisplayName("S-072 R-07 an unknown Content-Type does not matter, the manifest says what it is")
    void believesTheManifest() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        registry.when(
                path("GET", "/manifests/"),
                request -> answer(200, registry.serve(request).body(), "Content-Type", "text/plain; charset=utf-8"));
        assertThat(text(fetch(REPOSITORY + ":1.0.0"))).contains("name: svc");
    }

    @Test
    @DisplayName("S-072 addresses and data in a descriptor are not used")
    void ignoresForeignAddresses() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        String manifest = new String(registry.manifests.get("acme/svc:1.0.0"), StandardCharsets.UTF_8)
                .replace("\"layers\":[{", "\"layers\":[{\"urls\":[\"https://evil.example/x\"],\"data\":\"e30=\",");
        registry.manifest("acme/svc", "1.0.0", ForeignLayout.MANIFEST, manifest);
        assertThat(text(fetch(REPOSITORY + ":1.0.0"))).contains("name: svc");
        assertThat(registry.requests)
                .allMatch(request -> request.uri().getHost().equals("registry.example"));
    }

    @Test
    void followsPagesOfTagsWhateverTheirCursor() {
        registry.when(
                request -> String.valueOf(request.uri().getQuery()).equals("n=1000"),
                request -> answer(
                        200,
                        "{\"tags\":[\"1.0.0\"]}",
                        "Link",
                        "</v2/acme/svc/tags/list?n=1000&next_page=abc>; rel=\"next\""));
        registry.when(
                request -> String.valueOf(request.uri().getQuery()).contains("next_page=abc"),
                request -> answer(200, "{\"tags\":[\"2.0.0\"]}"));
        assertThat(source.tags(Reference.of(REPOSITORY), context)).containsExactly("1.0.0", "2.0.0");
    }

    @Test
    void takesARepositoryWithoutTagsForEmpty() {
        registry.when(path("GET", "/tags/list"), request -> answer(200, "{\"name\":\"acme/svc\",\"tags\":null}"));
        assertThat(source.tags(Reference.of(REPOSITORY), context)).isEmpty();
    }

    @ParameterizedTest(name = "S-071 a list of tags whose next page is {0} is refused")
    @CsvSource(
            delimiter = '|',
            value = {
                "</v2/acme/svc/tags/list?n=1000>; rel=\"next\" | does not end",
                "<https://evil.example/v2/acme/svc/tags/list>; rel=\"next\" | on another host, evil.example",
                "<http://registry.example/v2/acme/svc/tags/list>; rel=\"next\" | on another host",
                "<https://registry.example:444/v2/acme/svc/tags/list>; rel=\"next\" | on another host",
                "<::not an address::>; rel=next | not one"
            })
    void refusesPagesElsewhere(String link, String problem) {
        registry.when(path("GET", "/tags/list"), request -> answer(200, "{\"tags\":[\"1.0.0\"]}", "Link", link));
        assertThatThrownBy(() -> source.tags(Reference.of(REPOSITORY), context)).hasMessageContaining(problem);
        assertThat(registry.requests)
                .allMatch(request -> request.uri().getHost().equals("registry.example"));
    }

    @Test
    @DisplayName("S-071 a list of tags that never ends is refused")
    void refusesEndlessTags() {
        int[] page = {0};
        registry.when(
                path("GET", "/tags/list"),
                request -> answer(
                        200, "{\"tags\":[]}", "Link", "</v2/acme/svc/tags/list?last=" + page[0]++ + ">; rel=\"next\""));
        assertThatThrownBy(() -> source.tags(Reference.of(REPOSITORY), context)).hasMessageContaining("does not end");
        assertThat(registry.log()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    @DisplayName("S-071 more than 10,000 tags are refused")
    void refusesTooManyTags() {
        String many = "\"1\"" + ",\"1\"".repeat(10_000);
        registry.when(path("GET", "/tags/list"), request -> answer(200, "{\"tags\":[" + many + "]}"));
        assertThatThrownBy(() -> source.tags(Reference.of(REPOSITORY), context))
                .hasMessageContaining("more than 10000 tags");
    }

    @Test
    @DisplayName("S-071 what is asked for is limited in bytes")
    void limitsEveryAnswer() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        fetch(REPOSITORY + ":1.0.0");
        source.tags(Reference.of(REPOSITORY), context);
        assertThat(registry.requests).allMatch(request -> request.limit() <= 4 * 1024 * 1024);
    }

    @Test
    void speaksPlainHttpToARegistryTheUserNamed() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        context.allowing(new Network(false, true, List.of("registry.example"), true));
        fetch(REPOSITORY + ":1.0.0");
        assertThat(registry.requests)
                .allMatch(request -> request.uri().getScheme().equals("http"));
    }

    @Test
    @DisplayName("S-073 plain HTTP is for registries the user named, not for those a contract names")
    void speaksTlsToOthers() {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        context.allowing(new Network(false, true, List.of("other.example"), true));
        fetch(REPOSITORY + ":1.0.0");
        assertThat(registry.requests)
                .allMatch(request -> request.uri().getScheme().equals("https"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:5000", "127.0.0.1:5000", "127.9.9.9", "[::1]:5000"})
    void fallsBackToPlainHttpOnThisMachine(String host) {
        registry.publish("acme/svc", "1.0.0", contract("svc", "1.0.0"));
        registry.when(request -> request.uri().getScheme().equals("https"), request -> {
            throw new NetworkException("it speaks no TLS", "");
        });
        assertThat(text(fetch("oci://" + host + "/acme/svc:1.0.0"))).contains("name: svc");
        assertThat(registry.requests.stream()
                        .filter(each -> each.uri().getScheme().equals("https")))
                .hasSize(1);
    }
}
