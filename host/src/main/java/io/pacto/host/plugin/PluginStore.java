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
            Contents contents = scan();
            remember(contents);
            return contents;
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
        Contents contents = new Contents(new ArrayList<>(), new ArrayList<>());
        for (Path folder : folders) {
            try {
                scan(folder, contents);
            } catch (IOException e) {
                contents.problems().add("plugin " + folder.getFileName() + " cannot be read: " + JarReader.reason(e));
            }
        }
        return contents;
    }

    /** Reads one plugin; what is wrong with it hides no other. */
    private void scan(Path folder, Contents contents) throws IOException {
        String id = String.valueOf(folder.getFileName());
        Path jar = folder.resolve(Files.readString(folder.resolve(POINTER)).strip())
                .normalize();
        if (!jar.startsWith(folder)) {
            contents.problems().add("plugin " + id + ": its pointer leaves the store");
            return;
        }
        try {
            IndexedPlugin plugin = new JarReader(documents).read(jar, Origin.INSTALLED);
            if (plugin.id().equals(id) && jar.endsWith(plugin.sha256() + ".jar")) {
                contents.plugins().add(plugin);
                return;
            }
            contents.problems()
                    .add("the jar of plugin " + id + " is not the one that was installed: " + jar
                            + "; install it again: pacto plugin install FILE");
        } catch (BadPlugin e) {
            contents.problems().add(e.getMessage());
        }
        IndexedPlugin remembered = remembered(jar);
        if (remembered != null && remembered.id().equals(id)) {
            contents.plugins().add(remembered);
        }
    }

    /** Returns the plugin as its stored descriptor remembers it: what is missing can then be said. */
    private @Nullable IndexedPlugin remembered(Path jar) throws IOException {
        Path stored = beside(jar);
        if (!Files.isRegularFile(stored)) {
            return null;
        }
        try {
            Descriptor descriptor = new DescriptorReader(documents).read(stored.toString(), Files.readAllBytes(stored));
            return new IndexedPlugin(descriptor, Origin.INSTALLED, Optional.of(jar), -1, -1, "", false);
        } catch (BadPlugin e) {
            // The jar is named as unusable already; nothing is left to say what it offered.
            return null;
        }
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
            Contents contents = scan();
            // With a problem there is no index: each start looks again and says so again.
            String text = contents.problems().isEmpty() ? IndexText.write(contents.plugins(), root) : "";
            disk.write(home(), List.of(GeneratedFile.text(INDEX, text)));
        } catch (IOException e) {
            throw new PactoException("plugin store " + root + " cannot be read: " + JarReader.reason(e), "");
        }
    }

    /** Writes an index that was missing or old. Where nothing may be written the pointers are read each time instead. */
    private void remember(Contents contents) {
        boolean worth = contents.problems().isEmpty() && !contents.plugins().isEmpty();
        if (!worth || !Files.isWritable(home())) {
            return;
        }
        try {
            disk.write(home(), List.of(GeneratedFile.text(INDEX, IndexText.write(contents.plugins(), root))));
        } catch (PactoException e) {
            // A full disk must not stop a command that only reads.
            return;
        }
    }
}
