package io.pacto.plugin.oci.transport;

import io.pacto.api.Http;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLSession;

/**
 * An answer of the host in the form oras-java expects.
 *
 * @param <T> what the caller makes of the body
 * @param request what was asked
 * @param statusCode the status
 * @param headers the headers
 * @param body what was made of the body
 */
record PlainResponse<T>(HttpRequest request, int statusCode, HttpHeaders headers, T body) implements HttpResponse<T> {

    static <T> HttpResponse<T> of(HttpRequest request, Http.Answer answer, BodyHandler<T> handler) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        answer.headers().forEach((name, value) -> all.put(name, List.of(value)));
        HttpHeaders headers = HttpHeaders.of(all, (name, value) -> true);
        BodySubscriber<T> reader = handler.apply(new Head(answer.status(), headers));
        reader.onSubscribe(new NoPressure());
        reader.onNext(List.of(ByteBuffer.wrap(answer.body())));
        reader.onComplete();
        return new PlainResponse<>(
                request,
                answer.status(),
                headers,
                reader.getBody().toCompletableFuture().join());
    }

    /** The body is there already: nothing is asked for. */
    private static final class NoPressure implements Flow.Subscription {

        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
    }

    private record Head(int statusCode, HttpHeaders headers) implements ResponseInfo {

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }
}
