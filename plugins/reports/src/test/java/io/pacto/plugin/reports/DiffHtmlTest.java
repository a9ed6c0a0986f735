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
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.api.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiffHtmlTest {

    private static final Mapping AT = new Mapping(new Position("svc/pacto.yaml", 4, 3), NodePath.ROOT, List.of());
    private static final String HOSTILE =
            "<script>alert(1)</script>\" onload='x' &amp; \u202Ea\u001B[2J</pre><img src=x>";

    @Test
    @DisplayName("H-08 hostile data makes no element, attribute or control character")
    void escapesData() {
        Change change = Change.modified(
                        HOSTILE,
                        Classification.BREAKING,
                        Section.SERVICE,
                        HOSTILE,
                        AT,
                        Scalar.of(HOSTILE),
                        Scalar.of(HOSTILE))
                .because(HOSTILE)
                .hint(HOSTILE);
        DiffPart part =
                new DiffPart("k", Scalar.of("x"), Text.builder().data(HOSTILE).build(), HOSTILE, "");
        DiffReport report = report(HOSTILE, List.of(change), List.of(part));

        String page = Shown.of(new DiffHtml(), report).out();

        assertThat(page)
                .doesNotContain("<script", "<img", "onload='", "\u202E", "\u001B", "</pre><")
                .contains("&lt;script&gt;", "&amp;amp;");
        assertThat(page.split("<pre>", -1)).hasSameSizeAs(page.split("</pre>", -1));
    }

    @Test
    void showsClassChangesPlacesPartsAndWhoWasNotHeard() {
        Change change = Change.removed(
                "openapi.paths.removed",
                Classification.BREAKING,
                Section.INTERFACES,
                "openapi.paths[/x]",
                AT,
                Scalar.of("/x"));
        DiffPart part = new DiffPart(
                "sbomDiff",
                Scalar.of("x"),
                Text.builder().add("SBOM changes (1):\n  + c@3\n").build(),
                "SBOM Changes",
                "");

        String page = Shown.of(new DiffHtml(), report("shop", List.of(change), List.of(part)))
                .out();

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains("<h1>shop <span class=\"bad\">breaking</span></h1>")
                .contains("<code>openapi.paths[/x]</code> removed", "openapi.paths.removed · svc/pacto.yaml:4:3")
                .contains("<h2>SBOM Changes</h2>\n<pre>SBOM changes (1):\n  + c@3\n</pre>")
                .contains("rule a.b is waived: until tomorrow")
                .doesNotContain("http://", "https://", "src=");
    }

    @Test
    void namesADependencyOfWhichThePackagesAloneChanged() {
        DiffPart part = new DiffPart(
                "sbomDiff",
                Scalar.of("x"),
                Text.builder().add("SBOM changes (1):\n  + c@3\n").build(),
                "SBOM Changes",
                "");
        DiffReport top = report("shop", List.of(), List.of());
        DiffReport report = new DiffReport(
                top.before(),
                top.after(),
                top.subject(),
                List.of(),
                List.of(report("de<p", List.of(), List.of(part))),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());

        assertThat(Shown.of(new DiffHtml(), report).out())
                .contains(
                        "<h2>Dependency de&lt;p <span class=\"good\">non-breaking</span> (0)</h2>\n<h3>SBOM Changes</h3>\n")
                .doesNotContain("No changes detected");
    }

    @Test
    @DisplayName("S-053 no line of data starts a command in the log of a build")
    void keepsDataInOneLine() {
        String command = "a\r\n::error::b";
        DiffPart part = new DiffPart(
                "k",
                Scalar.of("x"),
                Text.builder().add("one\n").data(command).add("\ntwo").build(),
                command,
                "");

        String page = Shown.of(new DiffHtml(), report(command, List.of(), List.of(part)))
                .out();

        assertThat(page).contains("<pre>one\na\uFFFD\\n::error::b\ntwo</pre>");
        assertThat(page.lines()).noneMatch(line -> line.startsWith("::"));
    }

    private static DiffReport report(String name, List<Change> changes, List<DiffPart> parts) {
        return new DiffReport(
                "old",
                "new",
                new DiffReport.Subject(name, "1.0.0"),
                changes,
                List.of(),
                parts,
                List.of(new Judge("", "a.b", Judge.State.WAIVED, "until tomorrow")),
                Optional.of(Classification.BREAKING),
                Optional.empty(),
                List.of());
    }
}
