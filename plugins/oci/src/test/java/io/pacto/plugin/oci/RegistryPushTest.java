package io.pacto.plugin.oci;

import static io.pacto.plugin.oci.FakeRegistry.answer;
import static io.pacto.plugin.oci.FakeRegistry.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Archives.Packed;
import io.pacto.api.NetworkException;
import io.pacto.plugin.oci.artifact.BundleArtifact;
import io.pacto.plugin.oci.artifact.Descriptor;
import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.plugin.oci.artifact.Repository;
import io.pacto.plugin.oci.registry.Registries;
import io.pacto.plugin.oci.registry.RepositoryName;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryPushTest {

    private static final String UPLOADS = "/blobs/uploads/";

    @TempDir
    private Path home;

    private final FakeRegistry registry = new FakeRegistry();
    private TestContext context;
    private BundleArtifact artifact;

    @BeforeEach
    void aBundle() {
        context = TestContext.in(home).sendingTo(registry);
        TestBundle bundle = TestBundle.of(FakeRegistry.contract("svc", "1.0.0"));
        Packed packed = context.archives().pack(bundle.files());
        artifact = BundleArtifact.of(bundle.contract(), packed);
    }

    private Optional<Descriptor> push(boolean force) {
        Repository repository = new Registries().repository(RepositoryName.split("registry.example/acme/svc"), context);
        return repository.publish(artifact, "1.0.0", force);
    }

    private byte[] stored() {
        return registry.manifests.get("acme/svc:1.0.0");
    }

    @Test
    @DisplayName("R-06 the manifest comes last")
    void sendsBlobsFirst() {
        assertThat(push(false)).contains(artifact.descriptor());
        assertThat(registry.blobs).hasSize(2);
        assertThat(stored()).isEqualTo(artifact.manifest());
        assertThat(registry.log().get(0)).isEqualTo("HEAD /v2/acme/svc/manifests/1.0.0");
        assertThat(registry.log().get(registry.log().size() - 1)).isEqualTo("PUT /v2/acme/svc/manifests/1.0.0");
    }

    @Test
    @DisplayName("C-OCI-002 what is there stays, and nothing is sent")
    void leavesATagAlone() {
        push(false);
        registry.requests.clear();
        assertThat(push(false)).isEmpty();
        assertThat(registry.log()).containsExactly("HEAD /v2/acme/svc/manifests/1.0.0");
    }

    @Test
    @DisplayName("R-06 blobs that are there are not sent again")
    void skipsBlobsThatAreThere() {
        push(false);
        registry.requests.clear();
        assertThat(push(true)).isPresent();
        assertThat(registry.log()).noneMatch(line -> line.contains(UPLOADS)).hasSize(3);
    }

    @ParameterizedTest(name = "R-06 an upload cut after {0} bytes goes on from there")
    @ValueSource(ints = {0, 1, 100})
    void continuesUploads(int arrived) {
        registry.times(1, path("PUT", UPLOADS), request -> {
            registry.keepPartOf(request, arrived);
            throw new NetworkException("cut", "");
        });
        assertThat(push(false)).isPresent();
        assertThat(registry.blobs).hasSize(2);
        boolean continued = registry.requests.stream()
                .anyMatch(request -> request.method().equals("PATCH")
                        && request.headers().getOrDefault("Content-Range", "").startsWith(arrived + "-"));
        assertThat(continued).isEqualTo(arrived > 1);
    }

    @Test
    @DisplayName("R-06 an upload that arrived whole is closed and not sent again")
    void closesWholeUploads() {
        int[] sent = {0};
        registry.times(1, path("PUT", UPLOADS), request -> {
            sent[0] = request.body().length;
            registry.keepPartOf(request, sent[0]);
            throw new NetworkException("cut", "");
        });
        assertThat(push(false)).isPresent();
        assertThat(registry.requests.stream().filter(each -> each.method().equals("PATCH")))
                .isEmpty();
    }

    @ParameterizedTest(name = "R-06 an upload answered with {0} is begun again")
    @ValueSource(ints = {404, 416, 500, 503})
    void beginsAgain(int status) {
        registry.times(1, path("PUT", UPLOADS), request -> answer(status, ""));
        registry.times(1, path("GET", UPLOADS), request -> answer(404, ""));
        assertThat(push(false)).isPresent();
        assertThat(registry.blobs).hasSize(2);
    }

    @Test
    @DisplayName("R-06 a push that fails leaves the tag as it was")
    void leavesTheTagWhenUploadsFail() {
        registry.publish("acme/svc", "1.0.0", FakeRegistry.contract("svc", "0.9.0"));
        byte[] before = stored();
        registry.when(path("PUT", UPLOADS), request -> answer(503, ""));
        assertThatThrownBy(() -> push(true))
                .hasMessage("registry unreachable for registry.example/acme/svc:1.0.0: the registry answered 503");
        assertThat(stored()).isEqualTo(before);
        assertThat(registry.log()).noneMatch(line -> line.startsWith("PUT") && line.contains("/manifests/"));
        assertThat(registry.requests.stream().filter(each -> each.method().equals("PUT")))
                .hasSize(5);
    }

    @Test
    @DisplayName("C-OCI-040 a registry that lets nobody push is told with what to do")
    void tellsWhoMayNot() {
        registry.when(path("POST", UPLOADS), request -> answer(403, ""));
        assertThatThrownBy(() -> push(false))
                .hasMessageStartingWith("authentication failed for registry.example/acme/svc:1.0.0: ")
                .hasMessageEndingWith("— run `pacto login` or check PACTO_REGISTRY_TOKEN");
    }

    @Test
    void givesTheConfigurationItsOtherNameWhereTheRegistryInsists() {
        registry.when(
                request -> path("PUT", "/manifests/").test(request)
                        && new String(request.body(), java.nio.charset.StandardCharsets.UTF_8).contains("docker"),
                request -> answer(400, "{\"errors\":[{\"code\":\"MANIFEST_INVALID\"}]}"));
        Descriptor published = push(false).orElseThrow();
        assertThat(published.digest()).isNotEqualTo(artifact.descriptor().digest());
        assertThat(Digest.of(stored())).isEqualTo(published.digest());
        assertThat(new String(stored(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("application/vnd.oci.image.config.v1+json");
    }

    @Test
    @DisplayName("S-066 a registry that stored something else is told")
    void comparesTheDigestOfTheAnswer() {
        registry.when(
                path("PUT", "/manifests/"),
                request -> answer(201, "", "Docker-Content-Digest", "sha256:" + "0".repeat(64)));
        assertThatThrownBy(() -> push(false)).hasMessageContaining("digest mismatch");
    }

    @ParameterizedTest(name = "S-070 an upload at {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/v2/acme/svc/blobs/uploads/u9 | here",
                "u9?x=1 | here",
                "https://registry.example/v2/acme/svc/blobs/uploads/u9#part | here",
                "https://storage.example/u9 | foreign",
                "http://storage.example/u9 | refused",
                "https://user:secret@storage.example/u9 | refused",
                "file:///etc/passwd | refused",
                "::: | refused"
            })
    void judgesWhereToUpload(String location, String verdict) {
        context.variable("PACTO_REGISTRY_TOKEN", "planted-token")
                .allowing(new io.pacto.api.Network(false, true, List.of("registry.example"), false));
        registry.when(path("POST", UPLOADS), request -> answer(202, "", "Location", location));
        registry.when(request -> request.method().equals("PUT"), request -> answer(201, ""));
        if (verdict.equals("refused")) {
            assertThatThrownBy(() -> push(false))
                    .hasMessageContaining("registry unreachable for registry.example/acme/svc:1.0.0")
                    .hasMessageNotContaining("secret");
            return;
        }
        push(false);
        assertThat(registry.requests).allSatisfy(request -> {
            boolean here = request.uri().getHost().equals("registry.example");
            assertThat(request.headers().containsKey("Authorization"))
                    .as(request.uri().toString())
                    .isEqualTo(here && !request.uri().getPath().equals("/v2/"));
            assertThat(request.uri().getFragment()).isNull();
        });
        assertThat(registry.requests.stream()
                        .anyMatch(each -> each.uri().getHost().equals("storage.example")))
                .isEqualTo(verdict.equals("foreign"));
    }

    @Test
    @DisplayName("S-070 an upload address with a query of 10 KiB is used as it is")
    void keepsLongQueries() {
        String query = "state=" + "a".repeat(10_000);
        registry.when(
                path("POST", UPLOADS), request -> answer(202, "", "Location", "/v2/acme/svc/blobs/uploads/u?" + query));
        registry.when(request -> request.method().equals("PUT") && request.uri().getQuery() != null, request -> {
            assertThat(request.uri().getQuery()).startsWith(query + "&digest=sha256:");
            return answer(201, "");
        });
        assertThat(push(false)).isPresent();
    }
}
