package io.pacto.bench.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.bench.Program;
import io.pacto.host.document.HostDocuments;
import io.pacto.testkit.Golden;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of what public programs publish about themselves is found in their sources, through the whole program. */
@NeedsComponent(name = "sample programs", env = "PACTO_SAMPLES", install = "bench/samples/fetch.sh FOLDER")
class InferenceIT {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

    /** In per cent of the elements; each way of reading, as {@link Sample#group()} calls it. */
    private static final Map<String, Double> FLOORS = floors();

    private static final Path PAGE = ROOT.resolve("docs/inference-accuracy.md");

    @TempDir
    private static Path folder;

    private static List<Outcome> outcomes;

    /** Programs that do not reach the floor yet: what they must not fall below. */
    private static final Map<String, Double> LOWER = lower();

    private static Map<String, Double> lower() {
        Map<String, Double> lower = new LinkedHashMap<>();
        // Its enums lie in an artifact without sources to be had, and an old processor left the types out of its lists.
        lower.put("launch", 69.0);
        return lower;
    }

    private static double floor(Outcome outcome) {
        return FLOORS.getOrDefault(outcome.sample().group(), 100.0);
    }

    private static Map<String, Double> floors() {
        Map<String, Double> floors = new LinkedHashMap<>();
        floors.put("fastapi executed", 100.0);
        floors.put("fastapi static", 90.0);
        floors.put("huma", 95.0);
        floors.put("jaxrs", 90.0);
        floors.put("micronaut", 90.0);
        floors.put("spring", 90.0);
        return floors;
    }

    @BeforeAll
    static void infersAllDocuments(Components components) throws IOException {
        Path image = Path.of(System.getProperty(
                "pacto.image", ROOT.resolve("distribution/target/pacto").toString()));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Inferring inferring = new Inferring(
                Program.startIsolated(image, folder.toRealPath(), nowhere), new HostDocuments(), folder.toRealPath());
        outcomes = inferring.all(Sample.all(components.program("sample programs")));
        report(outcomes);
    }

    @Test
    void whatIsPublishedIsFoundInTheSources() {
        Set<String> groups = new LinkedHashSet<>();
        List<String> low = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            groups.add(outcome.sample().group());
            if (outcome.score() < LOWER.getOrDefault(outcome.sample().name(), floor(outcome))) {
                low.add(outcome.line());
            }
        }
        assertThat(groups).containsAll(FLOORS.keySet());
        assertThat(low).isEmpty();
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = new InferencePage(outcomes).text();
        if (Boolean.getBoolean(Golden.UPDATE)) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("write it anew: mvn verify -Dgolden.update=true").hasContent(page);
    }

    /** The table and every miss, for whoever wants to know: beside the reports of the tests, and the table as output. */
    private static void report(List<Outcome> outcomes) throws IOException {
        List<String> lines = new ArrayList<>();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Outcome outcome : outcomes) {
            out.println(outcome.line());
            lines.add(outcome.line());
            outcome.tally().misses().forEach(miss -> lines.add("    " + miss));
        }
        Path file = ROOT.resolve("bench/target/inference.txt");
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
