package io.pacto.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive of classes the launcher has made, from outside: what a user sees of it, which is nothing but speed. */
class StartUpArchiveIT {

    private static final Path IMAGE = Path.of(System.getProperty("pacto.image")).toAbsolutePath();

    /** A class of ours that comes from an archive, in the words of {@code -Xlog:class+load}. */
    private static final String FROM_ARCHIVE = "io.pacto.cli.Cli source: shared objects file (top)";

    @TempDir
    private static Path shared;

    private static Path made;

    @TempDir
    private Path folder;

    private Map<String, String> variables;

    @BeforeAll
    static void makesOne() throws Exception {
        made = shared.resolve("a cache");
        Map<String, String> environment = environment(made);
        environment.put("PACTO_START_UP_ARCHIVE", "now");
        assertThat(run(IMAGE, shared, environment, "version").exit()).isZero();
        assertThat(archives(made)).hasSize(1);
    }

    @BeforeEach
    void aUser() {
        variables = environment(made);
    }

    @Test
    void servesTheClassesOfCommands() throws Exception {
        assertThat(run("diff", sample("old"), sample("new"), "--fail-on", "none")
                        .out())
                .contains("BREAKING");
        assertThat(logged("validate", sample("old"))).contains(FROM_ARCHIVE);
        assertThat(logged("diff", sample("old"), sample("new"), "--fail-on", "none"))
                .contains(FROM_ARCHIVE)
                .containsPattern("io\\.pacto\\.plugin\\.openapi\\.\\S+ source: shared objects file \\(top\\)");
    }

    @Test
    void saysNothingDifferent() throws Exception {
        String[] command = {"diff", sample("old"), sample("new")};
        Outcome with = run(command);
        variables.put("PACTO_START_UP_ARCHIVE", "off");

        assertThat(with).isEqualTo(run(command));
        assertThat(with.exit()).isEqualTo(1);
    }

    @Test
    void isMadeOnceTheFirstCommandIsDoneAndHoldsNobodyUp() throws Exception {
        Path cache = folder.resolve("cache");
        variables = environment(cache);
        Outcome piped = outcome(
                List.of("/bin/sh", "-c", "'" + IMAGE.resolve("bin/pacto") + "' version 2>&1 | cat"), folder, variables);

        // The pipe is closed, yet nothing is made: it waits for the command and then takes seconds.
        assertThat(piped).isEqualTo(new Outcome(0, "pacto version 1.0.0\n", ""));
        assertThat(archives(cache)).isEmpty();
        awaitArchive(cache);
        assertThat(logged("version")).contains(FROM_ARCHIVE);
        assertThat(tree(cache).filter(path -> path.contains("making"))).isEmpty();
    }

    @Test
    void isNotTrustedWhenItIsCutShort() throws Exception {
        Path cache = copy(made, folder.resolve("cache"));
        variables = environment(cache);
        Path archive = archives(cache).get(0);
        byte[] whole = Files.readAllBytes(archive);
        replace(archive, Arrays.copyOf(whole, whole.length / 2));
        variables.put("PACTO_START_UP_ARCHIVE", "now");

        // Half of one ends Java 17 with a signal.
        assertThat(run("validate", sample("old")).exit()).isZero();
        assertThat(Files.size(archives(cache).get(0))).isGreaterThan(whole.length / 2);
        assertThat(logged("validate", sample("old"))).contains(FROM_ARCHIVE);
    }

    @Test
    void isNotTrustedWhenOneByteOfItChanged() throws Exception {
        Path cache = copy(made, folder.resolve("cache"));
        variables = environment(cache);
        Path archive = archives(cache).get(0);
        byte[] whole = Files.readAllBytes(archive);
        whole[whole.length / 2] ^= 1;
        replace(archive, whole);
        variables.put("PACTO_START_UP_ARCHIVE", "now");

        assertThat(run("validate", sample("old")).exit()).isZero();
        assertThat(Files.readAllBytes(archives(cache).get(0))[whole.length / 2]).isNotEqualTo(whole[whole.length / 2]);
    }

