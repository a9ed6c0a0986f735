package io.pacto.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Change;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
import io.pacto.api.Judge;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Pacto;
import io.pacto.api.Source;
import io.pacto.bench.Program;
import io.pacto.host.document.HostDocuments;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same API in other words gives no entry: real documents, each rewritten in every way. */
class RewritingIT {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    private static final String CONTRACT = "pactoVersion: \"1.0\"\nservice: {name: corpus, version: 1.0.0}\n"
            + "interfaces:\n  - {name: api, type: http, port: 80, contract: api.json}\n";

    private static final HostDocuments DOCUMENTS = new HostDocuments();
    private static TreeMap<String, Mapping> originals;
    private static Pacto pacto;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void readsDocuments() throws IOException {
        originals = new TreeMap<>();
        for (CorpusCase each : CorpusCase.all(ROOT.resolve("bench/corpus"), DOCUMENTS)) {
            if (each.kind().equals("openapi")) {
                Node root = DOCUMENTS.parse(each.name(), Files.readAllBytes(each.old()));
                originals.putIfAbsent(DOCUMENTS.toJson(root), (Mapping) root);
            }
        }
        Path image = Path.of(System.getProperty(
                "pacto.image", ROOT.resolve("distribution/target/pacto").toString()));
        pacto = Program.startIsolated(image, folder.toRealPath(), new PrintStream(OutputStream.nullOutputStream()));
    }

    @Test
    void thereAreEnoughDocuments() {
        assertThat(originals.size() * Rewriting.values().length).isGreaterThanOrEqualTo(2_000);
    }

    @ParameterizedTest
    @EnumSource
    void theSameApiInOtherWordsGivesNoEntry(Rewriting rewriting) throws IOException {
        List<String> wrong = new ArrayList<>();
        int rewritten = 0;
        for (var original : originals.entrySet()) {
            Random random = new Random(original.getKey().length());
            String other = DOCUMENTS.toJson(rewriting.apply(original.getValue(), random));
            rewritten += other.equals(original.getKey()) ? 0 : 1;
            DiffReport report = diff(original.getKey(), other);
            for (Change change : report.changes()) {
                wrong.add(original.getValue().position().file() + ": " + change.rule() + " " + change.path() + ": "
                        + change.reason());
            }
            report.judges().stream()
                    .filter(judge -> judge.state() == Judge.State.FAILED)
                    .forEach(judge -> wrong.add(original.getValue().position().file() + ": " + judge.detail()));
        }

        assertThat(rewritten).isPositive();
        assertThat(wrong).isEmpty();
    }

    private static DiffReport diff(String before, String after) throws IOException {
        Path old = bundle("old", before);
        Path current = bundle("new", after);
        return pacto.diff(DiffRequest.of(Source.at(old.toString()), Source.at(current.toString())));
    }

    private static Path bundle(String name, String document) throws IOException {
        Path bundle = Files.createDirectories(folder.resolve(name));
        Files.writeString(bundle.resolve("pacto.yaml"), CONTRACT);
        Files.writeString(bundle.resolve("api.json"), document);
        return bundle;
    }
}
