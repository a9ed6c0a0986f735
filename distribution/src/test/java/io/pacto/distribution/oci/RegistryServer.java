package io.pacto.distribution.oci;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A registry in a process of its own, on a free port of loopback, until it is closed. */
final class RegistryServer implements AutoCloseable {

    private static final int TRIES = 200;
    private static final long PAUSE_MILLIS = 50;

    private final Process process;
    private final int port;

    private RegistryServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Debian's {@code docker-registry}: strict, refuses what the specification refuses. */
    static RegistryServer docker(Path program, Path folder) throws IOException {
        return docker(program, folder, "");
    }

    /**
     * Debian's {@code docker-registry} with more lines in its configuration.
     *
     * @param http lines below {@code http:}, and whatever follows at the outermost level
     */
    static RegistryServer docker(Path program, Path folder, String http) throws IOException {
        int port = freePort();
        Path config = Files.createDirectories(folder).resolve("registry.yml");
        Files.writeString(config, """
                version: 0.1
                log: {level: error, accesslog: {disabled: true}}
                storage: {filesystem: {rootdirectory: %s}, delete: {enabled: true}}
                http:
                  addr: 127.0.0.1:%d
                """.formatted(folder.resolve("data"), port) + http);
        return start(new ProcessBuilder(program.toString(), "serve", config.toString()), folder, port);
    }

    /** {@code crane registry serve}: lax, accepts nearly everything, knows referrers. */
    static RegistryServer crane(Path program, Path folder) throws IOException {
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(program.toString(), "registry", "serve", "--address", "127.0.0.1:" + port);
        return start(builder, Files.createDirectories(folder), port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static RegistryServer start(ProcessBuilder builder, Path folder, int port) throws IOException {
        Path log = folder.resolve("registry.log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return new RegistryServer(process, port);
            } catch (IOException notYet) {
                pause();
            }
        }
        process.destroyForcibly();
        throw new AssertionError(List.of(builder.command(), Files.readString(log)));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS); // until another process listens: there is nothing to wait on
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return port;
    }

    /** Returns {@code 127.0.0.1:PORT}. */
    String name() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
