package io.pacto.bench.inference;

import io.pacto.api.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program whose document is known: {@code <framework>/<name>/project} and beside it {@code expected.json} or
 * {@code expected.yaml}, and a file of options for each way to read it, {@code options} or {@code WAY.options}.
 *
 * @param framework the folder above
 * @param name its folder
 * @param way how it is read, such as {@code static}; empty when there is one way only
 * @param project its sources
 * @param expected the document it publishes about itself
 * @param options options of the generator
 */
record Sample(String framework, String name, String way, Path project, Path expected, Options options) {

    private static final String OPTIONS = "options";

    /**
     * All samples of a folder.
     *
     * @param folder holds one folder for each framework
     * @return the samples, by framework, name and way
     * @throws IOException when a folder cannot be read
     */
    static List<Sample> all(Path folder) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path framework : sorted(folder)) {
            for (Path app : Files.isDirectory(framework) ? sorted(framework) : List.<Path>of()) {
                for (Path file : Files.isDirectory(app.resolve("project")) ? sorted(app) : List.<Path>of()) {
                    String last = file.getFileName().toString();
                    if (last.equals(OPTIONS) || last.endsWith("." + OPTIONS)) {
                        samples.add(of(framework, app, file));
                    }
                }
            }
        }
        return samples;
    }

    private static Sample of(Path framework, Path app, Path options) throws IOException {
        Path json = app.resolve("expected.json");
        String file = options.getFileName().toString();
        return new Sample(
                framework.getFileName().toString(),
                app.getFileName().toString(),
                file.equals(OPTIONS) ? "" : file.substring(0, file.length() - OPTIONS.length() - 1),
                app.resolve("project"),
                Files.exists(json) ? json : app.resolve("expected.yaml"),
                options(options));
    }

    private static Options options(Path file) throws IOException {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                options.computeIfAbsent(line.substring(0, equals), key -> new ArrayList<>())
                        .add(line.substring(equals + 1));
            }
        }
        return new Options(options);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Returns framework and way: what a floor is set for. */
    String group() {
        return way.isEmpty() ? framework : framework + " " + way;
    }
}
