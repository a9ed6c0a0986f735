package io.pacto.plugin.cireports;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract that breaks because of what it depends on says so in every format, and names the dependency. */
class DependenciesTest {

    private static final String SENTENCE = "dependency dep: BREAKING: interfaces.port modified (8080 -> 9090)";
    private static final String REMOTE = "oci://localhost:1/acme/dep:2.0.0";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void makeBundles() throws IOException {
        for (String bundle : List.of("svc", "dep")) {
            Files.createDirectories(folder.resolve(bundle).resolve("svc"));
            Files.writeString(folder.resolve(bundle).resolve("svc/pacto.yaml"), "x");
        }
    }

    @Test
    void saysSoInEveryFormat() {
        for (Renderer format : List.of(
                new SarifReport(),
                new GithubAnnotations(),
                new GitlabReport(),
                new GithubSummary(),
                new JunitReport())) {
            String out = Reports.out(format, Reports.withDependency("dep"), folder)
                    .replace("-&gt;", "->")
                    .replace("\\u003e", ">")
                    .replace("\\", "");
            assertThat(out)
                    .as(format.getClass().getSimpleName())
                    .contains("NON_BREAKING: interfaces.port modified", SENTENCE);
            assertThat(Reports.err(format, Reports.withDependency("dep"), folder))
                    .isEqualTo("changes that fail the comparison: 1\n");
        }
    }

    @Test
    void findsTheFilesOfTheDependency() {
        assertThat(Reports.out(new GithubAnnotations(), Reports.withDependency("dep"), folder))
                .contains("::error file=dep/svc/pacto.yaml,line=9,col=11,title=acme.port.modified::");
        assertThat(Reports.out(new SarifReport(), Reports.withDependency("dep"), folder))
                .contains("\"uri\": \"svc/pacto.yaml\"", "\"uri\": \"dep/svc/pacto.yaml\"")
                .doesNotContain("uriBaseId");
    }

    @Test
    void placesTheFilesOfARegistryBelowThatBundle() {
        assertThat(Reports.out(new SarifReport(), Reports.withDependency(REMOTE), folder))
                .contains("\"uriBaseId\": \"BUNDLE\"", "\"text\": \"" + REMOTE + "\"");
        assertThat(Reports.out(new GithubAnnotations(), Reports.withDependency(REMOTE), folder))
                .contains("::error title=acme.port.modified::" + REMOTE + ": interfaces.port: " + SENTENCE);
    }

    @Test
    void countsEachDependencyByItself() {
        assertThat(Reports.out(new JunitReport(), Reports.withDependency("dep"), folder))
                .contains("<testsuites name=\"pacto diff\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\"")
                .contains("<testsuite name=\"dependency dep: old/dep -&gt; dep\" tests=\"1\" failures=\"1\"");
        assertThat(Reports.out(new GithubSummary(), Reports.withDependency("dep"), folder))
                .contains("| `dependency dep: old/dep -> dep` | BREAKING | 1 | 0 | 0 |");
    }
}
