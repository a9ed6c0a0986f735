package io.pacto.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code pacto diff} costs with two bills of materials of very many packages, held against its limit. */
public final class Packages {

    private static final int RUNS = 3;
    private static final double MOST_SECONDS = 10;

    /** Every hundredth package has another version in the later bill. */
    private static final int CHANGED = 100;

    private Packages() {}

    /**
     * Measures and prints.
     *
     * @param arguments the image folder, an empty folder to work in, the number of packages
     * @throws IOException when bills cannot be written, a program fails or says something else than it should
     * @throws InterruptedException when asked to stop
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path image = Path.of(arguments[0]).toRealPath();
        Path folder = Path.of(arguments[1]).toRealPath();
        int packages = Integer.parseInt(arguments[2]);
        out.println("load before " + Load.now());
        long bytes = write(folder.resolve("old"), packages, false);
        write(folder.resolve("new"), packages, true);
        out.printf(Locale.ROOT, "CycloneDX, %d packages, %.1f MB each side%n", packages, bytes / 1e6);
        Command command = Command.pacto(image, folder, "", "diff", "old", "new");
        List<Double> taken = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            taken.add(command.milliseconds() / 1000);
            check(folder.resolve("output"), packages);
            out.printf(Locale.ROOT, "run %d  %.2f s%n", run, taken.get(run - 1));
        }
        double worst = taken.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        out.printf(Locale.ROOT, "peak memory %.0f MiB%n", command.peakMemory());
        out.println("load after  " + Load.now());
        String slowest = String.format(
                Locale.ROOT, "at most %.0f s: the slowest run took %.2f s, start included", MOST_SECONDS, worst);
        Figures.verdict(out, worst <= MOST_SECONDS, slowest);
    }

    /** A figure for a comparison that was not made is worth nothing. */
    private static void check(Path output, int packages) throws IOException {
        String wanted = "\nSBOM changes (" + (packages + CHANGED - 1) / CHANGED + "):\n";
        String said = Files.readString(output);
        if (!said.contains(wanted)) {
            throw new IOException("expected" + wanted + "but got\n" + said.substring(0, Math.min(500, said.length())));
        }
    }

    private static long write(Path bundle, int packages, boolean later) throws IOException {
        Files.createDirectories(bundle.resolve("sbom"));
        Files.writeString(
                bundle.resolve("pacto.yaml"), "pactoVersion: \"1.0\"\nservice: {name: large, version: 1.0.0}\n");
        Path file = bundle.resolve("sbom/large.cdx.json");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": [\n");
            for (int i = 0; i < packages; i++) {
                out.write(component(i, later && i % CHANGED == 0 ? "2.0.0" : "1.0.0"));
                out.write(i + 1 < packages ? ",\n" : "\n");
            }
            out.write("]}\n");
        }
        return Files.size(file);
    }

    /** As large as tools make them: about 390 bytes. */
    private static String component(int number, String version) {
        String name = "package-" + number;
        String purl = "pkg:maven/com.example.group/" + name + "@" + version;
        String hash = String.format(Locale.ROOT, "%064x", number * 2_654_435_761L);
        return "{\"type\": \"library\", \"bom-ref\": \"" + purl + "\", \"group\": \"com.example.group\", \"name\": \""
                + name
                + "\", \"version\": \"" + version + "\", \"purl\": \"" + purl
                + "\", \"licenses\": [{\"license\": {\"id\": \"Apache-2.0\"}}], \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \""
                + hash + "\"}]}";
    }
}
