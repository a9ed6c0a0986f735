package io.pacto.plugin.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.DiffPart;
import io.pacto.api.Text;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SbomDiffTest {

    private static final String SPDX = "sbom/a.spdx.json";
    private static final String CYCLONE = "sbom/a.cdx.json";

    private final TestContext context = TestContext.withoutDisk();

    @DisplayName("C-SBM-001 C-SBM-006 C-SBM-007 packages are matched and shown")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,1,MIT,X b,1,, | a,2,ISC,Y c,3,, | ~ a version: 1 -> 2; ~ a license: MIT -> ISC; ~ a supplier: X -> Y; - b@1; + c@3",
                "a,1,, a,2,,      | a,1,,            | ~ a version: 1, 2 -> 1",
                "a,1,,            | a,NOASSERTION,,  | ~ a version: 1 -> (none)",
                "a,NOASSERTION,NOASSERTION,NOASSERTION | a,,, | ''",
                "a,1,,Organization: X | a,1,,X       | ''",
                "b,,, a,,,        | a,,, b,,,        | ''",
            })
    void tellsWhatChanged(String before, String after, String expected) {
        TestBundle old = TestBundle.smallest().with(SPDX, spdx(before));
        TestBundle current = TestBundle.smallest().with(SPDX, spdx(after));

        assertThat(String.join("; ", lines(old, current))).isEqualTo(expected);
    }

    @DisplayName("C-SBM-005 C-SBM-007 the same packages in the other format are no change")
    @Test
    void readsBothFormatsAlike() {
        TestBundle spdx = TestBundle.smallest().with(SPDX, spdx("g/a,1,MIT AND ISC,Person: X"));
        TestBundle cyclone = TestBundle.smallest()
                .with(
                        CYCLONE,
                        "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"group\":\"g\",\"name\":\"a\",\"version\":\"1\",\"licenses\":"
                                + "[{\"license\":{\"name\":\"x\",\"id\":\"MIT\"}},{\"expression\":\"ISC\"}],\"supplier\":{\"name\":\"X\"}}]}");

        assertThat(lines(spdx, cyclone)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x pkg:npm/x@1  | y pkg:npm/x@2       | ~ y version: 1 -> 2",
                "x pkg:npm/x@1  | x pkg:pypi/x@2      | - x@1; + x@2",
                "x pkg:npm/x@1  | x -@2               | ~ x version: 1 -> 2",
                "x -@1          | x pkg:npm/x@2       | ~ x version: 1 -> 2",
                "x pkg:npm/%40s/x@1 | x pkg:npm/%40s/x?a=b@2 | ~ x version: 1 -> 2",
            })
    void matchesByPackageUrlWhereBothHaveOne(String before, String after, String expected) {
        TestBundle old = TestBundle.smallest().with(CYCLONE, component(before));
        TestBundle current = TestBundle.smallest().with(CYCLONE, component(after));

        assertThat(String.join("; ", lines(old, current))).isEqualTo(expected);
    }

    @DisplayName("C-SBM-004 one side alone gives everything as new")
    @Test
    void namesTheFormatsOfBothSidesInData() {
        DiffPart part = parts(TestBundle.smallest(), TestBundle.smallest().with(SPDX, spdx("a,1,,")))
                .get(0);

        assertThat(context.documents().toJson(part.tree())).isEqualTo("""
                {
                  "newFormat": "spdx",
                  "changes": [
                    {
                      "package": "a",
                      "type": "added",
                      "field": "package",
                      "newValue": "1"
                    }
                  ]
                }
                """);
        assertThat(part.markdown()).isEqualTo("""
                | Package | Type | Field | Old | New |
                |---|---|---|---|---|
                | `a` | added | package |  | `1` |
                """);
    }

    @DisplayName("C-SBM-008 C-SBM-010 files directly in sbom/ are read, all of them")
    @Test
    void readsWhatLiesDirectlyInTheFolder() {
        TestBundle bundle = TestBundle.smallest()
                .with(SPDX, spdx("a,1,,"))
                .with("sbom/b.spdx.json", spdx("b,1,,"))
                .with("sbom/sub/c.spdx.json", spdx("c,1,,"))
                .with("sbom/d.json", spdx("d,1,,"));

        assertThat(lines(TestBundle.smallest(), bundle)).containsExactly("+ a@1", "+ b@1");
    }

    @DisplayName("C-SBM-009 a broken document gives no section and a warning")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"packages\": [",
                "{\"packages\": [}",
                "{\"packages\": [1,]}",
                "{\"a\": {\"b\": [1, {\"c\": tru}]}, \"packages\": []}",
                "{\"packages\": []} x",
                "{\"packages\" []}",
                "{\"packages\": [{\"name\": \"\\x\"}]}",
                "[]",
                "{\"@graph\": []}",
                ""
            })
    void refusesWhatIsNoDocument(String text) {
        assertThat(lines(
                        TestBundle.smallest().with(SPDX, spdx("a,1,,")),
                        TestBundle.smallest().with(SPDX, text)))
                .isEmpty();
        assertThat(context.warnings())
                .singleElement()
                .asString()
                .startsWith("the new SBOM cannot be read, so packages are not compared: sbom/a.spdx.json:1:");
    }

    @Test
    void passesOverWhatIsNestedToAnyDepth() {
        String deep = "{\"x\":[".repeat(50_000) + "]}".repeat(50_000);
        String text = "{\"packages\":[{\"name\":\"a\",\"y\":" + deep + "}],\"z\":" + deep + "}";

        assertThat(lines(TestBundle.smallest(), TestBundle.smallest().with(SPDX, text)))
                .containsExactly("+ a");
        assertThat(context.warnings()).isEmpty();
    }

    @Test
    void keepsNamesInsideTheCellsOfATable() {
        DiffPart part = parts(
                        TestBundle.smallest(),
                        TestBundle.smallest().with(SPDX, "{\"packages\":[{\"name\":\"a|b`\\n\\u00e4\"}]}"))
                .get(0);

        assertThat(part.markdown()).endsWith("| `a\\|b`` ä` | added | package |  |  |\n");
    }

    private List<DiffPart> parts(TestBundle before, TestBundle after) {
        return new SbomDiff().compareAll(before, after, context).parts();
    }

    private List<String> lines(TestBundle before, TestBundle after) {
        List<DiffPart> parts = parts(before, after);
        if (parts.isEmpty()) {
            return List.of();
        }
        String text = parts.get(0).text().runs().stream().map(Text.Run::text).collect(Collectors.joining());
        return text.lines().skip(1).map(String::strip).toList();
    }

    /** Packages as {@code name,version,licence,supplier}, with blanks between them. */
    private static String spdx(String packages) {
        StringBuilder text = new StringBuilder("{\"spdxVersion\": \"SPDX-2.3\", \"packages\": [");
        String comma = "";
        for (String each : packages.strip().split(" (?=[a-z/]+,)", -1)) {
            String[] fields = each.strip().split(",", 4);
            text.append(comma).append("{\"name\": \"").append(fields[0]);
            text.append("\", \"versionInfo\": \"").append(fields[1]);
            text.append("\", \"licenseConcluded\": \"").append(fields[2]);
            text.append("\", \"supplier\": \"").append(fields[3]).append("\"}");
            comma = ", ";
        }
        return text.append("]}").toString();
    }

    /** A component as {@code name purl@version}; {@code -} is no package URL. */
    private static String component(String text) {
        String[] fields = text.strip().split(" ", 2);
        int at = fields[1].lastIndexOf('@');
        String purl = fields[1].startsWith("-") ? "" : "\"purl\": \"" + fields[1] + "\", ";
        return "{\"components\": [{\"name\": \"" + fields[0] + "\", " + purl + "\"version\": \""
                + fields[1].substring(at + 1) + "\"}]}";
    }
}
