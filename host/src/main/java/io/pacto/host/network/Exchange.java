package io.pacto.host.network;

import io.pacto.api.Http;
import io.pacto.api.NetworkException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request to one address, and its answer, within the limits. */
final class Exchange {

    private static final long LOOK_MILLIS = 50;

    private final HttpClient client;
    private final Proxies proxies;
    private final Limits limits;
    private final String agent;

    Exchange(HttpClient client, Proxies proxies, Limits limits, String agent) {
        this.client = client;
        this.proxies = proxies;
        this.limits = limits;
        this.agent = agent;
    }

    /**
     * Asks.
     *
     * @param request what to ask
     * @param uri whom, which differs from the request's after a redirect
     * @param headers the headers for that address
     * @param continued what an earlier attempt left, if anything
     * @return the answer with its whole body
     * @throws Fault when there is none
     */
    Received ask(Http.Request request, URI uri, Map<String, String> headers, @Nullable Continuation continued)
            throws Fault {
        Progress progress = new Progress(limits, request.time());
        Received received = new Received(uri);
        Download download = new Download(received, continued, limits, progress, request.limit());
        HttpRequest message = message(request, uri, headers, continued, progress);
        CompletableFuture<HttpResponse<Received>> answer = client.sendAsync(message, download);
        try {
            int status = await(answer, progress, Hosts.shown(uri)).statusCode();
            refuseProxyLogin(status, uri);
            return whole(received, continued);
        } catch (ExecutionException | CancellationException failure) {
            Throwable thrown = failure.getCause() == null ? failure : failure.getCause();
            throw Faults.of(thrown, uri, way(uri)).with(received);
        } catch (Fault fault) {
            throw fault.with(received);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw interrupted(uri, stop);
        } finally {
            if (!answer.isDone()) {
                download.stop();
                answer.cancel(true);
            }
        }
    }

    static NetworkException interrupted(URI uri, InterruptedException stop) {
        return new NetworkException("interrupted while asking " + Hosts.shown(uri), "try again", stop);
    }

    private static HttpResponse<?> await(
            CompletableFuture<HttpResponse<Received>> answer, Progress progress, String host)
            throws Fault, InterruptedException, ExecutionException {
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                Fault fault = progress.check(host);
                if (fault != null) {
                    throw fault;
                }
            }
        }
    }

    /** The JDK shows a proxy's refusal as if the server had answered, but hands out no body for it. */
    private void refuseProxyLogin(int status, URI uri) throws Fault {
        Proxies.Hop hop = proxies.of(uri);
        if (status == 407 && hop != null) {
            throw Fault.lasting(
                    "the proxy " + hop + " wants a login for " + Hosts.shown(uri),
                    "give user and password in the proxy's variable: http://user:password@proxy:3128",
                    null);
        }
    }

    private static Received whole(Received received, @Nullable Continuation continued) throws Fault {
        if (continued == null || received.status() == 200) {
            return received;
        }
        if (received.status() == 206 && received.length() == continued.total()) {
            received.complete();
            return received;
        }
        if (received.status() == 416 || received.status() == 206) {
            throw Fault.passing(Hosts.shown(received.uri()) + " does not go on where it stopped", "try again", null);
        }
        return received;
    }

    private HttpRequest message(
            Http.Request request,
            URI uri,
            Map<String, String> headers,
            @Nullable Continuation continued,
            Progress progress) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
        builder.setHeader("User-Agent", agent);
        builder.setHeader("Accept-Encoding", "identity");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            set(builder, header.getKey(), header.getValue(), uri);
        }
        Proxies.Hop hop = proxies.of(uri);
        if (hop != null && hop.login() != null) {
            builder.setHeader("Proxy-Authorization", hop.login());
        }
        if (continued != null) {
            continued.ask(builder);
        }
        boolean empty = request.body().length == 0
                && (request.method().equals("GET") || request.method().equals("HEAD"));
        return builder.method(
                        request.method(),
                        empty ? HttpRequest.BodyPublishers.noBody() : new Upload(request.body(), progress))
                .build();
    }

    private static void set(HttpRequest.Builder builder, String name, String value, URI uri) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c >= 0x7f) {
                throw new NetworkException(
                        "the header " + name + " for " + Hosts.shown(uri)
                                + " would hold a character that is not allowed",
                        "check the login and the options given");
            }
        }
        builder.setHeader(name, value);
    }

    private String way(URI uri) {
        Proxies.Hop hop = proxies.of(uri);
        return hop == null ? "" : " through the proxy " + hop;
    }
}
