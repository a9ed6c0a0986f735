package io.pacto.bench.oci;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a registry and counts what is asked of it. Serves reading only. */
final class CountingProxy implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int behind;
    private final PlainFront front;
    private final TreeMap<String, Integer> byKind = new TreeMap<>();
    private int inside;
    private int mostInside;

    private CountingProxy(HttpServer server, int behind) throws IOException {
        this.server = server;
        this.behind = behind;
        this.front = PlainFront.before(server.getAddress().getPort(), threads);
    }

    static CountingProxy before(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CountingProxy proxy = new CountingProxy(server, port);
        server.setExecutor(proxy.threads);
        server.createContext("/", proxy::pass);
        server.start();
        return proxy;
    }

    int port() {
        return front.port();
    }

    /** Returns how often each kind of request came since the last look, and forgets it. */
    synchronized Map<String, Integer> take() {
        TreeMap<String, Integer> taken = new TreeMap<>(byKind);
        byKind.clear();
        return taken;
    }

    /** Returns the most requests that were under way at once. */
    synchronized int mostAtOnce() {
        return mostInside;
    }

    private void pass(HttpExchange exchange) throws IOException {
        enter(kind(exchange.getRequestURI().getPath()));
        boolean left = false;
        try (exchange) {
            HttpResponse<byte[]> answer = ask(exchange);
            answer.headers().map().forEach((name, values) -> {
                if (!name.equalsIgnoreCase("content-length") && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = answer.body();
            // Counted as over before the client can know it is: the next request may come at once.
            leave();
            left = true;
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } finally {
            if (!left) {
                leave();
            }
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + behind + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody());
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        if (accept != null) {
            request.header("Accept", accept);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stop);
        }
    }

    private static String kind(String path) {
        for (String kind : new String[] {"/manifests/", "/blobs/", "/tags/"}) {
            if (path.contains(kind)) {
                return kind.substring(1, kind.length() - 1);
            }
        }
        return path.equals("/v2/") ? "greeting" : "other";
    }

    private synchronized void enter(String kind) {
        byKind.merge(kind, 1, Integer::sum);
        inside++;
        mostInside = Math.max(mostInside, inside);
    }

    private synchronized void leave() {
        inside--;
    }

    @Override
    public void close() {
        front.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
