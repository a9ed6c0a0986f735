package io.pacto.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Pacto;
import io.pacto.bench.Program;
import io.pacto.host.document.HostDocuments;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same API in other words gives no entry: real documents, each rewritten in every way. */
class RewritingIT {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    private static Identity identity;
    private static Symmetry symmetry;
    private static List<CorpusCase> cases;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void readsDocuments() throws IOException {
        HostDocuments documents = new HostDocuments();
        cases = CorpusCase.all(ROOT.resolve("bench/corpus"), documents);
        Path image = Path.of(System.getProperty(
                "pacto.image", ROOT.resolve("distribution/target/pacto").toString()));
        Path work = folder.toRealPath();
        Pacto pacto = Program.startIsolated(image, work, new PrintStream(OutputStream.nullOutputStream()));
        identity = new Identity(pacto, work, documents, cases);
        symmetry = new Symmetry(pacto, work);
    }

    @Test
    void thereAreEnoughDocuments() {
        assertThat(identity.documents() * Rewriting.values().length).isGreaterThanOrEqualTo(2_000);
    }

    @ParameterizedTest
    @EnumSource
    void theSameApiInOtherWordsGivesNoEntry(Rewriting rewriting) throws IOException {
        Identity.Result result = identity.of(rewriting);

        assertThat(result.rewritten()).isPositive();
        assertThat(result.entries()).isEmpty();
    }

    @Test
    void whatIsGraveWhenSentIsAsGraveWhenReadTheOtherWayRound() throws IOException {
        Symmetry.Result result = symmetry.of(cases);

        assertThat(result.compared()).isGreaterThan(100);
        assertThat(result.differing()).isEmpty();
    }
}
