package io.pacto.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.DiffRequest;
import io.pacto.api.Finding;
import io.pacto.api.Judge;
import io.pacto.api.Layer;
import io.pacto.api.Pacto;
import io.pacto.api.PactoException;
import io.pacto.api.Source;
import io.pacto.api.Streams;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationRequest;
import io.pacto.api.Verdict;
import io.pacto.host.Host;
import io.pacto.host.settings.Flags;
import io.pacto.host.settings.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contracts of the examples, mutated for forty generations, judged by the program with all its plugins: each gets a
 * verdict, and what is wrong has a place. Mutants are the parents of the next generation, so that the last ones are far
 * from anything a person would write.
 */
class MutatedContractsIT {

    private static final int GENERATIONS = 40;
    private static final int CHILDREN = 50;

    @TempDir
    private Path folder;

    private Pacto pacto;
    private List<byte[]> contracts;

    @BeforeEach
    void readsTheExamples() throws IOException {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Map.of("HOME", folder.resolve("home").toString()),
                folder,
                Optional.of(Path.of(System.getProperty("pacto.image"))),
                InputStream.nullInputStream(),
                nowhere,
                nowhere);
        pacto = Host.start(surroundings, Flags.NONE, verbose -> text -> {}, new NoStreams())
                .pacto();
        contracts = new ArrayList<>();
        Path examples = Repository.root().resolve("examples");
        try (Stream<Path> found = Files.walk(examples)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                Path copy = folder.resolve(examples.relativize(file).toString());
                if (!file.toString().contains("/target/")) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
                if (file.endsWith("pacto.yaml") && isAtHome(examples.relativize(file))) {
                    contracts.add(Files.readAllBytes(file));
                }
            }
        }
    }

    /** Every contract is judged in one folder, where those of other services would miss their files. */
    private static boolean isAtHome(Path contract) {
        return contract.startsWith("shop") || contract.startsWith("orders-service");
    }

    @Test
    void eachGetAVerdictAndWhatIsWrongHasAPlace() throws IOException {
        Path contract = folder.resolve("shop/orders/pacto.yaml");
        Mutations mutations = new Mutations(20_261_122);
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        List<byte[]> parents = contracts;
        for (int generation = 0; generation < GENERATIONS; generation++) {
            List<byte[]> children = new ArrayList<>(contracts.subList(0, 2));
            for (int i = 0; i < CHILDREN; i++) {
                byte[] child = mutations.next(parents);
                Files.write(contract, child);
                ValidationReport report = judged(child);
                verdicts.merge(report.verdict(), 1, Integer::sum);
                compared(child);
                if (readable(report)) {
                    children.add(child);
                }
            }
            parents = children;
        }

        assertThat(verdicts).containsOnlyKeys(Verdict.GOOD, Verdict.BAD);
        assertThat(verdicts.get(Verdict.GOOD)).isGreaterThan(20);
    }

    /** What cannot be read any more would only be refused again: the later layers are to have their share. */
    private static boolean readable(ValidationReport report) {
        return report.findings().stream().noneMatch(finding -> finding.layer() == Layer.LOAD);
    }

    private ValidationReport judged(byte[] text) {
        ValidationReport report = pacto.validate(new ValidationRequest(Source.at("shop/orders"), true, false, false));
        for (Finding finding : report.findings()) {
            assertThat(finding.position().file())
                    .as(about(finding.toString(), text))
                    .isNotEmpty();
            if (finding.position().file().endsWith("pacto.yaml")) {
                assertThat(finding.position().line())
                        .as(about(finding.toString(), text))
                        .isPositive();
            }
            assertThat(finding.message())
                    .as(about("message", text))
                    .isNotBlank()
                    .doesNotContain("Exception");
        }
        for (Judge judge : report.judges()) {
            assertThat(judge.state()).as(about(judge.toString(), text)).isNotEqualTo(Judge.State.FAILED);
        }
        return report;
    }

    private void compared(byte[] text) {
        try {
            for (Judge judge : pacto.diff(DiffRequest.of(Source.at("orders-service"), Source.at("shop/orders")))
                    .judges()) {
                assertThat(judge.state()).as(about(judge.toString(), text)).isNotEqualTo(Judge.State.FAILED);
            }
        } catch (PactoException unreadable) {
            assertThat(unreadable).as(about("diff", text)).hasMessageNotContaining("Exception");
        }
    }

    private static String about(String what, byte[] text) {
        return what + "\n" + new String(text, StandardCharsets.UTF_8);
    }

    private static final class NoStreams implements Streams {

        @Override
        public InputStream in() {
            return InputStream.nullInputStream();
        }

        @Override
        public OutputStream out() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void note(String text) {}
    }
}
