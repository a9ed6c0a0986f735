package io.pacto.plugin.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.DataReport;
import io.pacto.api.GeneratedFile;
import io.pacto.api.GenerationReport;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Position;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OtherReportsTest {

    private static final List<GeneratedFile> TWO = List.of(GeneratedFile.text("a", ""), GeneratedFile.text("b", ""));

    @Test
    @DisplayName("C-PLG-001 text of a generation")
    void showsAGeneration() {
        GenerationReport report =
                new GenerationReport("two", "two-output", TWO, "Generated manifests", List.of(), List.of());

        assertThat(Shown.of(new GenerationText(), report))
                .isEqualTo(new Shown(
                        "Generated 2 file(s) using two\nOutput: two-output/\nMessage: Generated manifests\n", ""));
    }

    @Test
    @DisplayName("C-PLG-012 a slash more, and no line for an empty message")
    void leavesOutAnEmptyMessage() {
        GenerationReport report = new GenerationReport("empty", "e/", List.of(), "", List.of(), List.of());

        assertThat(Shown.of(new GenerationText(), report).out())
                .isEqualTo("Generated 0 file(s) using empty\nOutput: e//\n");
    }

    @Test
    void saysWhatAGeneratorLeftOpen() {
        GenerationReport report = new GenerationReport(
                "two",
                "gen",
                List.of(),
                "",
                List.of(
                        new Generator.Undetermined(
                                new Position("app/main.py", 12, 0), "type of \"limit\" is not known"),
                        new Generator.Undetermined(Position.NONE, "the title is not known")),
                List.of());

        assertThat(Shown.of(new GenerationText(), report).err())
                .isEqualTo("app/main.py:12: type of \"limit\" is not known\nthe title is not known\n");
        assertThat(Shown.of(new JsonReports(), report).out()).isEqualTo("""
                        {
                          "plugin": "two",
                          "outputDir": "gen",
                          "filesCount": 0,
                          "undetermined": [
                            {
                              "file": "app/main.py",
                              "line": 12,
                              "message": "type of \\"limit\\" is not known"
                            },
                            {
                              "message": "the title is not known"
                            }
                          ]
                        }
                        """);
    }

    @Test
    @DisplayName("C-PLG-002 JSON of a generation")
    void writesAGenerationAsJson() {
        GenerationReport report = new GenerationReport("two", "gen", TWO, "m", List.of(), List.of());

        assertThat(Shown.of(new JsonReports(), report).out()).isEqualTo("""
                        {
                          "plugin": "two",
                          "outputDir": "gen",
                          "filesCount": 2,
                          "message": "m"
                        }
                        """);
    }

    @Test
    void printsTheTreeOfAnyOtherReport() {
        DataReport report =
                DataReport.of("init", Mapping.builder().put("Dir", "j").build());

        assertThat(Shown.of(new JsonReports(), report).out()).isEqualTo("{\n  \"Dir\": \"j\"\n}\n");
    }

    @Test
    void printsNothingForAReportWithoutData() {
        assertThat(Shown.of(new JsonReports(), DataReport.nothing("push"))).isEqualTo(new Shown("", ""));
    }
}