    /** Every jar of a distribution has the same time, so an update changes neither the name of a jar nor its time. */
    @Test
    void neverServesCodeOfAJarThatWasReplaced() throws Exception {
        Path image = copy(IMAGE, folder.resolve("image"));
        variables = environment(folder.resolve("cache"));
        variables.put("PACTO_START_UP_ARCHIVE", "now");
        assertThat(run(image, folder, variables, "version").out()).isEqualTo("pacto version 1.0.0\n");
        variables.put("PACTO_START_UP_ARCHIVE", "");
        variables.put("PACTO_JAVA_OPTS", "-Xlog:class+load");
        assertThat(run(image, folder, variables, "version").out()).contains(FROM_ARCHIVE);
        variables.remove("PACTO_JAVA_OPTS");
        Path jar = image.resolve("lib/pacto-cli-1.0.0.jar");
        FileTime time = Files.getLastModifiedTime(jar);
        byte[] other = jarThatPrints("other code");
        long size = Files.size(jar);
        try (OutputStream out = Files.newOutputStream(jar)) {
            out.write(other);
            out.write(new byte[(int) (size - other.length)]);
        }
        Files.setLastModifiedTime(jar, time);
        assertThat(Files.size(jar)).isEqualTo(size);
        variables.put("PACTO_START_UP_ARCHIVE", "now");

        assertThat(run(image, folder, variables, "version").out()).isEqualTo("other code\n");
    }

