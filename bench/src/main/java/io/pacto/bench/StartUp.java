package io.pacto.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * What a {@code pacto validate} of a small bundle costs, as a ratio to a hello world in a jar with the same Java and the
 * same flags. Taken in pairs, one after the other, so that a machine that slows down slows both.
 */
public final class StartUp {

    private static final String CONTRACT = """
            pactoVersion: "1.0"
            service:
              name: orders
              version: 1.4.0
              owner: team/shop
            interfaces:
              - name: api
                type: http
                port: 8080
                visibility: internal
            runtime:
              workload: service
              state:
                type: stateless
                persistence: {scope: local, durability: ephemeral}
                dataCriticality: low
              health: {interface: api, path: /health}
            """;

    /** The flags the launcher gives short commands; the launcher test keeps it honest. */
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8");

    private final PrintStream out;
    private final Path image;
    private final Path folder;
    private final int runs;

    private StartUp(PrintStream out, Path image, Path folder, int runs) {
        this.out = out;
        this.image = image;
        this.folder = folder;
        this.runs = runs;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the image folder, an empty folder to work in, the number of pairs, then Java homes; none of these
     *     means every Java of this machine
     * @throws IOException when a process cannot be started, or fails
     * @throws InterruptedException when asked to stop
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<JavaHome> homes = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            homes.add(JavaHome.of(Path.of(arguments[i]).toRealPath()));
        }
        if (homes.isEmpty()) {
            homes.addAll(JavaHome.find());
        }
        StartUp bench = new StartUp(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                Path.of(arguments[0]).toRealPath(),
                Path.of(arguments[1]).toRealPath(),
                Math.max(10, Integer.parseInt(arguments[2])));
        bench.run(homes);
    }

    private void run(List<JavaHome> homes) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("pacto.yaml"), CONTRACT);
        writeHelloJar();
        out.println("pacto validate of a small bundle against hello world in a jar: " + runs
                + " pairs; median (middle half)");
        out.println("load before: " + Load.now());
        for (JavaHome home : homes) {
            measure(home, "off");
            measure(home, "now");
        }
        launcher();
        out.println("load after:  " + Load.now());
    }

    private void measure(JavaHome home, String archive) throws IOException, InterruptedException {
        Command hello = command(java(home, folder.resolve("hello.jar").toString(), "io.pacto.bench.Hello"));
        Map<String, String> environment = environment();
        environment.put("PACTO_JAVA", home.folder().toString());
        environment.put("PACTO_START_UP_ARCHIVE", archive);
        Command pacto = new Command(List.of(image.resolve("bin/pacto").toString(), "validate"), environment, folder);
        // Once each unmeasured: files into memory, the archive made, and a failure shows before anything is counted.
        hello.milliseconds();
        pacto.milliseconds();
        Samples helloTime = new Samples(runs);
        Samples pactoTime = new Samples(runs);
        Samples helloMemory = new Samples(runs);
        Samples pactoMemory = new Samples(runs);
        for (int i = 0; i < runs; i++) {
            helloTime.add(hello.milliseconds());
            pactoTime.add(pacto.milliseconds());
        }
        for (int i = 0; i < runs; i++) {
            helloMemory.add(hello.peakMemory());
            pactoMemory.add(pacto.peakMemory());
        }
        out.println();
        out.println("Java " + home.version() + " (" + home.folder() + "), "
                + (archive.equals("off") ? "without" : "with") + " a start-up archive");
        row("wall ratio", pactoTime.per(helloTime), " ×");
        row("  hello", helloTime, " ms");
        row("  pacto", pactoTime, " ms");
        row("memory ratio", pactoMemory.per(helloMemory), " ×");
        row("  hello", helloMemory, " MiB");
        row("  pacto", pactoMemory, " MiB");
    }

    /** The script itself: it in front of a Java that does nothing, less that program alone. */
    private void launcher() throws IOException, InterruptedException {
        Path nothing = Path.of("/bin/true");
        Path fake = folder.resolve("fake");
        Files.createDirectories(fake.resolve("bin"));
        Files.copy(nothing, fake.resolve("bin/java"));
        Files.writeString(fake.resolve("release"), "JAVA_VERSION=\"25\"\n");
        Map<String, String> environment = environment();
        environment.put("PACTO_JAVA", fake.toString());
        Command alone = new Command(List.of(fake.resolve("bin/java").toString()), environment, folder);
        Command launched = new Command(List.of(image.resolve("bin/pacto").toString(), "validate"), environment, folder);
        alone.milliseconds();
        launched.milliseconds();
        Samples aloneTime = new Samples(runs);
        Samples launchedTime = new Samples(runs);
        for (int i = 0; i < runs; i++) {
            aloneTime.add(alone.milliseconds());
            launchedTime.add(launched.milliseconds());
        }
        out.println();
        row("launcher", launchedTime.less(aloneTime), " ms");
    }

    private void row(String name, Samples samples, String unit) {
        out.println("  " + name + " ".repeat(Math.max(1, 14 - name.length())) + samples.show(unit));
    }

    private static List<String> java(JavaHome home, String classPath, String main) {
        List<String> words = new ArrayList<>();
        words.add(home.program().toString());
        words.addAll(FLAGS);
        words.addAll(List.of("-cp", classPath, main));
        return words;
    }

    private Command command(List<String> words) {
        return new Command(words, environment(), folder);
    }

    /** A user's plugins and settings would be measured otherwise. */
    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", String.valueOf(System.getenv("PATH")));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("PACTO_START_UP_ARCHIVE", "off");
        environment.put("HOME", folder.toString());
        for (String kind : List.of("CONFIG", "DATA", "CACHE", "STATE")) {
            environment.put("XDG_" + kind + "_HOME", folder.resolve("home").toString());
        }
        return environment;
    }

    private void writeHelloJar() throws IOException {
        String name = "io/pacto/bench/Hello.class";
        try (OutputStream file = Files.newOutputStream(folder.resolve("hello.jar"));
                JarOutputStream jar = new JarOutputStream(file);
                InputStream hello = StartUp.class.getResourceAsStream("/" + name)) {
            if (hello == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            jar.putNextEntry(new JarEntry(name));
            hello.transferTo(jar);
            jar.closeEntry();
        }
    }
}
