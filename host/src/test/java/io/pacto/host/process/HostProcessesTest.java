package io.pacto.host.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.PactoException;
import io.pacto.api.Processes.Command;
import io.pacto.api.Processes.Ending;
import io.pacto.api.Processes.Finished;
import io.pacto.host.file.HostDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class HostProcessesTest {

    @TempDir
    Path folder;

    private final Map<String, String> variables = new LinkedHashMap<>();
    private HostProcesses processes;

    @BeforeEach
    void makes() throws IOException {
        folder = folder.toRealPath();
        variables.put("PATH", "/usr/bin:/bin");
        processes = new HostProcesses(
                name -> Optional.ofNullable(variables.get(name)), folder.resolve("project"), new HostDisk(folder));
        Files.createDirectory(folder.resolve("project"));
    }

    private Command shell(String script) {
        return Command.of(Path.of("/bin/sh"), List.of("-c", script), folder);
    }

    private Command shell(String script, byte[] input, Duration time, long limit) {
        return new Command(Path.of("/bin/sh"), List.of("-c", script), folder, Map.of(), input, time, limit);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void tellsWhatAProgramSaidAndHowItEnded() {
        Finished finished = processes.run(shell("echo out; echo err >&2; exit 3"));

        assertThat(finished.ending()).isEqualTo(Ending.EXITED);
        assertThat(finished.code()).isEqualTo(3);
        assertThat(finished.succeeded()).isFalse();
        assertThat(text(finished.out())).isEqualTo("out\n");
        assertThat(text(finished.err())).isEqualTo("err\n");
    }

    @Test
    void givesTheInputAndEndsIt() {
        byte[] input = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);

        Finished finished = processes.run(shell("cat", input, Duration.ofSeconds(30), 1_000_000));

        assertThat(finished.out()).isEqualTo(input);
    }

    @Test
    void doesNotMindAProgramThatDoesNotRead() {
        Finished finished = processes.run(shell("exit 0", new byte[3_000_000], Duration.ofSeconds(30), 10));

        assertThat(finished.succeeded()).isTrue();
    }

    @Test
    @DisplayName("S-057 the environment is an allow-list")
    void passesOnOnlyWhatIsAllowed() {
        variables.put("HOME", "/home/me");
        variables.put("REGISTRY_TOKEN", "planted");
        variables.put("PACTO_REGISTRY_PASSWORD", "planted");
        variables.put("AWS_SECRET_ACCESS_KEY", "planted");
        variables.put("PYTHONPATH", "planted");

        Command command = new Command(
                Path.of("/usr/bin/env"),
                List.of(),
                folder,
                Map.of("GIVEN", "yes"),
                new byte[0],
                Duration.ofSeconds(30),
                9999);
        String environment = text(processes.run(command).out());

        assertThat(environment).contains("PATH=/usr/bin:/bin\n", "HOME=/home/me\n", "GIVEN=yes\n");
        assertThat(environment).doesNotContain("planted");
    }

    @ParameterizedTest(name = "S-058 the argument {0} stays what it is")
    @ValueSource(strings = {"--help", "-c import os", "a;rm -rf", "$(x)", "two\nlines", "`x`", "*", "'\"", "", "ä€"})
    void passesArgumentsAsTheyAre(String argument) {
        Command command = Command.of(Path.of("/usr/bin/printf"), List.of("%s", argument), folder);

        assertThat(text(processes.run(command).out())).isEqualTo(argument);
    }

    @Test
    @DisplayName("S-058 an argument with NUL is refused")
    void refusesNul() {
        Command command = Command.of(Path.of("/bin/sh"), List.of("a\0b"), folder);

        assertThatThrownBy(() -> processes.run(command)).isInstanceOf(PactoException.class);
    }

    @Test
    @DisplayName("S-056 a program that never ends")
    void endsWhatTakesTooLong() {
        Finished finished = processes.run(shell("echo begun; sleep 600", new byte[0], Duration.ofMillis(500), 1000));

        assertThat(finished.ending()).isEqualTo(Ending.OUT_OF_TIME);
        assertThat(finished.succeeded()).isFalse();
        assertThat(text(finished.out())).isEqualTo("begun\n");
    }

    @ParameterizedTest(name = "S-056 too much on stream {0}")
    @ValueSource(ints = {1, 2})
    void endsWhatPrintsTooMuch(int stream) {
        Finished finished = processes.run(shell("yes >&" + stream, new byte[0], Duration.ofSeconds(60), 100_000));

        assertThat(finished.ending()).isEqualTo(Ending.TOO_MUCH_OUTPUT);
        assertThat(stream == 1 ? finished.out() : finished.err()).hasSize(100_000);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("S-056 children and orphaned grandchildren end with it")
    void endsTheWholeTree() {
        Finished finished = processes.run(shell(
                "(sleep 601 & echo $!); sleep 602 & echo $!; echo $$; (trap '' TERM; sleep 603) & echo $!; sleep 604",
                new byte[0],
                Duration.ofSeconds(1),
                1000));

        assertThat(finished.ending()).isEqualTo(Ending.OUT_OF_TIME);
        List<String> ids = text(finished.out()).lines().toList();
        assertThat(ids).hasSize(4).noneMatch(HostProcessesTest::isRunning);
    }

    /** What has ended stays listed until its new parent, the system, has taken note of it: that is not ours to hurry. */
    private static boolean isRunning(String id) {
        try {
            String stat = Files.readString(Path.of("/proc/" + id + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void doesNotWaitForWhatAProgramLeavesBehindWithItsOutputOpen() {
        Finished finished = processes.run(shell("sleep 30 & echo done", new byte[0], Duration.ofSeconds(25), 1000));

        assertThat(finished.ending()).isEqualTo(Ending.EXITED);
        assertThat(text(finished.out())).isEqualTo("done\n");
    }

    @Test
    void aProgramThatIsNoneIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("text"), "not a program");

        assertThatThrownBy(() -> processes.run(Command.of(file, List.of(), folder)))
                .isInstanceOf(PactoException.class)
                .hasMessageContaining(file.toString());
    }

    private Path program(Path in) throws IOException {
        Files.createDirectories(in);
        Path file = Files.writeString(in.resolve("tool"), "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    @DisplayName("S-055 programs of the project are not found")
    void findsNothingInTheProject() throws IOException {
        program(folder.resolve("project/bin"));
        Path outside = program(folder.resolve("outside"));
        variables.put("PATH", folder.resolve("project/bin") + "::.:bin:project/bin");
        assertThat(processes.find("tool")).isEmpty();

        variables.put("PATH", folder.resolve("project/bin") + ":" + outside.getParent());
        assertThat(processes.find("tool")).contains(outside);
    }

    @Test
    @DisplayName("S-055 a link that leads into the project is not followed")
    void findsNothingThroughALink() throws IOException {
        program(folder.resolve("project/bin"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("project/bin"));
        variables.put("PATH", folder.resolve("link").toString());

        assertThat(processes.find("tool")).isEmpty();
    }

    @ParameterizedTest(name = "S-065 {0} is no name of a program")
    @ValueSource(strings = {"", "..", ".", "a/b", "/bin/sh", "-x", "x/../sh", "a\\b", "a\nb"})
    void findsOnlyNames(String name) {
        assertThat(processes.find(name)).isEmpty();
    }

    @Test
    void findsNothingThatCannotBeRun() throws IOException {
        Files.createDirectories(folder.resolve("bin/folder"));
        Files.writeString(folder.resolve("bin/text"), "");
        variables.put("PATH", folder.resolve("bin").toString());

        assertThat(processes.find("text")).isEmpty();
        assertThat(processes.find("folder")).isEmpty();
    }

    @Test
    @DisplayName("S-055 programs are listed as they are found, and what is passed over can be told")
    void listsProgramsAndTellsWhatItPassesOver() throws IOException {
        Path safe = script(folder.resolve("bin/tool-b"));
        script(folder.resolve("bin/tool-a"));
        Files.writeString(folder.resolve("bin/tool-c"), "");
        Path planted = script(folder.resolve("project/bin/tool-d"));
        Files.createSymbolicLink(folder.resolve("bin/tool-e"), planted);
        variables.put("PATH", "project/bin:" + folder.resolve("project/bin") + "::" + folder.resolve("bin") + ":/gone");

        assertThat(processes.named("tool-")).containsExactly("tool-a", "tool-b");
        assertThat(processes.find("tool-b")).contains(safe);
        assertThat(processes.passedOver("tool-b")).isEmpty();
        assertThat(processes.find("tool-d")).isEmpty();
        assertThat(processes.passedOver("tool-d")).contains(planted);
        assertThat(processes.passedOver("tool-e")).contains(folder.resolve("bin/tool-e"));
        assertThat(processes.passedOver("../tool-d")).isEmpty();
    }

    @Test
    void saysThatAFileMayNotBeRun() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> processes.run(Command.of(file, List.of(), folder)))
                .isInstanceOf(PactoException.class)
                .hasMessage("cannot start " + file + ": permission denied");
    }

    private static Path script(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
