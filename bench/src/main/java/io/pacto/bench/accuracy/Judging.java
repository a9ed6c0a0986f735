package io.pacto.bench.accuracy;

import io.pacto.api.DiffPart;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
import io.pacto.api.Judge;
import io.pacto.api.Node;
import io.pacto.api.Pacto;
import io.pacto.api.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Has cases judged by the whole program, through the interface that front ends use. */
public final class Judging {

    private static final List<String> SORTS =
            List.of("added", "removed", "versionModified", "licenseModified", "supplierModified");

    private final Pacto pacto;
    private final Path folder;

    /**
     * Judges nothing yet.
     *
     * @param pacto the program
     * @param folder an empty folder to write bundles to
     */
    public Judging(Pacto pacto, Path folder) {
        this.pacto = pacto;
        this.folder = folder;
    }

    /**
     * Judges all cases in order.
     *
     * @param cases the cases
     * @return one judgement for each
     * @throws IOException when a bundle cannot be written
     */
    public List<Judgement> all(List<CorpusCase> cases) throws IOException {
        List<Judgement> judgements = new ArrayList<>();
        for (CorpusCase each : cases) {
            judgements.add(judge(each));
        }
        return judgements;
    }

    private Judgement judge(CorpusCase each) throws IOException {
        Path bundles = Files.createDirectories(folder.resolve(each.kind()).resolve(each.name()));
        Path before = Files.createDirectories(bundles.resolve("old"));
        Path after = Files.createDirectories(bundles.resolve("new"));
        CaseBundle.write(each.kind(), each.old(), each.current(), before);
        CaseBundle.write(each.kind(), each.current(), each.old(), after);
        DiffReport report = pacto.diff(DiffRequest.of(Source.at(before.toString()), Source.at(after.toString())));
        return new Judgement(
                each, report.classification(), report.changes(), packages(each, report), complaint(report));
    }

    private static String complaint(DiffReport report) {
        for (Judge judge : report.judges()) {
            if (judge.state() == Judge.State.FAILED) {
                return judge.plugin() + "/" + judge.id() + " failed: " + judge.detail();
            }
        }
        return "";
    }

    private static Map<String, Integer> packages(CorpusCase each, DiffReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (each.packages().isEmpty()) {
            return counts;
        }
        for (String sort : SORTS) {
            counts.put(sort, 0);
        }
        for (DiffPart part : report.parts()) {
            if (part.key().equals("sbomDiff")) {
                for (Node change : part.tree().list("changes")) {
                    counts.merge(sort(change), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static String sort(Node change) {
        String type = String.valueOf(change.text("type"));
        return type.equals("modified") ? change.text("field") + "Modified" : type.toLowerCase(Locale.ROOT);
    }
}
