package io.pacto.bench.oci;

import io.pacto.bench.Command;
import io.pacto.bench.Figures;
import io.pacto.bench.Load;
import io.pacto.bench.Program;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What a graph of published contracts asks of a registry, and how fast a large bundle is packed. */
public final class OciBench {

    private static final int RUNS = 5;
    private static final int MOST_AT_ONCE = 8;
    private static final double MOST_CACHED_SECONDS = 1.5;
    private static final double MOST_PACK_RATIO = 1.3;
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int PARTS = 10;

    /** As much as a bundle may hold, less a little for the contract. */
    private static final int PART = 5 * MEBIBYTE - 1024;

    private static final int LETTERS = 0x3f;
    private static final long SEED = 20_260_401L;
    private static final String HEAP = "-Xmx256m";

    private final PrintStream out;
    private final Path image;
    private final Path folder;

    private OciBench(PrintStream out, Path image, Path folder) {
        this.out = out;
        this.image = image;
        this.folder = folder;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the image folder, an empty folder to work in, the number of contracts
     * @throws IOException when something cannot be written or a program fails
     * @throws InterruptedException when asked to stop
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        OciBench bench = new OciBench(
                out, Path.of(arguments[0]).toRealPath(), Path.of(arguments[1]).toRealPath());
        out.println("load before " + Load.now());
        bench.graph(Integer.parseInt(arguments[2]));
        bench.pack();
        out.println("load after  " + Load.now());
    }

    private void graph(int contracts) throws IOException, InterruptedException {
        try (LocalRegistry registry = LocalRegistry.start(folder.resolve("registry"));
                CountingProxy proxy = CountingProxy.before(registry.port())) {
            for (String group : List.of("exact", "ranges")) {
                Path bundles = Files.createDirectories(folder.resolve(group));
                boolean ranges = group.equals("ranges");
                Publishing publishing = new Publishing(
                        Program.start(image, folder, out), bundles, registry.port(), proxy.port(), contracts, ranges);
                long begin = System.nanoTime();
                publishing.publish();
                say("published %d contracts in %.1f s", contracts, (System.nanoTime() - begin) / 1e9);
                cold(group, contracts, publishing.tagless(), proxy);
                cached(group, publishing.tagless(), proxy);
            }
        }
    }

    private void cold(String group, int contracts, int tagless, CountingProxy proxy)
            throws IOException, InterruptedException {
        proxy.take();
        double seconds = pacto(group, "graph", group + "/root").milliseconds() / 1000;
        String shown = Files.readString(folder.resolve("output"));
        if (!shown.contains("service-" + contracts) || shown.contains("error")) {
            throw new IOException("the graph is not whole:\n" + shown);
        }
        Map<String, Integer> asked = proxy.take();
        int all = sum(asked);
        int most = 2 * contracts + tagless + 1;
        say("graph, %d of %d tagless, nothing cached: %.2f s, requests %d %s", tagless, contracts, seconds, all, asked);
        verdict(all <= most, "at most " + most + " requests");
        verdict(asked.getOrDefault("greeting", 0) <= 1, "one greeting for the registry");
        verdict(asked.getOrDefault("tags", 0) <= tagless, "one list of tags for each of " + tagless + " repositories");
        verdict(
                proxy.mostAtOnce() <= MOST_AT_ONCE,
                "at most " + MOST_AT_ONCE + " at once: " + proxy.mostAtOnce() + " were");
    }

    /** A range of versions is asked for anew each time unless told not to; what was fetched is never fetched again. */
    private void cached(String group, int tagless, CountingProxy proxy) throws IOException, InterruptedException {
        cached(group, tagless, proxy, "graph", group + "/root");
        cached(group, 0, proxy, "graph", group + "/root", "--offline");
    }

    private void cached(String group, int tagless, CountingProxy proxy, String... words)
            throws IOException, InterruptedException {
        Command command = pacto(group, words);
        List<Double> taken = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            taken.add(command.milliseconds());
        }
        Map<String, Integer> asked = proxy.take();
        double seconds = Figures.median(taken) / 1000;
        say("cached, %s: %.2f s (median of %d), requests of all %s", String.join(" ", words), seconds, RUNS, asked);
        if (tagless == 0) {
            verdict(seconds <= MOST_CACHED_SECONDS, "at most " + MOST_CACHED_SECONDS + " s");
            verdict(asked.isEmpty(), "no request");
        } else {
            verdict(asked.getOrDefault("tags", 0) <= RUNS * tagless, "one list of tags for each tagless repository");
            verdict(!asked.containsKey("manifests") && !asked.containsKey("blobs"), "nothing was fetched again");
        }
    }

    /** Half of it does not shrink and half of it hardly does: more would be over the limit once packed. */
    private void pack() throws IOException, InterruptedException {
        Path bundle = Files.createDirectories(folder.resolve("large"));
        Files.writeString(
                bundle.resolve("pacto.yaml"), "pactoVersion: \"1.0\"\nservice: {name: large, version: 1.0.0}\n");
        Random random = new Random(SEED);
        byte[] content = new byte[PART];
        for (int i = 0; i < PARTS; i++) {
            random.nextBytes(content);
            for (int at = 0; at < PART / 2; at++) {
                content[at] = (byte) (' ' + (content[at] & LETTERS));
            }
            Files.write(bundle.resolve("part-" + i + ".bin"), content);
        }
        Command ours = pacto("pack", "pack", "large", "-o", "ours.tar.gz");
        Command theirs = new Command(
                List.of("sh", "-c", "tar -C large -cf - . | gzip > theirs.tar.gz"), environment("pack"), folder);
        List<Double> ratios = new ArrayList<>();
        List<Double> taken = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            double other = theirs.milliseconds();
            double own = ours.milliseconds();
            taken.add(own);
            ratios.add(own / other);
        }
        say(
                "pack of %.1f MiB: %.2f s, %.2f times tar | gzip (medians of %d pairs), start included, %s, peak %.0f MiB",
                (double) PARTS * PART / MEBIBYTE,
                Figures.median(taken) / 1000,
                Figures.median(ratios),
                RUNS,
                HEAP,
                ours.peakMemory());
        verdict(Figures.median(ratios) <= MOST_PACK_RATIO, "at most " + MOST_PACK_RATIO + " times tar | gzip");
        verdict(Files.size(folder.resolve("ours.tar.gz")) > 0, "the heap of 256 MiB sufficed");
    }

    private Command pacto(String home, String... words) {
        List<String> all = new ArrayList<>(List.of(image.resolve("bin/pacto").toString()));
        all.addAll(List.of(words));
        return new Command(all, environment(home), folder);
    }

    private Map<String, String> environment(String home) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", String.valueOf(System.getenv("PATH")));
        environment.put("HOME", folder.resolve("home-" + home).toString());
        environment.put("PACTO_START_UP_ARCHIVE", "off");
        environment.put("PACTO_JAVA_OPTS", HEAP);
        return environment;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private void verdict(boolean holds, String what) {
        Figures.verdict(out, holds, what);
    }

    private static int sum(Map<String, Integer> asked) {
        int sum = 0;
        for (int each : asked.values()) {
            sum += each;
        }
        return sum;
    }
}
