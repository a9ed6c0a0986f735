package io.pacto.plugin.doc;

import static io.pacto.plugin.doc.DocumentTest.min;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.PactoException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileContractTest {

    private final Workshop workshop = new Workshop();

    @ParameterizedTest(name = "S-052 S-053 {0}")
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "x\"]; click a call alert(1)",
                "a|b",
                "`<script>`",
                "``",
                "](javascript:alert(1)) [x",
                "</details><img src=x onerror=alert(1)>",
                "\u001b]0;owned\u0007",
                "a\n```\n<script>",
                "\u202Eevil\u200B",
                "::set-output name=a::b",
                "end",
                "${x} {{y}}"
            })
    void keepsDataHarmlessEverywhere(String evil) {
        String name = evil.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n");
        workshop.with(
                        ".",
                        everywhere(name),
                        "interfaces/api.json",
                        "{'paths': {'/" + name + "': {'get': {'summary': '" + name + "'}}}}",
                        "configuration/s.json",
                        "{'properties': {'" + name + "': {'description': '" + name + "', 'default': '" + name + "'}}}",
                        "docs/" + evil,
                        "")
                .with(
                        "../dep",
                        everywhere(name).replace("'" + name + "', 'version'", "'other" + name + "', 'version'"));

        String document = workshop.document();

        assertThat(withoutCode(document))
                .as("outside of code spans and the picture, no tag but our own")
                .doesNotContainPattern("<(?!/?(details|summary|h3|h4|h5|code)\\b)")
                .doesNotContainPattern("(?<!\\\\)\\]\\(javascript");
        assertThat(document.chars().filter(c -> (c < ' ' && c != '\n') || c == 0x7f || c == 0x202e || c == 0x200b))
                .isEmpty();
        assertThat(document.lines().filter(line -> line.startsWith("::") || line.startsWith("<script")))
                .isEmpty();
        assertThat(document.lines().filter(line -> line.startsWith("```"))).containsExactly("```mermaid", "```");
        assertThat(document.lines().filter(line -> line.startsWith("<details") || line.startsWith("</details")))
                .hasSize(2);
    }

    @Test
    @DisplayName("S-053 a name cannot leave its label in the picture")
    void escapesLabels() {
        workshop.with(".", min("x\"]<b>#`", "1"));

        assertThat(workshop.document())
                .contains(
                        "subgraph xb[\"x#quot;#93;#lt;b#gt;#35;#96; v1\"]",
                        "xb_info[\"x#quot;#93;#lt;b#gt;#35;#96;\"]");
    }

    @Test
    void tellsNamesApartThatDifferInPunctuationOnly() {
        workshop.with(".", min("end", "1", "my-svc req", "mysvc req"))
                .with("my-svc", min("my-svc", "1"))
                .with("mysvc", min("mysvc", "1"));

        assertThat(workshop.document())
                .contains("end_2 --> mysvc\n", "end_2 --> mysvc_2\n", "<details id=\"dep-mysvc_2\">");
    }

    @Test
    void followsEachReferenceOnceThroughCircles() {
        workshop.with(".", min("a", "1", "oci://b req", "oci://c req"))
                .with("oci://b", min("b", "1", "oci://c req", "oci://b req"))
                .with("oci://c", min("c", "1", "oci://b req"));

        String document = workshop.document();

        assertThat(workshop.followed()).containsExactly("oci://b", "oci://c");
        assertThat(document).contains("  b --> b\n", "  c --> b\n");
    }

    @Test
    void endsAfterSixtyFourLevels() {
        workshop.with(".", min("s0", "1", "oci://s1 req"));
        for (int i = 1; i <= 70; i++) {
            workshop.with("oci://s" + i, min("s" + i, "1", "oci://s" + (i + 1) + " req"));
        }

        String document = workshop.document();

        assertThat(document).contains("<details id=\"dep-s64\">").doesNotContain("dep-s65\"");
        assertThat(workshop.warnings())
                .containsExactly("the documentation does not follow oci://s65 and others:"
                        + " it ends after 64 levels or 10000 references");
    }

    @Test
    void doesNotFollowReferencesOfASchemaInCircles() {
        configured("{'properties': {'tree': {'$ref': '#'}, 'loop': {'$ref': '#/$defs/a'}},"
                + " '$defs': {'a': {'$ref': '#/$defs/b'}, 'b': {'$ref': '#/$defs/a'}}}");

        assertThat(workshop.document()).contains("| `loop` | `` |", "| `tree` | `` |");
    }

    @Test
    void listsTenThousandPropertiesAtMost() {
        StringBuilder schema = new StringBuilder("{'properties': {'p': {'$ref': '#/$defs/d0'}}, '$defs': {");
        for (int i = 0; i < 40; i++) {
            String next = "{'$ref': '#/$defs/d" + (i + 1) + "'}";
            schema.append("'d" + i + "': {'properties': {'a': " + next + ", 'b': " + next + "}},");
        }
        configured(schema + "'d40': {}}}");

        String document = workshop.document();

        assertThat(document.lines().filter(line -> line.startsWith("| `p."))).hasSize(PropertyTable.ROWS);
        assertThat(document).contains("_Only the first 10000 properties are listed._");
    }

    @Test
    void refusesADocumentThatGrowsBeyondReason() {
        StringBuilder schema = new StringBuilder("{'$defs': {'d': {'description': '" + "x".repeat(20_000) + "'}},");
        schema.append("'properties': {");
        for (int i = 0; i < 2_000; i++) {
            schema.append("'a" + i + "': {'$ref': '#/$defs/d'},");
        }
        configured(schema + "'z': {}}}");

        assertThatThrownBy(workshop::document)
                .isInstanceOf(PactoException.class)
                .hasMessage("the documentation would be longer than 16777216 characters");
    }

    private void configured(String schema) {
        workshop.with(
                ".",
                "{'service': {'name': 'a', 'version': '1'}, 'configuration': {'schema': 's.json'}}",
                "s.json",
                schema);
    }

    private static String everywhere(String name) {
        return """
            {'service': {'name': 'N', 'version': 'N', 'owner': 'N', 'image': {'ref': 'N'}, 'chart': {'ref': 'N', 'version': 'N'}},
             'interfaces': [{'name': 'N', 'type': 'http', 'port': 80, 'visibility': 'public', 'contract': 'interfaces/api.json'},
                            {'name': 'N2', 'type': 'N', 'contract': 'N'}],
             'configurations': [{'name': 'N', 'schema': 'configuration/s.json', 'values': {'N': 'N'}}, {'name': 'N', 'ref': 'N'}],
             'policies': [{'name': 'N', 'ref': 'N'}],
             'dependencies': [{'ref': 'N', 'compatibility': 'N'}, {'ref': '../dep', 'compatibility': ''}],
             'runtime': {'workload': 'N', 'state': {'type': 'N'}, 'health': {'interface': 'N', 'path': 'N'}},
             'metadata': {'N': 'N'}}
            """.replace("'N'", "'" + name + "'").replace("'N2'", "'" + name + "2'");
    }

    /** The document as a viewer parses it: code spans of one backtick and the picture taken out. */
    private static String withoutCode(String document) {
        StringBuilder rest = new StringBuilder();
        boolean picture = false;
        for (String line : document.lines().toList()) {
            picture = line.equals("```mermaid") || (picture && !line.equals("```"));
            if (!picture) {
                for (String cell : line.startsWith("|") ? List.of(line.split("(?<!\\\\)\\|")) : List.of(line)) {
                    rest.append(CodeSpans.removed(cell)).append('\n');
                }
            }
        }
        return rest.toString();
    }
}
