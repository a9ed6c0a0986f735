package io.pacto.plugin.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.DiffPart;
import io.pacto.api.DiffReport;
import io.pacto.api.Judge;
import io.pacto.api.Mapping;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Renderer;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.api.Text;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiffReportTest {

    private static final Scalar AT =
            new Scalar(new Position("pacto.yaml", 4, 12), NodePath.ROOT, Scalar.Kind.TEXT, "1.1.0");
    private static final Change REMOVED = Change.removed(
                    "contract.interface.removed",
                    Classification.BREAKING,
                    Section.INTERFACES,
                    "interfaces",
                    AT,
                    Scalar.of("metrics"))
            .because("metrics")
            .about("metrics")
            .by("contract", "fields");
    private static final Change VERSION = Change.modified(
                    "contract.service.version",
                    Classification.NON_BREAKING,
                    Section.SERVICE,
                    "service.version",
                    AT,
                    Scalar.of("1.0.0"),
                    Scalar.of("1.1.0"))
            .by("contract", "fields");
    private static final Change REPLICAS = Change.modified(
                    "contract.scaling.replicas",
                    Classification.POTENTIAL_BREAKING,
                    Section.SCALING,
                    "scaling.replicas",
                    Scalar.of(5),
                    Scalar.of(3),
                    Scalar.of(5))
            .hint("tell the operators");

    @Test
    @DisplayName("C-DIF-001 C-CLS-001 no difference in text")
    void saysThatNothingChanged() {
        assertThat(Shown.of(new DiffText(), report()))
                .isEqualTo(new Shown("Classification: NON_BREAKING\nNo changes detected.\n", ""));
    }

    @Test
    @DisplayName("C-DIF-002 no difference in JSON")
    void writesNullForNoChanges() throws IOException {
        Golden.assertMatches(
                "diff-none.json", Shown.of(new JsonReports(), report()).out());
    }

    @Test
    @DisplayName("C-DIF-003 no difference in Markdown")
    void writesNoTableForNoChanges() {
        assertThat(Shown.of(new DiffMarkdown(), report()).out())
                .isEqualTo("## Contract Diff\n\n**Classification:** `NON_BREAKING`\n\nNo changes detected.\n");
    }

    @Test
    @DisplayName("C-CLS-002 the seed's example in text, byte for byte")
    void showsTheExampleOfTheSpecification() {
        assertThat(Shown.of(new DiffText(), report(REMOVED, VERSION)))
                .isEqualTo(new Shown("""
                                Classification: BREAKING
                                Changes (2):
                                  [BREAKING] interfaces (removed): metrics [- metrics]
                                  [NON_BREAKING] service.version (modified): service.version modified [1.0.0 -> 1.1.0]
                                """, "breaking changes detected\n"));
    }

    @Test
    @DisplayName("C-CLS-003 the seed's example in JSON")
    void writesTheExampleAsJson() throws IOException {
        Shown shown = Shown.of(new JsonReports(), report(REMOVED, VERSION));

        Golden.assertMatches("diff-example.json", shown.out());
        assertThat(shown.err()).isEqualTo("breaking changes detected\n");
    }

    @Test
    @DisplayName("C-CLS-003 the seed's example in Markdown, byte for byte")
    void writesTheExampleAsMarkdown() {
        assertThat(Shown.of(new DiffMarkdown(), report(REMOVED, VERSION)))
                .isEqualTo(new Shown("""
                                ## Contract Diff

                                **Classification:** `BREAKING`

                                ### Changes (2)

                                | Classification | Path | Type | Reason | Old | New |
                                |---|---|---|---|---|---|
                                | BREAKING | `interfaces` | removed | metrics | `metrics` |  |
                                | NON_BREAKING | `service.version` | modified | service.version modified | `1.0.0` | `1.1.0` |

                                """, "breaking changes detected\n"));
    }

    @Test
    @DisplayName("C-DIF-005 values keep their JSON type")
    void keepsNumbersAsNumbers() throws IOException {
        Golden.assertMatches(
                "diff-numbers.json",
                Shown.of(new JsonReports(), report(REPLICAS)).out());
    }

    @Test
    void showsAddedAndValuelessChanges() {
        Change added = Change.added("r", Classification.NON_BREAKING, Section.NOTE, "a", AT, Scalar.of(true));
        Change bare = Change.removed("r", Classification.NON_BREAKING, Section.NOTE, "b", AT, null);

        assertThat(Shown.of(new DiffText(), report(added, bare)).out())
                .endsWith("] a (added): a added [+ true]\n  [NON_BREAKING] b (removed): b removed\n");
    }

    @Test
    void saysWhyAPotentialChangeIsBadOnlyWhenItIs() {
        assertThat(Shown.of(new DiffText(), report(REPLICAS)).err()).isEmpty();
        assertThat(Shown.of(new DiffText(), failingOn(Classification.POTENTIAL_BREAKING, REPLICAS))
                        .err())
                .isEqualTo("potentially breaking changes detected\n");
    }

    @Test
    void doesNotPretendThatNothingChangedWhileAContributorIsMissing() throws IOException {
        DiffReport report = new DiffReport(
                "a",
                "b",
                new DiffReport.Subject("svc", "1.0.0"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Judge("openapi", "paths", Judge.State.FAILED, "too slow")),
                Optional.empty(),
                Optional.empty(),
                List.of());

        Shown shown = Shown.of(new DiffText(), report);

        assertThat(shown.out()).endsWith("No changes detected so far.\n");
        assertThat(shown.err()).isEqualTo("note: judge openapi/paths failed: too slow\nthe comparison is incomplete\n");
        Golden.assertMatches(
                "diff-incomplete.json", Shown.of(new JsonReports(), report).out());
    }

    @Test
    @DisplayName("S-053 hostile values stay in their cells")
    void escapesCells() {
        Change hostile = Change.modified(
                        "r",
                        Classification.NON_BREAKING,
                        Section.SERVICE,
                        "a`|b",
                        AT,
                        Scalar.of("`x\n|\\|"),
                        Scalar.of(""))
                .because("<script>|[x](javascript:alert(1)) `y` *z* _w_ a_b &lt; A & B");

        String row = lastRow(new DiffMarkdown(), hostile);

        assertThat(row)
                .isEqualTo("| NON_BREAKING | `a``\\|b` | modified | &lt;script>\\|\\[x\\](javascript:alert(1)) ``y`` "
                        + "\\*z\\* \\_w\\_ a_b &amp;lt; A & B | ` ``x \\|\\\\\\| ` |  |");
    }

    private static String lastRow(Renderer renderer, Change change) {
        List<String> lines = Shown.of(renderer, report(change)).out().lines().toList();
        return lines.get(lines.size() - 2);
    }

    private static DiffReport report(Change... changes) {
        return failingOn(Classification.BREAKING, changes);
    }

    private static DiffReport failingOn(Classification failOn, Change... changes) {
        return new DiffReport(
                "oci://ghcr.io/acme/my-service-pacto:1.0.0",
                "my-service",
                new DiffReport.Subject("my-service", "1.1.0"),
                List.of(changes),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(failOn),
                Optional.empty(),
                List.of());
    }

    @Test
    void showsDependenciesAndPartsInEveryFormat() throws IOException {
        DiffPart packages = new DiffPart(
                "sbomDiff",
                Mapping.builder().put("oldFormat", "spdx").build(),
                Text.builder().add("SBOM changes (1):\n  + ").data("c@3").line().build(),
                "SBOM Changes",
                "| c |\n");
        DiffReport plain = report(REPLICAS);
        DiffReport dependency = new DiffReport(
                "a",
                "b",
                new DiffReport.Subject("auth", "2.0.0"),
                List.of(REPLICAS),
                List.of(),
                List.of(packages),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        DiffReport whole = new DiffReport(
                plain.before(),
                plain.after(),
                plain.subject(),
                List.of(),
                List.of(dependency),
                List.of(DiffPart.data("unresolved", Scalar.of("x")), packages),
                List.of(),
                plain.failOn(),
                Optional.empty(),
                List.of());

        String text = Shown.of(new DiffText(), whole).out();
        String markdown = Shown.of(new DiffMarkdown(), whole).out();
        String json = Shown.of(new JsonReports(), whole).out();

        assertThat(text)
                .startsWith("Classification: POTENTIAL_BREAKING\n\nDependency auth [POTENTIAL_BREAKING] (1):\n  [POT")
                .endsWith("\n\nSBOM changes (1):\n  + c@3\n\nSBOM changes (1):\n  + c@3\n");
        assertThat(markdown)
                .contains("### Dependency: auth (`POTENTIAL_BREAKING`)\n\n| Classification")
                .contains("#### SBOM Changes: auth\n\n| c |\n")
                .contains("\n### SBOM Changes\n\n| c |\n");
        assertThat(json)
                .contains("\"dependencyDiffs\"", "\"graphDiff\"", "\"unresolved\"", "\"sbomDiff\"")
                .contains("\"changes\": null");
    }
}
