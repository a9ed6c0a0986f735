package io.pacto.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many plugins are installed: what has nothing to do is not loaded. */
class StartUpClassesIT {

    private static final List<Integer> COUNTS = List.of(0, 8, 32, 128);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void installsThePlugins() throws Exception {
        Files.writeString(folder.resolve("pacto.yaml"), """
                pactoVersion: "1.0"
                service: {name: orders, version: 1.4.0, owner: team/shop}
                interfaces: [{name: api, type: http, port: 8080}]
                """);
        for (int count : COUNTS) {
            Path store = home(count).resolve("pacto/plugins");
            Files.createDirectories(store);
            for (int number = 1; number < count; number++) {
                SparePlugins.place(store, number);
            }
            if (count > 0) {
                // The last one as a user does it, which writes the index of all of them.
                Path jar = folder.resolve("last.jar");
                Files.write(jar, SparePlugins.jar(count));
                run(count, List.of(), "plugin", "install", jar.toString());
            }
            // Once for all: an index that is missing is written by the first command.
            String listed = run(count, List.of(), "plugin", "list");
            assertThat(listed).contains("contract");
            if (count > 0) {
                assertThat(listed).contains(SparePlugins.id(1), SparePlugins.id(count));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--help", "validate"})
    void loadsTheSameClassesWithAnyNumberOfPlugins(String command) throws Exception {
        SortedMap<Integer, List<String>> loaded = new TreeMap<>();
        for (int count : COUNTS) {
            loaded.put(count, classesLoaded(count, command));
        }
        System.out.println(
                "Classes outside the JDK for " + command + ": " + loaded.get(0).size());

        assertThat(loaded.get(0)).contains("io.pacto.cli.Main");
        for (int count : COUNTS) {
            List<String> more = new ArrayList<>(loaded.get(count));
            loaded.get(0).forEach(more::remove);
            assertThat(more).as("loaded more with " + count + " plugins").isEmpty();
            assertThat(loaded.get(count)).hasSameSizeAs(loaded.get(0));
        }
    }

    /** Returns the names, sorted, of the classes the JVM took from anywhere but its own modules and its archive of them. */
    private static List<String> classesLoaded(int count, String... arguments) throws Exception {
        Path log = folder.resolve("classes");
        run(count, List.of("-Xlog:class+load=info:file=" + log + "::filecount=0"), arguments);
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            int source = line.indexOf(" source: ");
            if (source > 0) {
                String from = line.substring(source + " source: ".length());
                // [0.017s][info][class,load] io.pacto.cli.Main source: file:/…, hidden classes with an address behind
                // them.
                String name = line.substring(line.lastIndexOf("] ", source) + 2, source);
                boolean jdk = from.startsWith("jrt:/")
                        || from.startsWith("shared objects file")
                        || name.startsWith("java.")
                        || name.startsWith("jdk.")
                        || name.startsWith("sun.");
                if (!jdk) {
                    names.add(name.replaceAll("[/+]0x[0-9a-f]+.*$", ""));
                }
            }
        }
        names.sort(null);
        return names;
    }

    /** Starts the image's class path as the launcher does, and returns what it printed. */
    private static String run(int count, List<String> flags, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:-UsePerfData"));
        command.addAll(flags);
        command.addAll(List.of("-Dpacto.home=" + ShippedClasses.image(), "-cp", ShippedClasses.classPath()));
        command.add("io.pacto.cli.Main");
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(count));
        int exit = builder.start().waitFor();
        String text = Files.readString(output);
        assertThat(exit).as(text).isZero();
        return text;
    }

    private static Map<String, String> environment(int count) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HOME", home(count).toString());
        for (String kind : List.of("CONFIG", "DATA", "CACHE", "STATE")) {
            environment.put("XDG_" + kind + "_HOME", home(count).toString());
        }
        return environment;
    }

    private static Path home(int count) {
        return folder.resolve("home-" + count);
    }
}
