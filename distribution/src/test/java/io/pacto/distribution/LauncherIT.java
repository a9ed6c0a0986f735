package io.pacto.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher script, in front of a Java that only says how it was called. */
class LauncherIT {

    private static final String ECHO = "#!/bin/sh\nfor each in \"$@\"; do printf '[%s]\\n' \"$each\"; done\nexit 7\n";

    @TempDir
    private Path folder;

    private Path image;
    private Map<String, String> environment;

    @BeforeEach
    void copiesTheLauncher() throws IOException {
        // A blank and a pattern in the path, since people unpack archives anywhere.
        image = folder.resolve("an image [x]");
        Files.createDirectories(image.resolve("bin"));
        Path launcher = Path.of(System.getProperty("pacto.image")).resolve("bin/pacto");
        program(image.resolve("bin/pacto"), Files.readString(launcher));
        for (String jar : List.of("lib/b.jar", "lib/A.jar", "plugins/z.jar", "plugins/a.jar")) {
            Files.createDirectories(image.resolve(jar).getParent());
            Files.writeString(image.resolve(jar), "");
        }
        environment = new LinkedHashMap<>();
        environment.put("PATH", folder.resolve("empty").toString());
        environment.put("LC_ALL", "C");
        environment.put("PACTO_JAVA", java("current", "21.0.1").toString());
    }

    @Test
    void namesEveryJarInAFixedOrder() throws Exception {
        Outcome outcome = launch("version");

        assertThat(outcome.out())
                .contains("[-cp]\n[" + image + "/lib/A.jar:" + image + "/lib/b.jar:" + image + "/plugins/a.jar:" + image
                        + "/plugins/z.jar]\n[io.pacto.cli.Main]\n[version]\n");
        assertThat(outcome.out()).contains("[-Dpacto.home=" + image + "]\n");
    }

    @Test
    void namesOnlyTheJarsThatRideWhereTheImageListsThem() throws Exception {
        Files.writeString(image.resolve("plugins/class-path"), "z.jar\n");

        Outcome outcome = launch("version");

        assertThat(outcome.out())
                .contains("[-cp]\n[" + image + "/lib/A.jar:" + image + "/lib/b.jar:" + image
                        + "/plugins/z.jar]\n[io.pacto.cli.Main]\n[version]\n");
    }

    @Test
    void passesArgumentsAndTheExitCodeOnUnchanged() throws Exception {
        Outcome outcome = launch("validate", "a b", "a*", "", "$HOME");

        assertThat(outcome.out()).endsWith("[io.pacto.cli.Main]\n[validate]\n[a b]\n[a*]\n[]\n[$HOME]\n");
        assertThat(outcome.exit()).isEqualTo(7);
        assertThat(outcome.err()).isEmpty();
    }

    /** By way of a script, because the Java of this test may itself run in a locale that has no umlauts. */
    @Test
    void standsUmlautsInPathsAndArgumentsUnderAnyLocale() throws Exception {
        Path script = folder.resolve("script");
        program(script, "#!/bin/sh\ncp -R '" + image + "' 'Bündel'\nexec 'Bündel/bin/pacto' 'grüß dich'\n");
        environment.put("PATH", System.getenv("PATH"));

        Outcome outcome = run(List.of(script.toString()));

        assertThat(outcome.out())
                .contains("[-Dpacto.home=" + folder + "/Bündel]\n")
                .contains("/Bündel/lib/A.jar:")
                .endsWith("[grüß dich]\n");
    }

    @ParameterizedTest
    @CsvSource({
        "C,, C.UTF-8",
        "POSIX,, C.UTF-8",
        ", de_DE.UTF-8, C.UTF-8",
        ", en_US.utf8, C.UTF-8",
        ",, C.UTF-8",
        ", de_DE.ISO-8859-1, de_DE.ISO-8859-1",
        "tr_TR, de_DE.UTF-8, tr_TR"
    })
    void givesJavaALocaleInWhichItCanReadEveryFileName(@Nullable String all, @Nullable String language, String expected)
            throws Exception {
        environment.remove("LC_ALL");
        if (all != null) {
            environment.put("LC_ALL", all);
        }
        if (language != null) {
            environment.put("LANG", language);
        }
        program(folder.resolve("current/bin/java"), "#!/bin/sh\necho \"$LC_ALL\"\n");

        assertThat(launch("version").out()).isEqualTo(expected + "\n");
    }

    @Test
    void followsLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("pacto"), Path.of("an image [x]/bin/pacto"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("p"), link);
        environment.put("PATH", System.getenv("PATH"));

        Outcome outcome = run(List.of(linkToLink.toString(), "version"));

