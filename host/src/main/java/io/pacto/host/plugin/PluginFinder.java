package io.pacto.host.plugin;

import io.pacto.api.Documents;
import io.pacto.api.PactoException;
import io.pacto.host.plugin.IndexedPlugin.Origin;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers plugins from the image, the store and the author's folders. Never from a project, bundle or working folder. */
public final class PluginFinder {

    private final Documents documents;

    /**
     * A finder.
     *
     * @param documents parses descriptors
     */
    public PluginFinder(Documents documents) {
        this.documents = documents;
    }

    /**
     * Finds every plugin.
     *
     * @param image the distribution, or empty to look at the class path
     * @param store installed plugins
     * @param authorFolders folders of unpublished jars
     * @param choice which are on
     * @param apiVersion version of the api this host offers
     * @return the plugins
     * @throws PactoException when an author's folder holds something that is no plugin, or one id twice
     */
    public Plugins find(
            Optional<Path> image, PluginStore store, List<Path> authorFolders, PluginChoice choice, String apiVersion) {
        List<IndexedPlugin> found = new ArrayList<>();
        if (image.isPresent()) {
            found.addAll(BundledIndex.of(image.get(), documents));
        } else {
            found.addAll(BundledIndex.ofClassPath(documents, PluginFinder.class.getClassLoader()));
        }
        PluginStore.Contents installed = store.contents();
        found.addAll(installed.plugins());
        if (!choice.safeMode()) {
            found.addAll(fromFolders(authorFolders));
        }
        return Plugins.choose(found, choice, apiVersion, installed.problems());
    }

    private List<IndexedPlugin> fromFolders(List<Path> folders) {
        Map<String, IndexedPlugin> byId = new LinkedHashMap<>();
        JarReader reader = new JarReader(documents);
        for (Path folder : folders) {
            for (Path jar : jars(folder)) {
                IndexedPlugin plugin = reader.read(jar, Origin.PLUGIN_PATH);
                IndexedPlugin twin = byId.put(plugin.id(), plugin);
                if (twin != null) {
                    throw new PactoException(
                            "two jars hold the plugin " + plugin.id() + ": "
                                    + twin.jar().orElseThrow() + " and " + jar,
                            "take one of them out of the --plugin-path");
                }
            }
        }
        return new ArrayList<>(byId.values());
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PactoException(
                    "--plugin-path " + folder + " is not a directory", "name a folder that holds plugin jars");
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path entry : entries) {
                jars.add(entry);
            }
        } catch (IOException e) {
            throw new PactoException("--plugin-path " + folder + " cannot be read: " + JarReader.reason(e), "");
        }
        Collections.sort(jars);
        return jars;
    }
}
