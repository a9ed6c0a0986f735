package io.pacto.bench.accuracy;

import io.pacto.api.Change;
import io.pacto.bench.Program;
import io.pacto.host.document.HostDocuments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints how often Pacto agrees with the cases of a folder. */
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
        List<CorpusCase> cases = CorpusCase.all(Path.of(arguments[2]), new HostDocuments());
        List<Judgement> judgements =
                new Judging(Program.start(Path.of(arguments[0]).toRealPath(), folder, out), folder).all(cases);
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
    }
}
