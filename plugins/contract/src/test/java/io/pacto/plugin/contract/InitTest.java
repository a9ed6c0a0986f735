package io.pacto.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Bundle;
import io.pacto.api.DataReport;
import io.pacto.api.Finding;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.api.Text;
import io.pacto.api.UsageException;
import io.pacto.api.Validator;
import io.pacto.plugin.contract.init.InitCommand;
import io.pacto.plugin.contract.init.InitText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitTest {

    private final MemoryDisk disk = new MemoryDisk();

    @Test
    @DisplayName("C-INI-001 makes three files and says so in four lines")
    void makesThreeFilesAndSaysSoInFourLines() {
        DataReport report = init("my-svc");

        assertThat(disk.files.keySet())
                .containsExactly(
                        "/desk/my-svc/configuration/schema.json",
                        "/desk/my-svc/interfaces/openapi.yaml",
                        "/desk/my-svc/pacto.yaml");
        assertThat(text(report))
                .isEqualTo("Created my-svc/\n  my-svc/pacto.yaml\n  my-svc/interfaces/\n  my-svc/configuration/\n");
    }

    @Test
    @DisplayName("C-INI-002 refuses a folder that has a contract")
    void refusesAFolderThatHasAContract() {
        init("my-svc");

        assertThatThrownBy(() -> init("my-svc"))
                .isExactlyInstanceOf(PactoException.class)
                .hasMessage("directory \"my-svc\" already exists");
    }

    @Test
    @DisplayName("C-INI-003 reports Dir and Path")
    void reportsDirAndPath() {
        DataReport report = init("j");

        assertThat(report.kind()).isEqualTo("init");
        assertThat(OneLine.json(report.tree())).isEqualTo("{\"Dir\":\"j\",\"Path\":\"j/pacto.yaml\"}");
    }

    @Test
    @DisplayName("C-INI-004 writes a contract without any finding")
    void writesAContractWithoutAnyFinding() {
        init("my-svc");

        assertThat(findings("my-svc")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void demandsAName(String name) {
        assertThatThrownBy(() -> init(name)).isInstanceOf(UsageException.class).hasMessage("service name is required");
    }

    @Test
    void fillsAFolderWithoutReplacingAnything() {
        disk.with("/desk/my-svc/interfaces/openapi.yaml", "openapi: 3.1.0\n");

        init("my-svc/");

        assertThat(disk.files.get("/desk/my-svc/interfaces/openapi.yaml").text())
                .isEqualTo("openapi: 3.1.0\n");
        assertThat(disk.files).containsKeys("/desk/my-svc/pacto.yaml", "/desk/my-svc/configuration/schema.json");
    }

    @Test
    void namesTheServiceAfterTheLastSegmentOfAPath() {
        DataReport report = init("a/b");

        assertThat(OneLine.json(report.tree())).isEqualTo("{\"Dir\":\"a/b\",\"Path\":\"a/b/pacto.yaml\"}");
        assertThat(disk.files.get("/desk/a/b/pacto.yaml").text()).contains("\n  name: b\n");
        assertThat(findings("a/b")).isEmpty();
    }

    @Test
    void namesTheServiceAfterTheCurrentFolder() {
        init(".");

        assertThat(disk.files.get("/desk/pacto.yaml").text()).contains("\n  name: desk\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"My_Service", "-a", "a-", "a b", "x: y", "ä"})
    void refusesANameNoServiceMayHaveBeforeAnythingIsWritten(String name) {
        assertThatThrownBy(() -> init(name))
                .isInstanceOf(UsageException.class)
                .hasMessage("\"" + name + "\" cannot be used: \"" + name + "\" is not a service name");
        assertThat(disk.files).isEmpty();
    }

    @Test
    void refusesAFileInTheWay() {
        disk.with("/desk/my-svc", "x");

        assertThatThrownBy(() -> init("my-svc"))
                .isExactlyInstanceOf(PactoException.class)
                .hasMessage("\"my-svc\" already exists and is not a directory");
    }

    @Test
    void tellsEditorsWhereTheSchemaIs() {
        init("my-svc");

        assertThat(disk.files.get("/desk/my-svc/pacto.yaml").text())
                .startsWith("# yaml-language-server: $schema=https://");
    }

    private DataReport init(String name) {
        Options options = new Options(Map.of("name", List.of(name)));
        return (DataReport) new InitCommand().run(new Invocation("init", options, Map.of()), Samples.context(disk));
    }

    private List<Finding> findings(String directory) {
        List<String> files = new ArrayList<>();
        String root = "/desk/" + directory + "/";
        disk.files.forEach((path, file) -> {
            files.add(path.substring(root.length()));
            files.add(file.text());
        });
        String yaml = disk.files.get(root + "pacto.yaml").text();
        Bundle bundle = Samples.bundle(yaml, files.toArray(String[]::new));
        List<Finding> findings = new ArrayList<>();
        for (String layer : List.of("cross-field", "semantic")) {
            for (Validator each : Descriptor.validators(layer, Validator.class)) {
                findings.addAll(each.validate(bundle, Samples.context()));
            }
        }
        return findings;
    }

    private static String text(DataReport report) {
        return new InitText()
                .render(report, Samples.context()).out().runs().stream()
                        .map(Text.Run::text)
                        .collect(Collectors.joining());
    }
}
