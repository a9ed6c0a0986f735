package io.pacto.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A process to start again and again.
 *
 * @param words program and arguments
 * @param environment all its variables
 * @param folder where it runs, and where its output goes
 */
public record Command(List<String> words, Map<String, String> environment, Path folder) {

    private static final Path TIME = Path.of("/usr/bin/time");

    /** Copies what it is given. */
    public Command {
        words = List.copyOf(words);
        environment = new LinkedHashMap<>(environment);
    }

    /**
     * The installed program, with a home of its own and nothing else of the person at the keyboard.
     *
     * @param image the unpacked distribution
     * @param folder where it runs; the home lies below
     * @param javaOptions options of its Java, such as the largest heap; may be empty
     * @param arguments what is typed behind {@code pacto}
     * @return the process
     */
    static Command pacto(Path image, Path folder, String javaOptions, String... arguments) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", String.valueOf(System.getenv("PATH")));
        environment.put("HOME", folder.resolve("home").toString());
        // What a second command has by itself; in the background it would be made while something is measured.
        environment.put("PACTO_START_UP_ARCHIVE", "now");
        if (!javaOptions.isEmpty()) {
            environment.put("PACTO_JAVA_OPTS", javaOptions);
        }
        List<String> words = new ArrayList<>(List.of(image.resolve("bin/pacto").toString()));
        words.addAll(List.of(arguments));
        return new Command(words, environment, folder);
    }

    /**
     * Runs it once.
     *
     * @return milliseconds from before its start to after its end
     * @throws IOException when it fails
     * @throws InterruptedException when asked to stop
     */
    public double milliseconds() throws IOException, InterruptedException {
        ProcessBuilder builder = builder(words);
        long before = System.nanoTime();
        int exit = builder.start().waitFor();
        double taken = (System.nanoTime() - before) / 1e6;
        check(exit);
        return taken;
    }

    /**
     * Runs it once.
     *
     * @return the most memory it had at a time, in MiB
     * @throws IOException when it fails
     * @throws InterruptedException when asked to stop
     */
    public double peakMemory() throws IOException, InterruptedException {
        if (Files.isExecutable(TIME)) {
            Path figure = folder.resolve("peak");
            List<String> timed = new ArrayList<>(List.of(TIME.toString(), "-f", "%M", "-o", figure.toString()));
            timed.addAll(words);
            check(builder(timed).start().waitFor());
            return Double.parseDouble(Files.readString(figure).strip()) / 1024;
        }
        return polledMemory();
    }

    /** The kernel keeps the peak itself; what is lost is only what was added since the last look. */
    private double polledMemory() throws IOException, InterruptedException {
        Process process = builder(words).start();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        double peak = 0;
        while (process.isAlive()) {
            try {
                for (String line : Files.readAllLines(status)) {
                    if (line.startsWith("VmHWM:")) {
                        peak = Math.max(peak, Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024);
                    }
                }
            } catch (IOException e) {
                // It ended between the two looks.
                break;
            }
            Thread.sleep(1);
        }
        check(process.waitFor());
        return peak;
    }

    private ProcessBuilder builder(List<String> command) {
        File output = folder.resolve("output").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    private void check(int exit) throws IOException {
        if (exit != 0) {
            throw new IOException(String.join(" ", words) + " ended with " + exit + ":\n"
                    + Files.readString(folder.resolve("output")));
        }
    }
}