        assertThat(outcome.out()).contains("[-Dpacto.home=" + image + "]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mcp", "dashboard", "serve"})
    void leavesLastingCommandsTheFullCompiler(String command) throws Exception {
        assertThat(launch("--output-format", "json", command).out()).doesNotContain("TieredStopAtLevel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "version", "help"})
    void startsShortCommandsFast(String command) throws Exception {
        assertThat(launch(command, "mcp").out()).contains("[-XX:+UseSerialGC]\n[-XX:TieredStopAtLevel=1]\n");
    }

    @Test
    void givesComparisonsTheCollectorOfTwoThreads() throws Exception {
        assertThat(launch("-v", "diff", "a", "b").out())
                .contains("[-XX:+UseParallelGC]\n[-XX:TieredStopAtLevel=1]\n")
                .doesNotContain("SerialGC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PACTO_JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"})
    void leavesTheUsersCollectorAlone(String variable) throws Exception {
        environment.put(variable, "-Xmx1g -XX:+UseG1GC");

        assertThat(launch("diff", "a", "b").out()).doesNotContain("SerialGC").doesNotContain("ParallelGC");
    }

    @Test
    void appendsTheUsersFlags() throws Exception {
        environment.put("PACTO_JAVA_OPTS", "-Xmx64m -Da=*");

        assertThat(launch("version").out()).contains("[-Xmx64m]\n[-Da=*]\n");
    }

    @Test
    void takesAProgramAsWellAsAHome() throws Exception {
        environment.put("PACTO_JAVA", java("other", "17").resolve("bin/java").toString());

        assertThat(launch("version").exit()).isEqualTo(7);
    }

    @Test
    void passesOverAJavaThatIsTooOldWithOneLine() throws Exception {
        environment.put(
                "JAVA_HOME", environment.put("PACTO_JAVA", java("old", "11.0.2").toString()));

        Outcome outcome = launch("version");

        assertThat(outcome.exit()).isEqualTo(7);
        assertThat(outcome.err())
                .isEqualTo("pacto: warning: PACTO_JAVA is Java 11.0.2 (" + folder.resolve("old/bin/java")
                        + ") and Pacto needs 17 or newer; looking further.\n");
    }

    @Test
    void passesOverAJavaThatIsNotThereWithOneLine() throws Exception {
        environment.put("JAVA_HOME", environment.put("PACTO_JAVA", "/not/there"));

        Outcome outcome = launch("version");

        assertThat(outcome.exit()).isEqualTo(7);
        assertThat(outcome.err())
                .isEqualTo("pacto: warning: PACTO_JAVA names no Java: /not/there is not a program; looking further.\n");
    }

    @Test
    void prefersTheBundledRuntimeToTheMachines() throws Exception {
        environment.put("JAVA_HOME", environment.remove("PACTO_JAVA"));
        Path runtime = image.resolve("runtime");
        Files.createDirectories(runtime.resolve("bin"));
        Files.writeString(runtime.resolve("release"), "JAVA_VERSION=\"25\"\n");
        program(runtime.resolve("bin/java"), "#!/bin/sh\nexit 42\n");

        assertThat(launch("version").exit()).isEqualTo(42);
    }

    @Test
    void findsTheJavaOnThePath() throws Exception {
        environment.put("PATH", environment.remove("PACTO_JAVA") + "/bin");

        assertThat(launch("version").exit()).isEqualTo(7);
    }

    @Test
    void asksAJavaWithoutAReleaseFileForItsVersion() throws Exception {
        Path home = java("bare", "8");
        Files.delete(home.resolve("release"));
        program(
                home.resolve("bin/java"),
                "#!/bin/sh\n[ \"$1\" != -version ] || { echo 'openjdk version \"19.0.1\"' >&2; exit; }\nexit 5\n");
        environment.put("PACTO_JAVA", home.toString());

        assertThat(launch("version").exit()).isEqualTo(5);
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJava() throws Exception {
        environment.remove("PACTO_JAVA");
        Path launcher = image.resolve("bin/pacto");
        program(launcher, Files.readString(launcher).replace("/usr/lib/jvm", "/not/there"));

        Outcome outcome = launch("version");

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("pacto: there is no Java 17 or newer.")
                .contains("openjdk-17-jre-headless");
    }

    @Test
    void saysThatAnInstallationIsIncomplete() throws Exception {
        for (String jar : List.of("lib/b.jar", "lib/A.jar", "plugins/z.jar", "plugins/a.jar")) {
            Files.delete(image.resolve(jar));
        }

        Outcome outcome = launch("version");

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.err())
                .isEqualTo("pacto: there are no jars in " + image
                        + "/lib, so this is not a complete installation. Unpack the archive again.\n");
    }

    private Path java(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/java"), ECHO);
        return home;
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome launch(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(image.resolve("bin/pacto").toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Outcome run(List<String> command) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Outcome(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    /** What a run left behind. */
    private record Outcome(int exit, String out, String err) {}
}
