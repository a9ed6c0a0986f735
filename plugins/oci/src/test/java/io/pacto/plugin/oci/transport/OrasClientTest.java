package io.pacto.plugin.oci.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Http;
import io.pacto.api.NetworkException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrasClientTest {

    private static final URI BASE = URI.create("https://registry.example:5000");

    private final List<Http.Request> sent = new ArrayList<>();
    private Http.Answer answer = new Http.Answer(200, BASE, Map.of(), new byte[0]);

    private OrasClient.Requests requests() {
        return new OrasClient().repository(BASE, "acme/deep/svc", request -> {
            sent.add(request);
            return answer;
        });
    }

    @Test
    @DisplayName("oras-java still keeps its client in the field that is written")
    void findsTheField() throws Exception {
        assertThat(land.oras.auth.HttpClient.class
                        .getDeclaredField(OrasClient.FIELD)
                        .getType())
                .isEqualTo(HttpClient.class);
    }

    @Test
    void buildsTheAddressesOfTheSpecification() {
        String digest = "sha256:" + "a".repeat(64);
        OrasClient.Requests requests = requests();
        requests.manifest("1.0.0", "text/x", 7);
        requests.manifest(digest, "text/x", 7);
        requests.hasManifest("1.0.0", "text/x");
        requests.blob(digest, 7);
        requests.hasBlob(digest);
        requests.putManifest("1.0.0", new byte[1], "text/x");
        requests.openUpload();
        requests.page(requests.tags(1000), 7);
        assertThat(sent.stream().map(each -> each.method() + " " + each.uri()))
                .containsExactly(
                        "GET https://registry.example:5000/v2/acme/deep/svc/manifests/1.0.0",
                        "GET https://registry.example:5000/v2/acme/deep/svc/manifests/" + digest,
                        "HEAD https://registry.example:5000/v2/acme/deep/svc/manifests/1.0.0",
                        "GET https://registry.example:5000/v2/acme/deep/svc/blobs/" + digest,
                        "HEAD https://registry.example:5000/v2/acme/deep/svc/blobs/" + digest,
                        "PUT https://registry.example:5000/v2/acme/deep/svc/manifests/1.0.0",
                        "POST https://registry.example:5000/v2/acme/deep/svc/blobs/uploads/",
                        "GET https://registry.example:5000/v2/acme/deep/svc/tags/list?n=1000");
    }

    @Test
    void passesBodiesLimitsAndAnswersOnUntouched() {
        byte[] binary = {0, (byte) 0xff, (byte) 0xfe, 10, 13};
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/octet-stream");
        answer = new Http.Answer(200, BASE, headers, binary);
        assertThat(requests().blob("sha256:" + "a".repeat(64), 7).body()).isEqualTo(binary);
        assertThat(sent.get(0).limit()).isEqualTo(7);
        assertThat(sent.get(0).repeatable()).isTrue();
        answer = new Http.Answer(202, BASE, Map.of(), new byte[0]);
        requests().continueUpload(BASE.resolve("/u?x=1"), binary, 5);
        Http.Request patch = sent.get(1);
        assertThat(patch.body()).isEqualTo(binary);
        assertThat(patch.headers()).containsEntry("Content-Range", "5-9");
        assertThat(patch.repeatable()).isFalse();
    }

    @ParameterizedTest(name = "oras-java acts on no {0} itself")
    @ValueSource(ints = {301, 302, 307, 308, 401, 403})
    void keepsWhatOrasWouldActUpon(int status) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("location", "https://evil.example/");
        headers.put("www-authenticate", "Bearer realm=\"https://evil.example/t\",service=\"s\",scope=\"x\"");
        answer = new Http.Answer(status, BASE, headers, "no".getBytes(StandardCharsets.UTF_8));
        assertThat(requests().manifest("1", "text/x", 7).status()).isEqualTo(status);
        assertThat(sent).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 404, 416, 500, 503})
    void passesEveryOtherStatus(int status) {
        answer = new Http.Answer(status, BASE, Map.of(), new byte[0]);
        assertThat(requests().manifest("1", "text/x", 7)).isSameAs(answer);
    }

    @Test
    void addsNoHeaderOfItsOwn() {
        requests().manifest("1", "text/x", 7);
        assertThat(sent.get(0).headers()).containsOnlyKeys("Accept");
    }

    @Test
    void passesFaultsOn() {
        OrasClient.Requests requests = new OrasClient().repository(BASE, "a", request -> {
            throw new NetworkException("cut", "");
        });
        assertThatThrownBy(() -> requests.manifest("1", "text/x", 7)).isInstanceOf(NetworkException.class);
    }
}
