package io.pacto.host.plugin;

import io.pacto.api.Documents;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.plugin.IndexedPlugin.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The index of what comes with the distribution: the host's own commands and the jars in {@code plugins/}. Made when the
 * distribution is built; read back, or made again in memory when it is missing or the jars are others.
 */
public final class BundledIndex {

    /** Name of the index below the image's plugin folder. */
    static final String FILE = "index";

    private BundledIndex() {}

    /**
     * Writes the index of an image: a step of the build.
     *
     * @param arguments the image folder
     * @throws IOException when it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path plugins = Path.of(arguments[0]).toAbsolutePath().resolve("plugins");
        String text = IndexText.write(scan(plugins, new HostDocuments()), plugins);
        Files.writeString(plugins.resolve(FILE), text);
    }

    static List<IndexedPlugin> of(Path image, Documents documents) {
        Path plugins = image.resolve("plugins");
        try {
            Path index = plugins.resolve(FILE);
            if (Files.isRegularFile(index)) {
                List<IndexedPlugin> known = IndexText.read(Files.readString(index), plugins, Origin.BUNDLED);
                if (known != null) {
                    return known;
                }
            }
            return scan(plugins, documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the host's own commands. */
    static IndexedPlugin builtIn(Documents documents) {
        try (InputStream in = BundledIndex.class.getResourceAsStream("/io/pacto/host/kernel.yaml")) {
            if (in == null) {
                throw new IllegalStateException("kernel.yaml is missing in the host jar");
            }
            Descriptor descriptor = new DescriptorReader(documents).read("pacto", in.readAllBytes());
            return new IndexedPlugin(descriptor, Origin.BUILT_IN, Optional.empty(), 0, 0, "", true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<IndexedPlugin> scan(Path plugins, Documents documents) throws IOException {
        List<IndexedPlugin> found = new ArrayList<>();
        found.add(builtIn(documents));
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(plugins, "*.jar")) {
            for (Path jar : entries) {
                jars.add(jar);
            }
        }
        Collections.sort(jars);
        JarReader reader = new JarReader(documents);
        for (Path jar : jars) {
            found.add(reader.read(jar, Origin.BUNDLED));
        }
        return found;
    }

    /** Returns descriptors found on the class path: how class folders of a build are seen. */
    static List<IndexedPlugin> ofClassPath(Documents documents, ClassLoader loader) {
        List<IndexedPlugin> found = new ArrayList<>();
        found.add(builtIn(documents));
        try {
            DescriptorReader reader = new DescriptorReader(documents);
            for (java.net.URL url : Collections.list(loader.getResources(Descriptor.PATH))) {
                try (InputStream in = url.openStream()) {
                    byte[] content = in.readAllBytes();
                    Descriptor descriptor = reader.read(url.toString(), content);
                    found.add(new IndexedPlugin(descriptor, Origin.BUNDLED, Optional.empty(), 0, 0, "", true));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
