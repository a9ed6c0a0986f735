package io.pacto.plugin.cireports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Report;
import io.pacto.api.Section;
import io.pacto.api.ValidationReport;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTest {

    private static final Context CONTEXT = TestContext.withoutDisk();
    private static final io.pacto.api.Files NONE = TestBundle.of(
                    "{pactoVersion: \"1.0\", service: {name: s, version: 1.0.0}}")
            .files();
    private static Node schema = io.pacto.api.Scalar.none();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void readTheOfficialSchema() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SarifReportTest.class.getResourceAsStream("sarif-schema-2.1.0.json"), "the schema")) {
            schema = CONTEXT.documents().parse("sarif-schema-2.1.0.json", in.readAllBytes());
        }
    }

    @BeforeEach
    void makeABundle() throws IOException {
        Files.createDirectories(folder.resolve("svc/interfaces"));
        Files.writeString(folder.resolve("svc/pacto.yaml"), "x");
        Files.writeString(folder.resolve("svc/interfaces/api.yaml"), "x");
    }

    @Test
    void putsEveryFindingOnItsLine() {
        Node run = run(Reports.validation(
                Reports.ERROR,
                Reports.error("DUPLICATE_INTERFACE_NAME", "interfaces[1].name", 10, 9, "\"api\" is used already"),
                Reports.error("PORT_REQUIRED", "interfaces[2].port", 14, 5, "interface \"b\" has no port")));

        assertThat(run.list("results"))
                .extracting(result -> text(result, "ruleId"))
                .containsExactly("PORT_REQUIRED", "DUPLICATE_INTERFACE_NAME", "PORT_REQUIRED");
        assertThat(run.list("results"))
                .extracting(result -> text(result, "ruleIndex"))
                .containsExactly("0", "1", "0");
        assertThat(run.list("results"))
                .extracting(SarifReportTest::place)
                .containsExactly("svc/pacto.yaml:8:5", "svc/pacto.yaml:10:9", "svc/pacto.yaml:14:5");
        Node location = run.list("results").get(0).list("locations").get(0);
        assertThat(text(location.list("logicalLocations").get(0), "fullyQualifiedName"))
                .isEqualTo("interfaces[0].port");
        assertThat(at(run, "invocations", "executionSuccessful")).isEqualTo("true");
    }

    @Test
    void tellsWhatIsKnownAboutARule() {
        Node driver = Objects.requireNonNull(tool(run(Reports.validation(Reports.ERROR))));
        Node rule = driver.list("rules").get(0);

        assertThat(text(driver, "name") + " " + text(driver, "version")).isEqualTo("Pacto 1.2.3");
        assertThat(text(inner(rule, "shortDescription"), "text")).isEqualTo("A port is missing");
        assertThat(text(inner(rule, "help"), "markdown"))
                .isEqualTo("It needs a port.\n\n````yaml\ntype: http\n```\n````\n");
        assertThat(text(inner(rule, "defaultConfiguration"), "level")).isEqualTo("error");
    }

    @Test
    void listsARuleNobodyDeclared() {
        Node run = run(Reports.validation(Reports.error("acme.x.y", "", 1, 1, "m")));

        Node rule = Objects.requireNonNull(tool(run)).list("rules").get(0);
        assertThat(text(inner(rule, "shortDescription"), "text")).isEqualTo("acme.x.y");
    }

    @ParameterizedTest
    @CsvSource({
        "BREAKING, INTERFACES, error",
        "POTENTIAL_BREAKING, INTERFACES, warning",
        "NON_BREAKING, INTERFACES, note",
        "BREAKING, NOTE, note"
    })
    void turnsTheClassOfAChangeIntoALevel(Classification classification, Section section, String level) {
        Node run = run(Reports.diff(List.of(Reports.RAN), Reports.change(classification, section)));

        assertThat(text(run.list("results").get(0), "level")).isEqualTo(level);
        assertThat(text(inner(run.list("results").get(0), "message"), "text"))
                .isEqualTo(classification + ": interfaces.port modified (8080 -> 9090)");
    }

    @Test
    void saysThatAJudgeIsMissing() {
        Report report = Reports.validation("svc", List.of(Reports.FAILED, Reports.DISABLED));
        Node invocation = run(report).list("invocations").get(0);

        assertThat(text(invocation, "executionSuccessful")).isEqualTo("false");
        assertThat(invocation.list("toolExecutionNotifications")).hasSize(1);
        assertThat(invocation.list("toolConfigurationNotifications")).hasSize(1);
        assertThat(Reports.err(new SarifReport(), report, folder)).isEqualTo("validation is incomplete\n");
    }

    @Test
    void saysThatNothingCouldBeJudged() {
        Finding missing = Finding.error("PARSE_ERROR", io.pacto.api.Scalar.none(), "no pacto.yaml found in svc");
        Node run = run(new ValidationReport("svc", false, List.of(missing), List.of(), List.of()));

        assertThat(at(run, "invocations", "executionSuccessful")).isEqualTo("false");
        assertThat(run.list("results").get(0).list("locations")).isEmpty();
    }

    @Test
    void recognisesAFindingThatMoved() {
        Node before = run(Reports.validation(Reports.error("R", "a.b", 3, 1, "failed (line 3, column 1)")));
        Node after = run(Reports.validation(Reports.error("R", "a.b", 90, 7, "failed (line 90, column 7)")));

        assertThat(print(after, 0)).isEqualTo(print(before, 0));
    }

    @Test
    void numbersFindingsThatAreEqual() {
        Node run = run(Reports.validation(Reports.ERROR, Reports.ERROR.at(new Position("svc/pacto.yaml", 99, 1))));

        assertThat(print(run, 0)).endsWith(":1");
        assertThat(print(run, 1)).isEqualTo(print(run, 0).replaceAll(":1$", ":2"));
    }

    @ParameterizedTest
    @CsvSource({
        "inside the bundle, interfaces/api.yaml, svc/interfaces/api.yaml",
        "not there, interfaces/gone.yaml, svc/interfaces/gone.yaml",
        "with dots, svc/../svc/pacto.yaml, svc/pacto.yaml",
        "to be encoded, 'a b%#?ü:c.yaml', svc/a%20b%25%23%3F%C3%BC%3Ac.yaml",
        "outside, /nowhere/values.yaml, file:///nowhere/values.yaml"
    })
    void namesAFileAsItIsCalledInTheWorkingDirectory(String what, String file, String uri) {
        Node run = run(Reports.validation(Reports.ERROR.at(Position.of(file))));

        assertThat(place(run.list("results").get(0))).as(what).isEqualTo(uri);
    }

    @Test
    void namesAValuesFileAsOnTheCommandLine() throws IOException {
        Files.writeString(folder.resolve("values.yaml"), "x");
        Node run = run(Reports.validation(Reports.ERROR.at(new Position("values.yaml", 2, 0))));

        assertThat(place(run.list("results").get(0))).isEqualTo("values.yaml:2");
    }

    @Test
    void pointsAtNoFileOfTheRepositoryForABundleFromARegistry() {
        Finding finding = Reports.ERROR.at(new Position("pacto.yaml", 2, 1));
        Node run = run(Reports.validation("oci://ghcr.io/acme/svc:1.0.0", List.of(Reports.RAN), finding));

        Node location = run.list("results").get(0).list("locations").get(0);
        assertThat(text(inner(inner(location, "physicalLocation"), "artifactLocation"), "uriBaseId"))
                .isEqualTo("BUNDLE");
        assertThat(run.get("originalUriBaseIds")).isNotNull();
    }

    @Test
    @DisplayName("S-052 S-053 data makes no link, and no control character is left as it is")
    void keepsDataData() {
        Report report =
                Reports.validation(Reports.error("R\u001b", "a\n::error::x", 1, 1, "[click](http://evil)\u001b[2J"));
        String json = Reports.out(new SarifReport(), report, folder);

        assertThat(json).doesNotContain("](").doesNotContain("\u001b").contains("\\u001b");
        assertThat(json.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
    }

    private Node run(Report report) {
        String json = Reports.out(new SarifReport(), report, folder);
        Node log = CONTEXT.documents().parse("log.json", json.getBytes(UTF_8));
        assertThat(CONTEXT.schemas().problems(schema, NONE, "sarif.json")).isEmpty();
        assertThat(CONTEXT.schemas().evaluate(schema, NONE, "sarif.json", log)).isEmpty();
        return log.list("runs").get(0);
    }

    private static Node tool(Node run) {
        return inner(inner(run, "tool"), "driver");
    }

    private static Node inner(Node node, String key) {
        return Objects.requireNonNull(node.get(key), key);
    }

    private static String text(Node node, String key) {
        return Objects.requireNonNull(node.text(key), key);
    }

    private static String at(Node node, String list, String key) {
        return text(node.list(list).get(0), key);
    }

    private static String print(Node run, int result) {
        return text(inner(run.list("results").get(result), "partialFingerprints"), "pactoFinding/v1");
    }

    private static String place(Node result) {
        Node physical = inner(result.list("locations").get(0), "physicalLocation");
        String uri = text(inner(physical, "artifactLocation"), "uri");
        Node region = physical.get("region");
        if (region == null) {
            return uri;
        }
        String column = region.text("startColumn");
        return uri + ":" + text(region, "startLine") + (column == null ? "" : ":" + column);
    }
}
