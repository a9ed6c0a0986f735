package io.pacto.testkit;

import io.pacto.api.Files;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.file.FolderFiles;
import io.pacto.host.file.MemoryFiles;
import io.pacto.host.plugin.Descriptor;
import io.pacto.host.plugin.DescriptorReader;
import io.pacto.host.plugin.IndexedPlugin;
import io.pacto.host.plugin.JarReader;
import io.pacto.host.plugin.load.ExtensionLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A plugin as its build left it.
 *
 * @param descriptor what it says of itself
 * @param files classes and resources
 * @param loader makes its classes
 */
record PluginUnderTest(Descriptor descriptor, Files files, ClassLoader loader) {

    static PluginUnderTest at(Path place) {
        if (java.nio.file.Files.isDirectory(place)) {
            return folder(place.toAbsolutePath());
        }
        if (java.nio.file.Files.isRegularFile(place)) {
            return jar(place.toAbsolutePath());
        }
        throw new AssertionError(place.toAbsolutePath()
                + " is neither a folder of classes nor a jar: build the plugin first, or name the right place");
    }

    private static PluginUnderTest folder(Path folder) {
        Files files = new FolderFiles(folder, folder.toString());
        if (!files.has(Descriptor.PATH)) {
            throw new AssertionError(folder + " holds no " + Descriptor.PATH + ": it is not a plugin");
        }
        Descriptor descriptor =
                new DescriptorReader(new HostDocuments()).read(folder.toString(), files.read(Descriptor.PATH));
        try {
            URL[] urls = {folder.toUri().toURL()};
            return new PluginUnderTest(
                    descriptor, files, new URLClassLoader(urls, PluginUnderTest.class.getClassLoader()));
        } catch (MalformedURLException e) {
            throw new IllegalStateException("every folder has an address", e);
        }
    }

    /** The host's own way: a jar that runs here runs there. */
    private static PluginUnderTest jar(Path jar) {
        IndexedPlugin plugin = new JarReader(new HostDocuments()).read(jar, IndexedPlugin.Origin.PLUGIN_PATH);
        return new PluginUnderTest(
                plugin.descriptor(), new MemoryFiles(entries(jar)), new ExtensionLoader(false).loaderOf(plugin));
    }

    private static Map<String, byte[]> entries(Path jar) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (InputStream in = java.nio.file.Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read: " + e, e);
        }
        return entries;
    }
}
