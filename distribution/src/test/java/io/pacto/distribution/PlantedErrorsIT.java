package io.pacto.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Node;
import io.pacto.cli.Cli;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.file.FolderFiles;
import io.pacto.host.schema.SchemaEngine;
import io.pacto.host.settings.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a whole: three errors planted in a new bundle, each found on its line. */
class PlantedErrorsIT {

    private static final Path SCHEMA =
            Path.of("plugins/ci-reports/src/test/resources/io/pacto/plugin/cireports/sarif-schema-2.1.0.json");

    @TempDir
    private Path folder;

    @Test
    void areOnTheirLinesInSarif() throws Exception {
        assertThat(run("init", "shop").exit()).isZero();
        Path contract = folder.resolve("shop/pacto.yaml");
        String text = Files.readString(contract)
                .replace("contract: interfaces/openapi.yaml", "contract: interfaces/gone.yaml")
                .replace("interface: api", "interface: apx")
                .replace("min: 1", "min: 7");
        Files.writeString(contract, text);

        Outcome outcome = run("validate", "shop", "--output-format", "sarif");

        HostDocuments documents = new HostDocuments();
        Node log = log(outcome);
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(places(log))
                .containsExactlyInAnyOrder(
                        "FILE_NOT_FOUND shop/pacto.yaml:" + line(text, "gone.yaml"),
                        "HEALTH_INTERFACE_NOT_FOUND shop/pacto.yaml:" + line(text, "apx"),
                        "SCALING_MIN_EXCEEDS_MAX shop/pacto.yaml:" + line(text, "min: 7"));
        Node schema = documents.parse(
                "schema.json", Files.readAllBytes(Repository.root().resolve(SCHEMA)));
        assertThat(new SchemaEngine(documents).evaluate(schema, new FolderFiles(folder, "svc"), "schema.json", log))
                .isEmpty();
    }

    @Test
    void areTheSameErrorsWhenTheirLinesMove() throws Exception {
        assertThat(run("init", "shop").exit()).isZero();
        Path contract = folder.resolve("shop/pacto.yaml");
        String text = Files.readString(contract)
                .replace("contract: interfaces/openapi.yaml", "contract: interfaces/gone.yaml")
                .replace("interface: api", "interface: apx")
                .replace("min: 1", "min: 7");
        Files.writeString(contract, text);
        Node before = log(run("validate", "shop", "--output-format", "sarif"));
        Files.writeString(contract, "# a comment\n\n" + text);
        Node after = log(run("validate", "shop", "--output-format", "sarif"));
        Files.writeString(contract, text.replace("interface: apx", "interface: apy"));
        Node other = log(run("validate", "shop", "--output-format", "sarif"));

        assertThat(places(after)).hasSize(3).doesNotContainAnyElementsOf(places(before));
        assertThat(prints(after)).isEqualTo(prints(before)).doesNotHaveDuplicates();
        assertThat(prints(other)).isNotEqualTo(prints(before));
    }

    private static Node log(Outcome outcome) {
        return new HostDocuments().parse("log.json", outcome.out().getBytes(UTF_8));
    }

    private static List<String> prints(Node log) {
        List<String> prints = new ArrayList<>();
        for (Node result : log.list("runs").get(0).list("results")) {
            prints.add(result.get("partialFingerprints").text("pactoFinding/v1"));
        }
        return prints;
    }

    private static List<String> places(Node log) {
        List<String> places = new ArrayList<>();
        for (Node result : log.list("runs").get(0).list("results")) {
            Node physical = result.list("locations").get(0).get("physicalLocation");
            places.add(result.text("ruleId") + " "
                    + physical.get("artifactLocation").text("uri") + ":"
                    + physical.get("region").text("startLine"));
        }
        return places;
    }

    private static int line(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }

    private record Outcome(int exit, String out) {}

    private Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, false, UTF_8);
        Surroundings surroundings = new Surroundings(
                Map.of("HOME", folder.toString()),
                folder,
                Optional.of(Path.of(System.getProperty("pacto.image"))),
                InputStream.nullInputStream(),
                stream,
                new PrintStream(new ByteArrayOutputStream(), false, UTF_8));
        int exit = new Cli(surroundings, false).run(List.of(arguments));
        stream.flush();
        return new Outcome(exit, out.toString(UTF_8));
    }
}
