package io.pacto.bench;

import com.sun.management.OperatingSystemMXBean;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.Pacto;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.ValidationsReport;
import io.pacto.api.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code pacto validate --recursive} does with many contracts, and what one very long contract costs, in one JVM
 * through the interface that front ends use.
 */
public final class Recursive {

    private static final int ROUNDS = 5;
    private static final int LONG_LINES = 10_000;

    private static final String POLICY = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "required": ["interfaces", "configuration"],
              "properties": {
                "service": {
                  "required": ["owner"],
                  "properties": {"version": {"type": "string", "pattern": "^[0-9]+[.][0-9]+[.][0-9]+$"}}
                },
                "interfaces": {"items": {"properties": {"visibility": {"enum": ["internal", "public"]}}}}
              }
            }
            """;

    private final PrintStream out;
    private final Path folder;
    private final Pacto pacto;

    private Recursive(PrintStream out, Path image, Path folder) {
        this.out = out;
        this.folder = folder;
        this.pacto = Program.start(image, folder, out);
    }

    /**
     * Measures and prints.
     *
     * @param arguments the image folder, an empty folder to work in, the number of contracts
     * @throws IOException when the contracts cannot be written
     * @throws InterruptedException when asked to stop
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long begin = System.nanoTime();
        int contracts = Integer.parseInt(arguments[2]);
        Path image = Path.of(arguments[0]).toRealPath();
        Recursive bench = new Recursive(out, image, Path.of(arguments[1]).toRealPath());
        out.println("Java " + Runtime.version() + ", heap at most "
                + mebibytes(Runtime.getRuntime().maxMemory()));
        out.println("load before " + Load.now());
        bench.write(contracts);
        out.printf(Locale.ROOT, "%d contracts written after %.1f s%n", contracts, seconds(begin));
        for (int round = 1; round <= ROUNDS; round++) {
            bench.round(round, contracts);
        }
        bench.oneShot(image, contracts);
        bench.longContract();
        out.println("load after  " + Load.now());
    }

    /** One contract as init makes it, with a policy beside it; the others are its copies under other names. */
    private void write(int contracts) throws IOException {
        for (int i = 0; i < contracts; i++) {
            String name = "service-" + i;
            Map<String, List<String>> options = new LinkedHashMap<>();
            options.put("name", List.of("many/" + name));
            pacto.run(new Invocation("init", new Options(options), Map.of()));
            Path bundle = folder.resolve("many").resolve(name);
            Files.createDirectories(bundle.resolve("policy"));
            Files.writeString(bundle.resolve("policy/schema.json"), POLICY);
            Path contract = bundle.resolve("pacto.yaml");
            Files.writeString(contract, Files.readString(contract) + "\npolicy:\n  schema: policy/schema.json\n");
        }
    }

    private void round(int round, int contracts) {
        forgetPeaks();
        long begin = System.nanoTime();
        long cpu = cpu();
        ValidationsReport report = (ValidationsReport) validate("many");
        double seconds = seconds(begin);
        double cpuSeconds = (cpu() - cpu) / 1e9;
        if (report.reports().size() != contracts || report.count(Verdict.GOOD) != contracts) {
            throw new IllegalStateException("expected " + contracts + " valid contracts, got "
                    + report.reports().size() + ", of which valid " + report.count(Verdict.GOOD));
        }
        out.printf(
                Locale.ROOT,
                "round %d  %8.0f contracts/s  (%.2f s, %.2f ms CPU each, %.2f cores busy, peak heap %s)%n",
                round,
                contracts / seconds,
                seconds,
                1000 * cpuSeconds / contracts,
                cpuSeconds / seconds,
                mebibytes(peak()));
    }

    /** The same as a user has it: a process of its own, started by the launcher. */
    private void oneShot(Path image, int contracts) throws IOException, InterruptedException {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", String.valueOf(System.getenv("PATH")));
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("PACTO_START_UP_ARCHIVE", "off");
        Path launcher = image.resolve("bin/pacto");
        Command command =
                new Command(List.of(launcher.toString(), "validate", "--recursive", "many"), environment, folder);
        double seconds = command.milliseconds() / 1000;
        out.printf(Locale.ROOT, "one shot %8.0f contracts/s  (%.2f s, start included)%n", contracts / seconds, seconds);
    }

    private void longContract() throws IOException {
        Path bundle = Files.createDirectories(folder.resolve("long/one"));
        StringBuilder text =
                new StringBuilder("pactoVersion: \"1.0\"\nservice:\n  name: long\n  version: 1.0.0\ninterfaces:\n");
        int lines = 5;
        for (int i = 0; lines < LONG_LINES / 2; i++, lines += 4) {
            text.append("  - name: api-")
                    .append(i)
                    .append("\n    type: http\n    port: 8080\n    visibility: public\n");
        }
        text.append("metadata:\n");
        for (int i = 0; lines < LONG_LINES - 1; i++, lines++) {
            text.append("  key-").append(i).append(": value number ").append(i).append('\n');
        }
        Files.writeString(bundle.resolve("pacto.yaml"), text);
        for (int round = 1; round <= ROUNDS; round++) {
            forgetPeaks();
            long begin = System.nanoTime();
            if (validate("long").verdict() != Verdict.GOOD) {
                throw new IllegalStateException("the long contract is not valid");
            }
            out.printf(
                    Locale.ROOT,
                    "long contract (%d lines), round %d  %.3f s, peak heap %s%n",
                    lines + 1,
                    round,
                    seconds(begin),
                    mebibytes(peak()));
        }
    }

    private Report validate(String below) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("recursive", List.of("true"));
        Map<String, Source> sources = new LinkedHashMap<>();
        sources.put("bundle", Source.at(below));
        return pacto.run(new Invocation("validate", new Options(options), sources));
    }

    private static void forgetPeaks() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            pool.resetPeakUsage();
        }
    }

    /** The pools peak at different times, so this is never less than the true figure. */
    private static long peak() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                bytes += pool.getPeakUsage().getUsed();
            }
        }
        return bytes;
    }

    /** Time on processors of all threads, the compiler's and the collector's among them: other load hardly shows in it. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String mebibytes(long bytes) {
        return bytes / (1024 * 1024) + " MiB";
    }
}
