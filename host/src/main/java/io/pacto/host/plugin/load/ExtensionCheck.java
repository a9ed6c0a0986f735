package io.pacto.host.plugin.load;

import io.pacto.api.PactoException;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.IndexedPlugin;
import io.pacto.host.plugin.Point;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Holds a plugin's jar against its descriptor: the slow look that start-up never takes. */
public final class ExtensionCheck {

    private final ExtensionLoader loader = new ExtensionLoader(true);

    /**
     * What is wrong with a plugin.
     *
     * @param plugin the plugin
     * @return problems in words; none when all is well
     */
    public List<String> problems(IndexedPlugin plugin) {
        List<String> problems = new ArrayList<>();
        if (plugin.origin() == IndexedPlugin.Origin.BUILT_IN) {
            return problems;
        }
        for (Contribution contribution : plugin.descriptor().contributions()) {
            checkClass(plugin, contribution, problems);
        }
        if (plugin.jar().isPresent()) {
            checkJar(plugin.jar().get(), plugin, problems);
        }
        return problems;
    }

    private void checkClass(IndexedPlugin plugin, Contribution contribution, List<String> problems) {
        String name = contribution.className();
        try {
            Class<?> point = Class.forName(contribution.point().typeName());
            Class<?> found = Class.forName(name, false, loader.loaderOf(plugin));
            if (!point.isAssignableFrom(found)) {
                problems.add(name + " is declared as a " + contribution.point().word() + ", but does not implement "
                        + contribution.point().typeName());
                return;
            }
            Constructor<?> constructor = found.getConstructor();
            if (!java.lang.reflect.Modifier.isPublic(constructor.getModifiers())) {
                problems.add(name + " has no public constructor without parameters");
            }
        } catch (ClassNotFoundException e) {
            problems.add(name + " is declared, but is not in the jar");
        } catch (NoSuchMethodException e) {
            problems.add(name + " has no public constructor without parameters");
        } catch (UnsupportedClassVersionError e) {
            problems.add(name + " was compiled for a newer Java than this one ("
                    + Runtime.version().feature() + ")");
        } catch (LinkageError e) {
            problems.add(name + " does not fit together: " + e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (PactoException e) {
            problems.add(e.getMessage());
        }
    }

    private static void checkJar(Path jar, IndexedPlugin plugin, List<String> problems) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.stream().map(ZipEntry::getName).anyMatch(name -> name.startsWith("io/pacto/api/"))) {
                problems.add("its jar holds a copy of the api, which is never used: take pacto-api out of the jar");
            }
            for (Point point : Point.values()) {
                checkServices(zip, point, plugin, problems);
            }
        } catch (IOException e) {
            problems.add("its jar cannot be read: " + e.getMessage());
        }
    }

    private static void checkServices(ZipFile zip, Point point, IndexedPlugin plugin, List<String> problems)
            throws IOException {
        List<String> declared = new ArrayList<>();
        for (Contribution contribution : plugin.descriptor().contributions()) {
            if (contribution.point() == point && !declared.contains(contribution.className())) {
                declared.add(contribution.className());
            }
        }
        String path = "META-INF/services/" + point.typeName();
        List<String> listed = new ArrayList<>();
        ZipEntry entry = zip.getEntry(path);
        if (entry != null) {
            try (InputStream in = zip.getInputStream(entry);
                    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    String name = line.strip();
                    if (!name.isEmpty() && !name.startsWith("#")) {
                        listed.add(name);
                    }
                }
            }
        }
        for (String name : declared) {
            if (!listed.contains(name)) {
                problems.add(path + " does not list " + name + ", which the descriptor declares");
            }
        }
        for (String name : listed) {
            if (!declared.contains(name)) {
                problems.add(path + " lists " + name + ", which the descriptor does not declare");
            }
        }
    }
}
