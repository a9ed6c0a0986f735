package io.pacto.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Finding;
import io.pacto.api.Severity;
import io.pacto.plugin.contract.rules.InterfaceFileRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interface files that call themselves JSON Schema. */
class SchemaDocumentTest {

    @Test
    void namesTheInterfaceAndThePlaceInTheFile() {
        List<Finding> findings = check("order.json", """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "type": "objekt",
                  "properties": {
                    "id": {"maxLength": -1}
                  }
                }
                """);

        assertThat(findings).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("contract.json-schema.invalid");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.path()).isEqualTo("interfaces[0].contract");
            assertThat(finding.message()).startsWith("file \"order.json\" is not the JSON Schema it says: ");
        });
        assertThat(findings)
                .extracting(finding -> finding.position().toString())
                .containsExactly("order.json:3:11", "order.json:5:25");
        assertThat(findings.get(0).message()).contains(": type: \"objekt\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://json-schema.org/draft-04/schema#",
                "http://json-schema.org/draft-06/schema#",
                "http://json-schema.org/draft-07/schema",
                "https://json-schema.org/draft-07/schema#",
                "https://json-schema.org/draft/2019-09/schema",
                "http://json-schema.org/draft/2020-12/schema#"
            })
    void knowsTheDraftsHoweverTheyAreWritten(String draft) {
        assertThat(check("a.yaml", "$schema: " + draft + "\nrequired: id\n")).hasSize(1);
        assertThat(check("a.yaml", "$schema: " + draft + "\nminLength: 2\nrequired: [id]\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://json.schemastore.org/package.json",
                "https://json-schema.org/draft/2030-01/schema",
                "urn:draft-07/schema",
                "7"
            })
    void saysNothingAboutOtherDialects(String schema) {
        assertThat(check("a.yaml", "$schema: " + schema + "\ntype: objekt\n")).isEmpty();
    }

    @Test
    void followsNoReference() {
        String schema = "$schema: https://json-schema.org/draft/2020-12/schema\n$ref: ";

        assertThat(check("a.yaml", schema + "http://169.254.169.254/x\n")).isEmpty();
        assertThat(check("a.yaml", schema + "'../../secret.json'\n")).isEmpty();
        assertThat(check("a.yaml", schema + "'#/$defs/none'\n")).isEmpty();
    }

    @Test
    void sumsUpWhatFollowsTheTwentiethPlace() {
        StringBuilder text = new StringBuilder("$schema: https://json-schema.org/draft/2020-12/schema\nproperties:\n");
        for (int i = 0; i < 22; i++) {
            text.append("  p").append(i).append(": {type: x}\n");
        }

        List<Finding> findings = check("a.yaml", text.toString());

        assertThat(findings).hasSize(21);
        assertThat(findings.get(20).message()).endsWith(": 2 more places");
    }

    private static List<Finding> check(String file, String text) {
        return new InterfaceFileRules()
                .validate(
                        Samples.bundle(
                                Samples.BASE + "interfaces: [{name: ev, type: event, contract: " + file + "}]\n",
                                file,
                                text),
                        Samples.context());
    }
}
