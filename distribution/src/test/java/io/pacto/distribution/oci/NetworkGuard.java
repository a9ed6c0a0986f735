package io.pacto.distribution.oci;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A Java agent for a process that has no business on a network: every socket it opens, of either kind, is refused and noted
 * in a file, and names are looked up in an empty list of hosts.
 */
public final class NetworkGuard extends SelectorProvider {

    private static final String NOTES = "pacto.test.sockets";

    /** The JDK makes one. */
    public NetworkGuard() {}

    /**
     * Installs it.
     *
     * @param notes the file that names what was opened
     * @param instrumentation unused
     * @throws IOException when sockets have another factory already
     */
    @SuppressWarnings("deprecation") // nothing else reaches the sockets of java.net
    public static void premain(String notes, Instrumentation instrumentation) throws IOException {
        System.setProperty(NOTES, notes);
        System.setProperty("java.nio.channels.spi.SelectorProvider", NetworkGuard.class.getName());
        Socket.setSocketImplFactory(() -> {
            throw new UncheckedIOException(refused("a socket"));
        });
        ServerSocket.setSocketFactory(() -> {
            throw new UncheckedIOException(refused("a server's socket"));
        });
    }

    /** The flags of a JVM that is watched so. */
    static String flags(Path folder, Path notes) throws IOException {
        Path jar = folder.resolve("network-guard.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), NetworkGuard.class.getName());
        String name = NetworkGuard.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = NetworkGuard.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
        }
        Path hosts = Files.writeString(folder.resolve("hosts"), "");
        return "-javaagent:" + jar + "=" + notes + " -Djdk.net.hosts.file=" + hosts;
    }

    private static IOException refused(String what) {
        IOException refusal = new IOException("the guard of the test refuses " + what);
        try {
            Files.writeString(
                    Path.of(System.getProperty(NOTES)),
                    what + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unnoted) {
            refusal.addSuppressed(unnoted);
        }
        return refusal;
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw refused("a datagram channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw refused("a datagram channel");
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw refused("a pipe");
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw refused("a selector");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw refused("a server's channel");
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw refused("a channel");
    }
}
