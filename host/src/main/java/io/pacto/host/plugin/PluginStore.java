package io.pacto.host.plugin;

import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.GeneratedFile;
import io.pacto.api.PactoException;
import io.pacto.host.plugin.IndexedPlugin.Origin;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Installed plugins: {@code <data>/plugins/<id>/<version>/<sha256>.jar}, immutable, with the descriptor beside the jar and
 * one small pointer file {@code <id>/current}. Never unzipped; classes are loaded from here only.
 */
public final class PluginStore {

    private static final String POINTER = "current";
    private static final String INDEX = "plugins.index";
    private static final long JAR_LIMIT = 256L * 1024 * 1024;

    private final Path root;
    private final Disk disk;
    private final Documents documents;

    /**
     * A store.
     *
     * @param root its folder, which need not exist
     * @param disk writes to it
     * @param documents parses descriptors
     */
    public PluginStore(Path root, Disk disk, Documents documents) {
        this.root = root;
        this.disk = disk;
        this.documents = documents;
    }

    private Path home() {
        Path parent = root.toAbsolutePath().getParent();
        return parent == null ? root : parent;
    }

    /** Beside the folder, not in it: writing it must not change the folder's time, which tells whether it still fits. */
    private Path index() {
        return home().resolve(INDEX);
    }

    /** What became of reading the store. */
    record Contents(List<IndexedPlugin> plugins, List<String> problems) {}

    /** Returns what is installed: from the index when it fits the folder, else from the pointers. */
    Contents contents() {
        if (!Files.isDirectory(root)) {
            return new Contents(List.of(), List.of());
        }
        try {
            Path index = index();
            if (Files.isRegularFile(index)) {
                List<IndexedPlugin> known = IndexText.read(Files.readString(index), root, Origin.INSTALLED);
                // A folder added or removed behind our back changes the time of the root, and the index is older then.
                if (known != null && Files.getLastModifiedTime(root).compareTo(Files.getLastModifiedTime(index)) <= 0) {
                    return new Contents(known, List.of());
                }
            }
            return scan();
        } catch (IOException e) {
            return new Contents(List.of(), List.of("plugin store " + root + " cannot be read: " + JarReader.reason(e)));
        }
    }

    private Contents scan() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry.resolve(POINTER))) {
                    folders.add(entry);
                }
            }
        }
        Collections.sort(folders);
        List<IndexedPlugin> plugins = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        JarReader reader = new JarReader(documents);
        for (Path folder : folders) {
            String jarName = Files.readString(folder.resolve(POINTER)).strip();
            Path jar = folder.resolve(jarName).normalize();
            if (!jar.startsWith(folder)) {
                problems.add("plugin " + folder.getFileName() + ": its pointer leaves the store");
                continue;
            }
            try {
                plugins.add(reader.read(jar, Origin.INSTALLED));
            } catch (BadPlugin e) {
                problems.add(e.getMessage());
                IndexedPlugin remembered = remembered(jar);
                if (remembered != null) {
                    plugins.add(remembered);
                }
            }
        }
        return new Contents(plugins, problems);
    }

    /** Returns the plugin as its stored descriptor remembers it: what is missing can then be said. */
    private @Nullable IndexedPlugin remembered(Path jar) throws IOException {
        Path stored = beside(jar);
        if (!Files.isRegularFile(stored)) {
            return null;
        }
        Descriptor descriptor = new DescriptorReader(documents).read(stored.toString(), Files.readAllBytes(stored));
        return new IndexedPlugin(descriptor, Origin.INSTALLED, Optional.of(jar), -1, -1, "", false);
    }

    private static Path beside(Path jar) {
        String name = String.valueOf(jar.getFileName());
        return jar.resolveSibling(name.substring(0, Math.max(0, name.length() - ".jar".length())) + ".yaml");
    }

    /**
     * Installs a jar.
     *
     * @param file the jar, named by the user: naming it is consent
     * @param checked what the jar says about itself
     * @return the plugin as installed
     */
    public IndexedPlugin install(Path file, IndexedPlugin checked) {
        byte[] content = disk.read(file, JAR_LIMIT);
        String folder = checked.id() + "/" + checked.descriptor().version();
        String jar = folder + "/" + checked.sha256() + ".jar";
        return disk.exclusively(home().resolve(".plugins.busy"), () -> {
            List<GeneratedFile> files = new ArrayList<>();
            files.add(new GeneratedFile(jar, content));
            files.add(new GeneratedFile(folder + "/" + checked.sha256() + ".yaml", descriptorOf(file)));
            disk.write(root, files);
            IndexedPlugin stored = new JarReader(documents).read(root.resolve(jar), Origin.INSTALLED);
            if (!stored.sha256().equals(checked.sha256())) {
                throw new PactoException(file + " changed while it was installed", "run the command again");
            }
            // The pointer last: until it is there, nothing of the new jar is seen.
            disk.write(
                    root,
                    List.of(GeneratedFile.text(
                            checked.id() + "/" + POINTER,
                            checked.descriptor().version() + "/" + checked.sha256() + ".jar\n")));
            reindex();
            return stored;
        });
    }

    private static byte[] descriptorOf(Path jar) {
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(jar.toFile());
                java.io.InputStream in = zip.getInputStream(zip.getEntry(Descriptor.PATH))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new BadPlugin(jar + " cannot be read: " + JarReader.reason(e), "");
        }
    }

    /** Makes the index anew; when it cannot be written, the pointers are read each time. */
    private void reindex() {
        try {
            String text = IndexText.write(scan().plugins(), root);
            disk.write(home(), List.of(GeneratedFile.text(INDEX, text)));
        } catch (IOException e) {
            throw new PactoException("plugin store " + root + " cannot be read: " + JarReader.reason(e), "");
        }
    }
}
