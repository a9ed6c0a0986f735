package io.pacto.distribution.zoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The unpacked distribution, started as a user starts it: a home and a project of its own, and nothing else around. */
final class Image {

    private static final Path ROOT = Path.of(System.getProperty("pacto.image", "target/pacto"))
            .toAbsolutePath()
            .normalize();
    /** Far more than any case takes: it ends a hanging build, it measures nothing. */
    private static final long MOST_SECONDS = 120;

    private final Path folder;
    private final Map<String, String> variables = new LinkedHashMap<>();

    Image(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        Files.createDirectories(home());
        Files.createDirectories(project());
        variables.put("HOME", home().toString());
        variables.put("PATH", System.getenv("PATH"));
        variables.put("PACTO_START_UP_ARCHIVE", "off");
        variables.put("PACTO_JAVA", System.getProperty("java.home"));
    }

    /** What a run left behind. */
    record Outcome(int exit, String out, String err) {}

    static Path root() {
        return ROOT;
    }

    /** The jar in {@code lib} whose name starts so. */
    static Path jar(String prefix) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(ROOT.resolve("lib"), prefix + "*.jar")) {
            return jars.iterator().next();
        }
    }

    Path home() {
        return folder.resolve("home");
    }

    /** The working directory. */
    Path project() {
        return folder.resolve("project");
    }

    /** A folder for jars that nothing looks into unless it is told to. */
    Path jars() {
        return folder.resolve("jars");
    }

    Path store() {
        return home().resolve(".local/share/pacto/plugins");
    }

    Image with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** Writes a file of the project. */
    Image file(String name, String text) throws IOException {
        Path file = project().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Writes the smallest contract without errors or warnings into the folder {@code svc}. */
    Image contract() throws IOException {
        return contract("svc", "1.0.0");
    }

    Image contract(String name, String version) throws IOException {
        return file(
                name + "/pacto.yaml",
                "pactoVersion: \"1.0\"\n\nservice:\n  name: " + name + "\n  version: " + version + "\n");
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ROOT.resolve("bin/pacto").toString());
        command.addAll(List.of(arguments));
        return start(command);
    }

    /** Runs with the folder of jars as {@code --plugin-path}. */
    Outcome runWithJars(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ROOT.resolve("bin/pacto").toString());
        command.addAll(List.of("--plugin-path", jars().toString()));
        command.addAll(List.of(arguments));
        Outcome outcome = start(command);
        String note = "note: using unpublished plugins from " + jars() + "\n";
        if (!outcome.err().startsWith(note)) {
            return outcome;
        }
        return new Outcome(outcome.exit(), outcome.out(), outcome.err().substring(note.length()));
    }

    private Outcome start(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end: " + command + "\n" + Files.readString(out) + Files.readString(err));
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** Every path below the project, relative and sorted. */
    List<String> tree() throws IOException {
        try (Stream<Path> paths = Files.walk(project())) {
            return paths.map(path -> project().relativize(path).toString())
                    .filter(name -> !name.isEmpty())
                    .sorted()
                    .toList();
        }
    }
}
