package io.pacto.plugin.oci.transport;

import io.pacto.api.Http;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * The client oras-java is given in place of its own. It opens no connection: requests go to the {@link Wire}, and what
 * oras would act upon itself, a redirect or a demand for credentials, never comes back to it.
 */
final class GuardedClient extends HttpClient {

    private final Map<Thread, Outgoing> current = new ConcurrentHashMap<>();

    /** Does something during which requests of this thread leave as described. */
    void during(Outgoing outgoing, Runnable work) {
        current.put(Thread.currentThread(), outgoing);
        try {
            work.run();
        } finally {
            current.remove(Thread.currentThread());
        }
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        Outgoing outgoing = current.get(Thread.currentThread());
        if (outgoing == null) {
            throw new IllegalStateException("a request nobody asked for: " + request.uri());
        }
        Http.Answer answer = outgoing.send(bare(request));
        if (isOursToHandle(answer.status())) {
            throw new Held();
        }
        return PlainResponse.of(request, answer, handler);
    }

    private static boolean isOursToHandle(int status) {
        return status == 401 || status == 403 || (status >= 300 && status < 400);
    }

    private static Http.Request bare(HttpRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().map().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).equals("user-agent")) {
                headers.put(name, values.get(0));
            }
        });
        byte[] body = request.bodyPublisher().map(CollectedBody::of).orElse(new byte[0]);
        return new Http.Request(request.method(), request.uri(), headers, body, 0, Duration.ZERO, false);
    }

    /** Keeps an answer from oras; it is read from {@link Outgoing}. */
    static final class Held extends IOException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        throw new UnsupportedOperationException("requests are sent one at a time");
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> pushes) {
        throw new UnsupportedOperationException("requests are sent one at a time");
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
        throw new UnsupportedOperationException("the host encrypts");
    }

    @Override
    public SSLParameters sslParameters() {
        return new SSLParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.empty();
    }
}
