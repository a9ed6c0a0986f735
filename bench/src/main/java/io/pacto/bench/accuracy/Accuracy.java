package io.pacto.bench.accuracy;

import io.pacto.api.Change;
import io.pacto.api.Pacto;
import io.pacto.bench.Program;
import io.pacto.host.document.HostDocuments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints how often Pacto agrees with the cases of a folder, and whether it contradicts itself over their documents. */
public final class Accuracy {

    private static final int SHOWN = 6;

    private Accuracy() {}

    /**
     * Judges and prints.
     *
     * @param arguments the image folder, an empty folder to work in, the folder of cases; {@code -v} to see the changes
     *     behind each disagreement
     * @throws IOException when a folder cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[1]).toRealPath();
        HostDocuments documents = new HostDocuments();
        List<CorpusCase> cases = CorpusCase.all(Path.of(arguments[2]), documents);
        Pacto pacto = Program.start(Path.of(arguments[0]).toRealPath(), folder, out);
        List<Judgement> judgements = new Judging(pacto, folder).all(cases);
        boolean verbose = arguments.length > 3 && arguments[3].equals("-v");
        for (Judgement each : judgements) {
            if (each.question().counts() && !each.agrees()) {
                out.println(each.line());
                for (int i = 0; verbose && i < Math.min(SHOWN, each.changes().size()); i++) {
                    Change change = each.changes().get(i);
                    out.println("    " + change.classification() + " " + change.rule() + " " + change.path() + ": "
                            + change.reason());
                }
            }
        }
        out.printf(
                "%n%-12s %6s %8s %7s %9s %9s %7s%n",
                "kind", "cases", "counted", "agreed", "accuracy", "breaking", "missed");
        for (Score score : Score.all(judgements)) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %6d %8d %7d %8.1f%% %9d %7d%n",
                    score.kind(),
                    score.cases(),
                    score.counted(),
                    score.agreed(),
                    score.percent(),
                    score.breaking(),
                    score.missed());
        }
        identity(new Identity(pacto, folder, documents, cases), out);
        Symmetry.Result symmetry = new Symmetry(pacto, folder).of(cases);
        symmetry.differing().forEach(out::println);
        out.printf(
                "symmetry: %d pairs of schemas sent and, turned round, read: %d not as grave%n",
                symmetry.compared(), symmetry.differing().size());
    }

    private static void identity(Identity identity, PrintStream out) throws IOException {
        int rewritten = 0;
        int entries = 0;
        for (Rewriting rewriting : Rewriting.values()) {
            Identity.Result result = identity.of(rewriting);
            result.entries().forEach(out::println);
            rewritten += result.rewritten();
            entries += result.entries().size();
        }
        out.printf(
                "%nidentity: %d documents rewritten in %d ways, %d of them changed by it: %d entries%n",
                identity.documents(), Rewriting.values().length, rewritten, entries);
    }
}
