package io.pacto.testkit.build;

import io.pacto.api.PactoException;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.Descriptor;
import io.pacto.host.plugin.DescriptorReader;
import io.pacto.host.plugin.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the services files of a plugin from its descriptor, so that the two cannot disagree.
 *
 * <p>Each file {@code META-INF/services/io.pacto.api.X} lists the classes of one extension point in the order of the
 * descriptor, one a line. Files of extension points the descriptor does not name (any more) are removed; files of other
 * services are left alone, and a file that is right already is not touched.
 */
public final class ServicesFiles {

    private static final String FOLDER = "META-INF/services";
    private static final String OURS = "io.pacto.api.*";

    private ServicesFiles() {}

    /**
     * Runs as a step of a build, within the JVM of the build.
     *
     * @param arguments one: the folder of compiled classes and resources, {@code target/classes}
     * @throws IllegalArgumentException when it is not one
     * @throws PactoException when the folder has no descriptor, or a bad one
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "ServicesFiles takes one argument, the folder of compiled classes; it got "
                            + Arrays.toString(arguments));
        }
        write(Path.of(arguments[0]));
    }

    /**
     * Brings the services files of a folder up to date.
     *
     * @param classes the folder of compiled classes and resources
     * @throws PactoException when the folder has no descriptor, or a bad one
     */
    public static void write(Path classes) {
        try {
            Map<String, List<String>> wanted = classesByService(descriptor(classes));
            Path folder = classes.resolve(FOLDER);
            removeStale(folder, wanted);
            for (Map.Entry<String, List<String>> service : wanted.entrySet()) {
                put(folder.resolve(service.getKey()), String.join("\n", service.getValue()) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the services files below " + classes + " cannot be written: " + e, e);
        }
    }

    /**
     * What the services files of a plugin list.
     *
     * @param descriptor the plugin's descriptor
     * @return by the name of the service, the classes in the order of the descriptor, each once; services without classes
     *     are left out
     */
    public static Map<String, List<String>> classesByService(Descriptor descriptor) {
        Map<String, List<String>> services = new LinkedHashMap<>();
        for (Point point : Point.values()) {
            List<String> names = descriptor.contributions().stream()
                    .filter(contribution -> contribution.point() == point)
                    .map(Contribution::className)
                    .distinct()
                    .toList();
            if (!names.isEmpty()) {
                services.put(point.typeName(), names);
            }
        }
        return services;
    }

    private static Descriptor descriptor(Path classes) throws IOException {
        Path file = classes.resolve(Descriptor.PATH);
        if (!Files.isRegularFile(file)) {
            throw new PactoException(
                    classes + " holds no " + Descriptor.PATH,
                    "describe the plugin in src/main/resources/" + Descriptor.PATH);
        }
        return new DescriptorReader(new HostDocuments()).read(classes.toString(), Files.readAllBytes(file));
    }

    private static void removeStale(Path folder, Map<String, List<String>> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> stale = new ArrayList<>();
        try (DirectoryStream<Path> ours = Files.newDirectoryStream(folder, OURS)) {
            for (Path file : ours) {
                if (!wanted.containsKey(file.getFileName().toString())) {
                    stale.add(file);
                }
            }
        }
        for (Path file : stale) {
            Files.delete(file);
        }
    }

    private static void put(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
