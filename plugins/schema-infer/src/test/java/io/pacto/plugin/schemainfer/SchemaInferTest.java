package io.pacto.plugin.schemainfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.GeneratedFile;
import io.pacto.api.PactoException;
import io.pacto.api.UsageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaInferTest {

    @Test
    @DisplayName("C-SCH-001 it writes one file and says how to use it")
    void writesOneFileAndSaysHowToUseIt() {
        var generated = Inference.of("conf/config.yaml", "a: 1\n").run();

        assertThat(generated.files()).extracting(GeneratedFile::path).containsExactly("config.schema.json");
        assertThat(generated.message())
                .isEqualTo("Inferred JSON Schema from conf/config.yaml — add configuration.schema: config.schema.json"
                        + " to your pacto.yaml to use it");
    }

    @Test
    @DisplayName("C-SCH-006 the title is escaped")
    void escapesTheTitle() {
        assertThat(Inference.of("c.yaml", "a: 1\n")
                        .option("title", "My <T> & é")
                        .compat()
                        .schemaText())
                .contains("\"title\": \"My \\u003cT\\u003e \\u0026 é\"");
    }

    @Test
    @DisplayName("C-SCH-007 without the option file it says what to type")
    void asksForTheFile() {
        assertThatThrownBy(() -> new Inference().run())
                .isInstanceOf(UsageException.class)
                .hasMessage("missing required option: file (e.g. --option file=config.yaml)");
    }

    @Test
    @DisplayName("C-SCH-008 other formats are refused by name")
    void refusesOtherExtensions() {
        assertThatThrownBy(() -> Inference.of(".env", "A=1\n").compat().run())
                .isInstanceOf(PactoException.class)
                .hasMessage("failed to parse .env: unsupported file extension: .env");
        assertThatThrownBy(() -> Inference.of("a/Makefile", "").run())
                .hasMessage("failed to parse a/Makefile: unsupported file extension: (none)");
    }

    @ParameterizedTest(name = "C-SCH-009 {0}")
    @ValueSource(strings = {"[1]", "- a", "text", "[", "5"})
    void refusesRootsThatAreNoObject(String content) {
        assertThatThrownBy(() -> Inference.of("c.yaml", content).run())
                .isInstanceOf(PactoException.class)
                .hasMessageStartingWith("failed to parse c.yaml: ");
    }

    @ParameterizedTest(name = "C-SCH-010 {0}")
    @ValueSource(strings = {"", " ", "null", "{\"a\":1} x", "[]"})
    void refusesJsonThatIsNoObject(String content) {
        assertThatThrownBy(() -> Inference.of("c.json", content).compat().run())
                .isInstanceOf(PactoException.class)
                .hasMessageStartingWith("failed to parse c.json: ");
    }

    @Test
    @DisplayName("C-SCH-014 a file beside the bundle can be named")
    void readsFilesBesideTheBundle() {
        assertThat(Inference.of("../other/config.yaml", "a: 1\n").property("a")).contains("\"type\":\"integer\"");
    }

    @Test
    void readsFilesWithExtensionsInAnyCase() {
        assertThat(Inference.of("C.JSON", "{\"a\": 1}").compat().property("a")).isEqualTo("{\"type\":\"number\"}");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatThrownBy(() -> new Inference().option("file", "nope.yaml").run())
                .isInstanceOf(PactoException.class)
                .hasMessage("failed to read file nope.yaml: no such file: " + Inference.FOLDER.resolve("nope.yaml"));
    }

    @Test
    void readsAbsolutePathsInsideTheProjectOnly() {
        String inside = Inference.FOLDER.resolve("c.yaml").toString();
        String outside = Inference.FOLDER.resolve("../c.yaml").normalize().toString();

        assertThat(Inference.of(inside, "a: 1\n").property("a")).contains("integer");
        assertThatThrownBy(() -> Inference.of(outside, "a: 1\n").run())
                .isInstanceOf(UsageException.class)
                .hasMessage("failed to read file " + outside + ": it lies outside the project");
        assertThat(Inference.of(outside, "a: 1\n")
                        .option("allow-outside", "true")
                        .property("a"))
                .contains("integer");
    }

    @Test
    void readsFromTheBundleWhenThereIsNoFolder() {
        assertThat(Inference.of("c.yaml", "a: 1\n").withoutFolder().property("a"))
                .contains("integer");
        assertThatThrownBy(() ->
                        Inference.of("../c.yaml", "a: 1\n").withoutFolder().run())
                .hasMessage("failed to read file ../c.yaml: no such file in the bundle");
    }
}