    @Test
    void isNotTriedAgainAfterARehearsalThatFailed() throws Exception {
        Path image = copy(IMAGE, folder.resolve("image"));
        Path commands = image.resolve("lib/rehearsal/commands");
        Files.writeString(commands, "no-such-command\n");
        Path cache = folder.resolve("cache");
        variables = environment(cache);
        variables.put("PACTO_START_UP_ARCHIVE", "now");

        assertThat(run(image, folder, variables, "version")).isEqualTo(new Outcome(0, "pacto version 1.0.0\n", ""));
        Files.writeString(commands, "version\n");
        assertThat(run(image, folder, variables, "version").exit()).isZero();
        assertThat(archives(cache)).isEmpty();
        List<Path> givenUp = tree(cache)
                .filter(path -> path.endsWith("/given-up"))
                .map(Path::of)
                .toList();
        assertThat(givenUp).hasSize(1);
        Files.delete(givenUp.get(0));
        assertThat(run(image, folder, variables, "version").exit()).isZero();
        assertThat(archives(cache)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xshare:off", "-XX:SharedArchiveFile=/not/there", "-Xmx64m", "-XX:+UseG1GC"})
    void leavesTheUsersFlagsInPeace(String flags) throws Exception {
        variables.put("PACTO_JAVA_OPTS", flags);

        Outcome outcome = run("validate", sample("old"));

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void leavesNothingBehindWhereItIsOff() throws Exception {
        variables = environment(folder.resolve("cache"));
        variables.put("PACTO_START_UP_ARCHIVE", "off");

        assertThat(run("version").exit()).isZero();
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/version", "/proc", "", "/a:b"})
    void neverFailsACommandForWantOfACache(String cache) throws Exception {
        variables.put("PACTO_CACHE_DIR", cache);
        variables.put("HOME", cache);
        variables.put("PACTO_START_UP_ARCHIVE", "now");

        assertThat(run("version")).isEqualTo(new Outcome(0, "pacto version 1.0.0\n", ""));
    }

    /** By way of a script, because the Java of this test may itself run in a locale that has no umlauts. */
    @Test
    void standsBlanksAndUmlautsInPathsUnderAnyLocale() throws Exception {
        Path script = folder.resolve("script");
        Files.write(
                script,
                List.of(
                        "set -e",
                        "cp -R '" + IMAGE + "' 'Mein Bündel'",
                        "PACTO_CACHE_DIR=\"$PWD/Ein Lager für alles\" PACTO_START_UP_ARCHIVE=now",
                        "export PACTO_CACHE_DIR PACTO_START_UP_ARCHIVE",
                        "'Mein Bündel/bin/pacto' version",
                        "PACTO_JAVA_OPTS=-Xlog:class+load 'Mein Bündel/bin/pacto' version"),
                StandardCharsets.UTF_8);

        Outcome outcome = outcome(List.of("/bin/sh", script.toString()), folder, variables);

        assertThat(outcome.out()).startsWith("pacto version 1.0.0\n").contains("io.pacto.cli.Cli source: ");
        if (Runtime.version().feature() >= 25) {
            assertThat(outcome.out()).contains(FROM_ARCHIVE);
        }
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void isForgottenWithItsInstallation() throws Exception {
        Path cache = copy(made, folder.resolve("cache"));
        Path gone = archives(cache).get(0).getParent();
        Files.writeString(gone.resolve("installation"), folder.resolve("not-there") + "\n");
        Path image = copy(IMAGE, folder.resolve("image"));
        variables = environment(cache);
        variables.put("PACTO_START_UP_ARCHIVE", "now");

        assertThat(run(image, folder, variables, "version").exit()).isZero();
        assertThat(gone).doesNotExist();
        assertThat(archives(cache)).hasSize(1);
    }

    /** A rehearsal that goes wrong would be given up without a word, and every start be slow again. */
    @Test
    void rehearsesCommandsThatWork() throws Exception {
        Path stage = copy(IMAGE.resolve("lib/rehearsal"), folder.resolve("stage"));
        variables.put("PACTO_START_UP_ARCHIVE", "off");
        variables.put("HOME", stage.toString());
        for (String line : Files.readAllLines(stage.resolve("commands"))) {
            Outcome outcome = run(IMAGE, stage, variables, line.split(" +"));
            assertThat(outcome.exit()).as(line + "\n" + outcome).isBetween(0, 1);
            assertThat(outcome.out()).as(line).isNotEmpty();
        }
    }

    private static Map<String, String> environment(Path cache) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PATH", System.getenv("PATH"));
        variables.put("LC_ALL", "C");
        variables.put("HOME", shared.toString());
        variables.put("PACTO_JAVA", System.getProperty("java.home"));
        variables.put("PACTO_CACHE_DIR", cache.toString());
        return variables;
    }

    private static String sample(String side) {
        return IMAGE.resolve("lib/rehearsal").resolve(side).toString();
    }

    private static List<Path> archives(Path cache) throws IOException {
        return tree(cache)
                .filter(path -> path.endsWith("/made-from"))
                .map(path -> Path.of(path).resolveSibling("classes"))
                .toList();
    }

    private static Stream<String> tree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).toList().stream();
        }
    }

    private static void awaitArchive(Path cache) throws IOException, InterruptedException {
        for (int i = 0; i < 1200 && archives(cache).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(archives(cache)).hasSize(1);
        // What was half made is removed last.
        for (int i = 0; i < 100 && tree(cache).anyMatch(path -> path.contains("making")); i++) {
            Thread.sleep(100);
        }
    }

    /** The JVM marks it as read-only. */
    private static void replace(Path archive, byte[] content) throws IOException {
        Files.delete(archive);
        Files.write(archive, content);
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(each).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }

    private byte[] jarThatPrints(String text) throws IOException {
        Path source = folder.resolve("src/Main.java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source,
                "package io.pacto.cli; public class Main { public static void main(String[] a) {"
                        + " System.out.println(\"" + text + "\"); } }");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-d",
                        folder.resolve("classes").toString(),
                        source.toString());
        assertThat(code).isZero();
        Path jar = folder.resolve("other.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("io/pacto/cli/Main.class"));
            out.write(Files.readAllBytes(folder.resolve("classes/io/pacto/cli/Main.class")));
            out.closeEntry();
        }
        return Files.readAllBytes(jar);
    }

    private String logged(String... arguments) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.put("PACTO_JAVA_OPTS", "-Xlog:class+load");
        return run(IMAGE, folder, all, arguments).out();
    }

    private Outcome run(String... arguments) throws Exception {
        return run(IMAGE, folder, variables, arguments);
    }

    private static Outcome run(Path image, Path folder, Map<String, String> variables, String... arguments)
            throws Exception {
        List<String> words = new ArrayList<>(List.of(image.resolve("bin/pacto").toString()));
        words.addAll(List.of(arguments));
        return outcome(words, folder, variables);
    }

    private static Outcome outcome(List<String> words, Path folder, Map<String, String> variables) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(words + " did not end");
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** What a command left behind. */
    private record Outcome(int exit, String out, String err) {}
}
