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

    /** Beside it: the jars that ride the class path, a name a line, for the launcher. */
    private static final String CLASS_PATH = "class-path";

    private BundledIndex() {}

    /**
     * Writes the index of an image: a step of the build.
     *
     * @param arguments the image folder
     * @throws IOException when it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path plugins = Path.of(arguments[0]).toAbsolutePath().resolve("plugins");
        List<IndexedPlugin> found = scan(plugins, new HostDocuments());
        StringBuilder riding = new StringBuilder();
        for (IndexedPlugin plugin : found) {
            if (plugin.rides() && plugin.jar().isPresent()) {
                riding.append(plugin.jar().get().getFileName()).append('\n');
            }
        }
        Files.writeString(plugins.resolve(CLASS_PATH), riding);
        Files.writeString(plugins.resolve(FILE), IndexText.write(found, plugins));
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
            // The launcher's list is as old as the index: what lies here now may not be on the class path.
            return isolated(scan(plugins, documents));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<IndexedPlugin> isolated(List<IndexedPlugin> plugins) {
        List<IndexedPlugin> isolated = new ArrayList<>();
        for (IndexedPlugin plugin : plugins) {
            isolated.add(plugin.jar().isPresent() ? plugin.apart() : plugin);
        }
        return isolated;
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
