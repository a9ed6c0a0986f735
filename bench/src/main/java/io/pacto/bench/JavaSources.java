package io.pacto.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What {@code pacto generate openapi-infer} costs with a large Spring program, held against its limits. */
public final class JavaSources {

    private static final int RUNS = 3;
    private static final long SEED = 20_260_101;
    private static final double MOST_SECONDS = 60;
    private static final double MOST_MEBIBYTES = 1024;

    private JavaSources() {}

    /**
     * Measures and prints.
     *
     * @param arguments the image folder, an empty folder to work in, the number of lines
     * @throws IOException when sources cannot be written, the program fails or makes another document than it should
     * @throws InterruptedException when asked to stop
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path image = Path.of(arguments[0]).toRealPath();
        Path folder = Path.of(arguments[1]).toRealPath();
        out.println("load before " + Load.now());
        LargeJavaProject project = new LargeJavaProject(SEED);
        project.write(folder.resolve("project"), Integer.parseInt(arguments[2]));
        Files.writeString(
                folder.resolve("project/pacto.yaml"),
                "pactoVersion: \"1.0\"\nservice: {name: large, version: 1.0.0}\n");
        int operations = project.resources() * LargeJavaProject.OPERATIONS;
        out.printf(Locale.ROOT, "Spring, %d lines, %d operations%n", project.lines(), operations);
        Command command = Command.pacto(image, folder, "-Xmx1g", "generate", "openapi-infer", "project", "-o", "out");
        double worst = 0;
        for (int run = 1; run <= RUNS; run++) {
            double seconds = command.milliseconds() / 1000;
            worst = Math.max(worst, seconds);
            check(folder, operations);
            out.printf(Locale.ROOT, "run %d  %.2f s%n", run, seconds);
        }
        double peak = command.peakMemory();
        out.println("load after  " + Load.now());
        String slowest = String.format(
                Locale.ROOT, "at most %.0f s: the slowest run took %.2f s, start included", MOST_SECONDS, worst);
        Figures.verdict(out, worst <= MOST_SECONDS, slowest);
        String memory = String.format(
                Locale.ROOT, "at most %.0f MiB: the peak was %.0f MiB, with a heap of 1 GiB", MOST_MEBIBYTES, peak);
        Figures.verdict(out, peak <= MOST_MEBIBYTES, memory);
    }

    /** A figure for a document that lacks something is worth nothing. */
    private static void check(Path folder, int operations) throws IOException {
        long found;
        try (var lines = Files.lines(folder.resolve("out/interfaces/openapi.yaml"))) {
            found = lines.filter(line -> line.startsWith("      operationId: ")).count();
        }
        String said = Files.readString(folder.resolve("output"));
        if (found != operations || said.contains(".java:")) {
            throw new IOException("expected " + operations + " operations and nothing open but got " + found + " and\n"
                    + said.substring(0, Math.min(500, said.length())));
        }
    }
}
