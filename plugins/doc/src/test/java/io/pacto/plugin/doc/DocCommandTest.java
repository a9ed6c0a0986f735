package io.pacto.plugin.doc;

import static io.pacto.plugin.doc.DocumentTest.min;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.DataReport;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Rendering;
import io.pacto.api.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocCommandTest {

    private final Workshop workshop = new Workshop();

    @Test
    @DisplayName("C-DOC-002 with -o the document is written, and still printed")
    void writesTheDocumentAndPrintsIt() {
        workshop.with(".", min("my-svc", "0.1.0"));

        DataReport report = workshop.run(Map.of("output", List.of("d")));
        Rendering rendering = new DocText().render(report, null);

        String markdown = ((Mapping) report.tree()).text("markdown");
        assertThat(workshop.written()).isEqualTo(Map.of("/desk/d/my-svc.md", markdown));
        assertThat(rendering.out().runs()).containsExactly(new Text.Run(Text.Style.BLOCK, markdown));
        assertThat(rendering.err().runs())
                .containsExactly(
                        new Text.Run(Text.Style.PLAIN, "Wrote "),
                        new Text.Run(Text.Style.DATA, "d/my-svc.md"),
                        new Text.Run(Text.Style.PLAIN, "\n"));
    }

    @Test
    @DisplayName("C-DOC-003 JSON has serviceName, markdown and path")
    void reportsThePath() {
        workshop.with(".", min("my-svc", "0.1.0"));

        assertThat(keys(workshop.run(Map.of("output", List.of("d/")))))
                .containsExactly("serviceName", "markdown", "path");
        assertThat(workshop.run(Map.of("output", List.of("d/"))).tree().text("path"))
                .isEqualTo("d/my-svc.md");
        assertThat(keys(workshop.run(Map.of()))).containsExactly("serviceName", "markdown");
    }

    @Test
    @DisplayName("C-MCP-017 the document starts with its title, and nothing is written unasked")
    void writesNothingUnasked() {
        workshop.with(".", min("my-svc", "0.1.0"));

        assertThat(workshop.document()).startsWith("# my-svc\n\n");
        assertThat(workshop.written()).isEmpty();
    }

    @Test
    void keepsTheFileInItsFolderWhateverTheName() {
        workshop.with(".", min("../a/b", "0.1.0"));

        workshop.run(Map.of("output", List.of("d")));

        assertThat(workshop.written()).containsOnlyKeys("/desk/d/-.-a-b.md");
    }

    private static List<String> keys(DataReport report) {
        return ((Mapping) report.tree()).entries().stream().map(Entry::name).toList();
    }
}
