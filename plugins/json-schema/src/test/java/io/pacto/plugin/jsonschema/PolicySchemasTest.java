package io.pacto.plugin.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PolicySchemasTest {

    private static final String FILE = "policy/schema.json";

    @Test
    @DisplayName("C-CFG-009 a policy nobody declares is compared, too")
    void comparesUndeclaredPolicies() {
        Compared compared = Compared.by(
                new PolicySchemas(),
                Compared.bundle("").with(FILE, "{\"required\": [\"a\"]}"),
                Compared.bundle("").with(FILE, "{\"required\": [\"a\", \"b\"]}"));

        assertThat(compared.entries()).containsExactly("[B] policy-schema/required modified schema.required.added");
    }

    @Test
    void goesByDocumentsAlone() {
        String yaml = "policy: {schema: p.json}";
        String open = "{\"properties\": {\"a\": {\"type\": \"string\"}}}";
        String both = "{\"properties\": {\"a\": {\"type\": \"string\"}, \"b\": {\"type\": \"string\"}}}";

        assertThat(Compared.by(
                                new PolicySchemas(),
                                Compared.bundle(yaml).with("p.json", open),
                                Compared.bundle(yaml).with("p.json", both))
                        .entries())
                .containsExactly("[B] policy-schema/properties/b added schema.property.added-optional");
        assertThat(Compared.by(
                                new PolicySchemas(),
                                Compared.bundle(yaml).with("p.json", both),
                                Compared.bundle(yaml).with("p.json", open))
                        .entries())
                .containsExactly("[N] policy-schema/properties/b removed schema.property.removed");
    }

    @Test
    void reportsAnUndeclaredPolicyThatComesOrGoes() {
        assertThat(Compared.by(
                                new PolicySchemas(),
                                Compared.bundle(""),
                                Compared.bundle("").with(FILE, "{}"))
                        .entries())
                .containsExactly("[N] policy/schema.json added schema.policy-file.added");
        assertThat(Compared.by(new PolicySchemas(), Compared.bundle("").with(FILE, "{}"), Compared.bundle(""))
                        .entries())
                .containsExactly("[P] policy/schema.json removed schema.policy-file.removed");
    }
}
