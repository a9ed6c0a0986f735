package io.pacto.bench.oci;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;

/**
 * Hangs up on whoever tries TLS, as registries without it do; the server of the JDK would wait for the rest of a request
 * until the client gives up.
 */
final class PlainFront implements AutoCloseable {

    private static final int TLS_HANDSHAKE = 22;

    private final ServerSocket listening;
    private final ExecutorService threads;
    private final int behind;

    private PlainFront(ServerSocket listening, ExecutorService threads, int behind) {
        this.listening = listening;
        this.threads = threads;
        this.behind = behind;
    }

    static PlainFront before(int port, ExecutorService threads) throws IOException {
        ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        PlainFront front = new PlainFront(socket, threads, port);
        threads.execute(front::accept);
        return front;
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream from = client.getInputStream();
            int first = from.read();
            if (first < 0 || first == TLS_HANDSHAKE) {
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
                server.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                OutputStream to = server.getOutputStream();
                to.write(first);
                threads.execute(() -> copy(server, client));
                from.transferTo(to);
            }
        } catch (IOException ended) {
            // Either side hung up: the other end sees it when this one closes.
            return;
        }
    }

    private static void copy(Socket server, Socket client) {
        try (client) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException ended) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
