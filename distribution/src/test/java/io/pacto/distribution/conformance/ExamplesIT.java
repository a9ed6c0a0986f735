package io.pacto.distribution.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.conformance.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples whose files were inferred from their sources: the generators still make the files that lie there. */
class ExamplesIT {

    private static final Path EXAMPLES = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .getParent()
            .resolve("examples");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            spring-service | openapi-infer . --option framework=spring               | interfaces/openapi.yaml
            spring-service | openapi-infer .                                         | interfaces/openapi.yaml
            spring-service | schema-infer . --option from=spring --option title=bikes | config.schema.json
            huma-service   | openapi-infer . --option framework=huma                 | interfaces/openapi.yaml
            """)
    void whatLiesInTheTreeIsWhatTheProgramMakes(String example, String generate, String file) throws IOException {
        Sandbox sandbox = new Sandbox(folder.toRealPath());
        copy(EXAMPLES.resolve(example), sandbox.work());

        Outcome outcome = sandbox.run(Row.EMPTY, "generate " + generate + " -o out");

        assertThat(outcome.err()).as("what stays open").isEmpty();
        assertThat(outcome.exit()).isZero();
        assertThat(sandbox.work().resolve("out").resolve(file))
                .hasSameTextualContentAs(sandbox.work().resolve(file));
        assertThat(sandbox.run(Row.EMPTY, "validate .")).isEqualTo(new Outcome(0, ". is valid\n", ""));
    }

    /** What was built beside the sources is no part of an example. */
    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !from.relativize(file).startsWith("target"))
                    .toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
