package io.pacto.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Documents;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.bench.Program;
import io.pacto.host.document.HostDocuments;
import io.pacto.testkit.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the classes of file contents agree with those of other tools: all cases, through the whole program. */
class AccuracyIT {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    private static final Path PAGE = ROOT.resolve("docs/diff-accuracy.md");

    private static Mapping table;
    private static List<Judgement> judgements;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void judgesAllCases() throws IOException {
        Documents documents = new HostDocuments();
        try (InputStream in = AccuracyIT.class.getResourceAsStream("accuracy.yaml")) {
            table = (Mapping) documents.parse("accuracy.yaml", in.readAllBytes());
        }
        List<CorpusCase> cases = CorpusCase.all(ROOT.resolve("bench/corpus"), documents);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Path image = Path.of(System.getProperty(
                "pacto.image", ROOT.resolve("distribution/target/pacto").toString()));
        judgements =
                new Judging(Program.startIsolated(image, folder.toRealPath(), nowhere), folder.toRealPath()).all(cases);
    }

    @Test
    void everyKindIsAsGoodAsItWas() {
        Map<String, Double> least = new LinkedHashMap<>();
        for (Entry kind : ((Mapping) table.get("least")).entries()) {
            least.put(kind.name(), Double.valueOf(((Scalar) kind.value()).text()));
        }
        List<Score> scores = Score.all(judgements);

        assertThat(scores).extracting(Score::kind).containsAll(least.keySet());
        for (Score score : scores) {
            assertThat(score.percent()).as(score.kind()).isGreaterThanOrEqualTo(least.getOrDefault(score.kind(), 0.0));
        }
    }

    @Test
    void hardlyAnythingThatBreaksIsMissed() {
        List<String> built = built();
        List<Judgement> counted = judgements.stream()
                .filter(each -> each.question().counts()
                        && built.contains(each.question().kind()))
                .toList();
        long missed = counted.stream().filter(Judgement::missesBreaking).count();

        assertThat(counted).isNotEmpty();
        assertThat(100.0 * missed / counted.size())
                .isLessThanOrEqualTo(Double.parseDouble(String.valueOf(table.text("mostMissed"))));
    }

    @Test
    void everyDisagreementHasAReason() {
        List<String> wanted = new ArrayList<>();
        for (Judgement each : disagreements()) {
            wanted.add(each.question().id());
        }

        assertThat(reasons().keySet()).containsAll(wanted);
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = new AccuracyPage(judgements, built(), reasons()).text();
        if (Boolean.getBoolean(Golden.UPDATE)) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("write it anew: mvn verify -Dgolden.update=true").hasContent(page);
    }

    private static List<String> built() {
        List<String> kinds = new ArrayList<>();
        for (Node kind : table.list("built")) {
            kinds.add(((Scalar) kind).text());
        }
        return kinds;
    }

    private static List<Judgement> disagreements() {
        List<String> built = built();
        return judgements.stream()
                .filter(each -> each.question().counts() && !each.agrees())
                .filter(each -> built.contains(each.question().kind()))
                .toList();
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Entry reason : ((Mapping) table.get("reasons")).entries()) {
            for (Node id : reason.value().list("cases")) {
                reasons.put(((Scalar) id).text(), String.valueOf(reason.value().text("because")));
            }
        }
        return reasons;
    }
}
