package io.pacto.distribution.oci;

import io.pacto.cli.Cli;
import io.pacto.host.settings.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A user's machine: a home, a working directory, an environment. Each run is a command of its own. */
final class Desk {

    static final Path IMAGE = Path.of(System.getProperty("pacto.image")).toAbsolutePath();
    private static final long MOST_SECONDS = 120;

    private final Path folder;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private String input = "";

    Desk(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        Files.createDirectories(home());
        Files.createDirectories(work());
        variables.put("HOME", home().toString());
        variables.put("PATH", "/usr/bin:/bin");
        variables.put("PACTO_START_UP_ARCHIVE", "off");
    }

    /** What a run left behind. */
    record Outcome(int exit, String out, String err) {}

    Path home() {
        return folder.resolve("home");
    }

    Path work() {
        return folder.resolve("work");
    }

    Desk with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Desk without(String variable) {
        variables.remove(variable);
        return this;
    }

    /** What the next runs find on standard input. */
    Desk input(String text) {
        input = text;
        return this;
    }

    Desk write(String file, String text) throws IOException {
        Path path = work().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** Writes the smallest bundle, with more lines after it. */
    Desk bundle(String name, String version, String... more) throws IOException {
        return write(
                name + "/pacto.yaml",
                "pactoVersion: \"1.0\"\nservice: {name: " + name + ", version: " + version + "}\n"
                        + String.join("\n", more) + "\n");
    }

    /** The scaffold of {@code pacto init my-svc}. */
    Desk init() {
        run("init", "my-svc");
        return this;
    }

    /** Runs the program within this process. */
    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                variables,
                work(),
                Optional.of(IMAGE),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                outStream,
                errStream);
        int exit = new Cli(surroundings, false).run(List.of(arguments));
        outStream.flush();
        errStream.flush();
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Starts the launcher as a user does. */
    Process start(String... arguments) throws IOException {
        return launcher(arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("out.log").toFile()))
                .start();
    }

    private ProcessBuilder launcher(String... arguments) {
        List<String> words = new ArrayList<>(List.of(IMAGE.resolve("bin/pacto").toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).directory(work().toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().put("PACTO_JAVA", System.getProperty("java.home"));
        return builder;
    }

    /** Runs the launcher as a user does, with flags for Java, and waits for it. */
    Outcome launch(String javaOptions, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("launched.out");
        Path err = folder.resolve("launched.err");
        ProcessBuilder builder =
                launcher(arguments).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("PACTO_JAVA_OPTS", javaOptions);
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(List.of(arguments) + " did not end");
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Runs another program and returns what it printed. */
    String other(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(List.of(arguments));
        Path log = folder.resolve("other.log");
        Path out = folder.resolve("other.out");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(work().toFile())
                .redirectOutput(out.toFile())
                .redirectError(log.toFile());
        builder.environment().put("HOME", home().toString());
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(words + ": " + Files.readString(log));
        }
        return Files.readString(out);
    }

    /** Every file below a folder of the working directory, with its content. */
    TreeMap<String, String> tree(String directory) throws IOException {
        Path root = work().resolve(directory);
        TreeMap<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }
}
