package io.pacto.bench;

import io.pacto.host.document.HostDocuments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code pacto diff} costs with OpenAPI documents of many sizes, beside another tool when there is one. */
public final class Comparing {

    private static final int MEGABYTE = 1_000_000;
    private static final int RUNS = 5;

    /** A document that had to fit into this heap. */
    private static final String HEAP = "-Xmx768m";

    private final PrintStream out;
    private final Path image;
    private final Path folder;
    private final String other;

    private Comparing(PrintStream out, Path image, Path folder, String other) {
        this.out = out;
        this.image = image;
        this.folder = folder;
        this.other = other;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the image folder, an empty folder to work in, and a program that is called as {@code PROGRAM
     *     changelog OLD NEW}; an empty text for none
     * @throws IOException when documents cannot be written or a program fails
     * @throws InterruptedException when asked to stop
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Comparing bench = new Comparing(
                out,
                Path.of(arguments[0]).toRealPath(),
                Path.of(arguments[1]).toRealPath(),
                arguments.length > 2 ? arguments[2] : "");
        Command.pacto(bench.image, bench.folder, HEAP, "version").milliseconds();
        out.println("load before " + Load.now());
        out.println("medians of " + RUNS + " runs or pairs, start with an archive included, pacto with " + HEAP);
        out.printf("%-28s %9s %9s %12s %12s %8s%n", "pair", "bytes", "pacto s", "pacto MiB", "other s", "ratio");
        Measured small = bench.pair("100 KB", MEGABYTE / 10, false, false);
        Figures.verdict(out, small.seconds <= 0.6, "at most 0.6 s");
        for (int megabytes = 1; megabytes <= 8; megabytes *= 2) {
            Measured large = bench.pair(megabytes + " MB", megabytes * MEGABYTE, false, false);
            if (megabytes == 8) {
                Figures.verdict(out, large.mebibytes <= 768, "at most 768 MiB");
            }
            if (megabytes == 8 && large.ratio > 0) {
                Figures.verdict(out, large.ratio <= 0.5, "at most 0.5 times the other");
            }
        }
        bench.pair("8 MB as JSON", 5 * MEGABYTE, false, true);
        bench.pair("10 MB in circles", 10 * MEGABYTE, true, false);
        out.println("load after  " + Load.now());
    }

    /** What a pair took; the ratio is 0 when there is nothing to compare with. */
    private record Measured(double seconds, double mebibytes, double ratio) {}

    private Measured pair(String title, int bytes, boolean circular, boolean json)
            throws IOException, InterruptedException {
        Path pair = Files.createDirectories(folder.resolve(title.replace(' ', '-')));
        Path oldSide = pair.resolve("old");
        Path newSide = pair.resolve("new");
        Path before = write(oldSide, bytes, circular, false, json);
        Path after = write(newSide, bytes, circular, true, json);
        Command pacto =
                Command.pacto(image, folder, HEAP, "diff", oldSide.toString(), newSide.toString(), "--fail-on", "none");
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        // Schemas in circles take the other program minutes, if it ends at all.
        boolean beside = !other.isEmpty() && !circular;
        for (int run = 0; run < RUNS; run++) {
            double mine = pacto.milliseconds();
            ours.add(mine / 1000);
            if (beside) {
                double its = new Command(
                                List.of(other, "changelog", before.toString(), after.toString()),
                                pacto.environment(),
                                folder)
                        .milliseconds();
                theirs.add(its / 1000);
                ratios.add(mine / its);
            }
        }
        double memory = pacto.peakMemory();
        String line = String.format(
                Locale.ROOT, "%-28s %9d %9.2f %12.0f", title, Files.size(after), Figures.median(ours), memory);
        if (beside) {
            line += String.format(Locale.ROOT, " %12.2f %8.2f", Figures.median(theirs), Figures.median(ratios));
        }
        out.println(line);
        return new Measured(Figures.median(ours), memory, beside ? Figures.median(ratios) : 0);
    }

    private static Path write(Path bundle, int bytes, boolean circular, boolean later, boolean json)
            throws IOException {
        Files.createDirectories(bundle);
        String name = json ? "api.json" : "api.yaml";
        String text = new LargeApi(bytes, circular, later).yaml();
        if (json) {
            HostDocuments documents = new HostDocuments();
            text = documents.toJson(documents.parse("api.yaml", text.getBytes(StandardCharsets.UTF_8)));
        }
        Files.writeString(
                bundle.resolve("pacto.yaml"),
                "pactoVersion: \"1.0\"\nservice: {name: large, version: 1.0.0}\ninterfaces:\n"
                        + "  - {name: api, type: http, port: 80, contract: " + name + "}\n");
        return Files.writeString(bundle.resolve(name), text);
    }
}
