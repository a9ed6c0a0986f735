package io.pacto.bench.inference;

import io.pacto.bench.Program;
import io.pacto.host.document.HostDocuments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Prints for each sample how much of its published document is found in its sources. */
public final class InferenceTable {

    private InferenceTable() {}

    /**
     * Infers and prints.
     *
     * @param arguments the image folder, an empty folder to work in, the folder of samples; {@code -v} to see every miss
     * @throws IOException when a folder cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[1]).toRealPath();
        List<Sample> samples = Sample.all(Path.of(arguments[2]).toRealPath());
        Inferring inferring = new Inferring(
                Program.start(Path.of(arguments[0]).toRealPath(), folder, out), new HostDocuments(), folder);
        boolean verbose = arguments.length > 3 && arguments[3].equals("-v");
        for (Outcome outcome : inferring.all(samples)) {
            out.println(outcome.line());
            if (verbose) {
                outcome.tally().misses().forEach(miss -> out.println("    " + miss));
            }
        }
    }
}
