package io.pacto.testkit.component;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that goes wrong as told, alone or in front of a real server. What nobody planned passes through to
 * the server behind, or is answered with 404 when there is none. Every request is one connection, and is remembered.
 *
 * <p>Works with any client and server of HTTP/1.1; safe for use by several threads.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int TLS_HELLO = 0x16;

    /** As the servers of Go answer; others wait for ever. */
    private static final byte[] NO_TLS = "HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final int behind;
    private final String scheme;
    private final List<Plan> plans = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Socket> open = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private record Plan(String method, String path, Deque<Fault> faults, boolean forEver) {}

    /**
     * A request that arrived.
     *
     * @param method such as {@code GET}
     * @param target path and query as sent
     * @param headers header lines as sent
     * @param body length of the body in bytes
     */
    public record Seen(String method, String target, List<String> headers, long body) {

        /**
         * A header's value.
         *
         * @param name its name in any case
         * @return the value; empty text when it was not sent
         */
        public String header(String name) {
            return HttpHead.header(headers, name);
        }
    }

    private FaultProxy(ServerSocket server, int behind, String scheme) {
        this.server = server;
        this.behind = behind;
        this.scheme = scheme;
        Thread thread = new Thread(this::accept, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * A server with nothing behind it.
     *
     * @return the server, listening
     */
    public static FaultProxy alone() {
        return new FaultProxy(listen(ServerSocketFactory.getDefault()), 0, "http");
    }

    /**
     * A server with nothing behind it that speaks TLS.
     *
     * @param tls holds its key
     * @return the server, listening
     */
    public static FaultProxy alone(SSLContext tls) {
        return new FaultProxy(listen(tls.getServerSocketFactory()), 0, "https");
    }

    /**
     * A proxy before a server on loopback.
     *
     * @param port the server's port
     * @return the proxy, listening
     */
    public static FaultProxy before(int port) {
        return new FaultProxy(listen(ServerSocketFactory.getDefault()), port, "http");
    }

    private static ServerSocket listen(ServerSocketFactory factory) {
        try {
            return factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException("no port of loopback can be listened on", failure);
        }
    }

    /** Returns the port it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    /** Returns its address without a path, as {@code http://127.0.0.1:40000}. */
    public String address() {
        return scheme + "://127.0.0.1:" + port();
    }

    /**
     * Plans what happens to requests, one after the other; later ones are not planned.
     *
     * @param method such as {@code GET}, or {@code *} for any
     * @param path how the target begins
     * @param faults one for each request
     * @return this proxy
     */
    public synchronized FaultProxy on(String method, String path, Fault... faults) {
        plans.add(new Plan(method, path, new ArrayDeque<>(List.of(faults)), false));
        return this;
    }

    /**
     * Plans what happens to every such request.
     *
     * @param method such as {@code GET}, or {@code *} for any
     * @param path how the target begins
     * @param fault what happens
     * @return this proxy
     */
    public synchronized FaultProxy always(String method, String path, Fault fault) {
        plans.add(new Plan(method, path, new ArrayDeque<>(List.of(fault)), true));
        return this;
    }

    /** Returns what was asked so far, in order. */
    public synchronized List<Seen> requests() {
        return List.copyOf(seen);
    }

    private synchronized Fault next(String method, String target) {
        for (Plan plan : plans) {
            boolean meant = plan.method().equals("*") || plan.method().equals(method);
            if (meant && target.startsWith(plan.path()) && !plan.faults().isEmpty()) {
                return plan.forEver() ? plan.faults().element() : plan.faults().remove();
            }
        }
        return behind == 0 ? Fault.answer(404, "") : Fault.none();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                synchronized (this) {
                    open.add(client);
                }
                Thread thread = new Thread(() -> serve(client), "fault-proxy-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            in.mark(1);
            if (in.read() == TLS_HELLO) {
                client.getOutputStream().write(NO_TLS);
                return;
            }
            in.reset();
            HttpHead head = HttpHead.read(in);
            if (head == null) {
                return;
            }
            Fault fault = next(head.method(), head.target());
            byte[] body = requestBody(in, head, fault);
            synchronized (this) {
                seen.add(new Seen(head.method(), head.target(), head.headers(), body.length));
            }
            if (fault.way() != Fault.Way.CUT_REQUEST) {
                new Delivery(client, fault, closed).of(answer(head, body, fault));
            }
        } catch (IOException gone) {
            // The client went away: that is what many tests are about.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] requestBody(InputStream in, HttpHead head, Fault fault) throws IOException {
        return fault.way() == Fault.Way.CUT_REQUEST ? in.readNBytes((int) fault.bytes()) : head.body(in);
    }

    private InputStream answer(HttpHead head, byte[] body, Fault fault) throws IOException {
        byte @Nullable [] written = fault.answer();
        if (written != null) {
            return new ByteArrayInputStream(written);
        }
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), behind);
        synchronized (this) {
            open.add(upstream);
        }
        OutputStream out = upstream.getOutputStream();
        out.write(head.closing(body.length));
        out.write(body);
        out.flush();
        return upstream.getInputStream();
    }

    /** Ends every connection and the listening. */
    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            List<Socket> all;
            synchronized (this) {
                all = List.copyOf(open);
            }
            for (Socket socket : all) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("a connection cannot be closed", failure);
        }
    }
}
