package io.pacto.bench.oci;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's {@code docker-registry} in a process of its own, on a free port of loopback, until it is closed. */
final class LocalRegistry implements AutoCloseable {

    private static final int TRIES = 400;
    private static final long PAUSE_MILLIS = 25;

    private final Process process;
    private final int port;

    private LocalRegistry(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static LocalRegistry start(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path config = Files.createDirectories(folder).resolve("registry.yml");
        Files.writeString(
                config,
                "version: 0.1\nlog: {level: error, accesslog: {disabled: true}}\n"
                        + "storage: {filesystem: {rootdirectory: " + folder.resolve("data") + "}}\n"
                        + "http: {addr: \"127.0.0.1:" + port + "\"}\n");
        Path log = folder.resolve("registry.log");
        Process process = new ProcessBuilder("docker-registry", "serve", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return new LocalRegistry(process, port);
            } catch (IOException notYet) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        process.destroyForcibly();
        throw new IOException("docker-registry did not start: " + Files.readString(log));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
