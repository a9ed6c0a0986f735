package io.pacto.plugin.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Change;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfigurationSchemasTest {

    private static final String AB = "{\"properties\": {\"a\": {\"type\": \"string\"}, \"b\": {}}}";

    @Test
    @DisplayName("C-CFG-001 an optional setting that is new breaks nobody")
    void listsNewOptionalSettings() {
        assertThat(Compared.settings(AB, "{\"properties\": {\"a\": {\"type\": \"string\"}, \"b\": {}, \"c\": {}}}")
                        .entries())
                .containsExactly("[N] schema.properties[c] added schema.property.added-optional");
    }

    @Test
    @DisplayName("C-CFG-002 a setting that is gone is breaking, and says so")
    void reportsRemovedSettings() {
        Compared compared = Compared.settings(AB, "{\"properties\": {\"a\": {\"type\": \"string\"}}}");

        assertThat(compared.entries()).containsExactly("[B] schema.properties[b] removed schema.property.removed");
        assertThat(compared.changes().get(0).reason()).isEqualTo("configuration property b removed");
    }

    @Test
    @DisplayName("C-CFG-003 a new required setting is one breaking entry")
    void reportsNewRequiredSettingsOnce() {
        assertThat(Compared.settings(
                                AB,
                                "{\"properties\": {\"a\": {\"type\": \"string\"}, \"b\": {}, \"c\": {}}, \"required\": [\"c\"]}")
                        .entries())
                .containsExactly("[B] schema.properties[c] added schema.property.added-required");
    }

    @Test
    void takesARequiredSettingWithADefaultForAPossibleBreak() {
        assertThat(Compared.settings(
                                "{\"properties\": {}}",
                                "{\"properties\": {\"c\": {\"default\": 1}}, \"required\": [\"c\"]}")
                        .entries())
                .containsExactly("[P] schema.properties[c] added schema.property.added-required");
    }

    @Test
    @DisplayName("C-CFG-004 a setting that becomes required is breaking")
    void reportsSettingsThatBecomeRequired() {
        assertThat(Compared.settings(
                                AB,
                                "{\"properties\": {\"a\": {\"type\": \"string\"}, \"b\": {}}, \"required\": [\"a\"]}")
                        .entries())
                .containsExactly("[B] schema/properties/a modified schema.required.added");
    }

    @Test
    @DisplayName("C-CFG-005 another type is breaking")
    void reportsAnotherType() {
        assertThat(Compared.settings(AB, "{\"properties\": {\"a\": {\"type\": \"integer\"}, \"b\": {}}}")
                        .entries())
                .containsExactly("[B] schema/properties/a modified schema.type.changed");
    }

    @Test
    @DisplayName("C-CFG-006 a maximum may be raised and not lowered")
    void knowsBoundsByDirection() {
        String low = "{\"properties\": {\"a\": {\"type\": \"integer\", \"maximum\": 10}}}";
        String high = "{\"properties\": {\"a\": {\"type\": \"integer\", \"maximum\": 20}}}";

        assertThat(Compared.settings(low, high).entries())
                .containsExactly("[N] schema/properties/a/maximum modified schema.upper-bound.raised");
        assertThat(Compared.settings(high, low).entries())
                .containsExactly("[B] schema/properties/a/maximum modified schema.upper-bound.lowered");
    }

    @Test
    @DisplayName("C-CFG-007 descriptions are no change")
    void leavesDescriptionsAlone() {
        assertThat(Compared.settings(AB, AB.replace("\"string\"", "\"string\", \"description\": \"y\""))
                        .entries())
                .isEmpty();
    }

    @Test
    @DisplayName("C-CFG-008 a nested setting that is gone is breaking")
    void reportsNestedSettings() {
        String before = "{\"properties\": {\"db\": {\"properties\": {\"port\": {}, \"host\": {}}}}}";
        String after = "{\"properties\": {\"db\": {\"properties\": {\"host\": {}}}}}";

        assertThat(Compared.settings(before, after).entries())
                .containsExactly("[B] schema/properties/db/properties/port removed schema.property.removed");
    }

    @Test
    void listsChangedDefaults() {
        List<Change> changes = Compared.settings(
                        "{\"properties\": {\"a\": {\"default\": 1}}}", "{\"properties\": {\"a\": {\"default\": 2}}}")
                .changes();

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).before()).hasFieldOrPropertyWithValue("text", "1");
        assertThat(changes.get(0).after()).hasFieldOrPropertyWithValue("text", "2");
    }

    @Test
    void standsAtTheChangedPlaceOfTheNewFile() {
        Change change = Compared.settings(
                        "{\"properties\":\n {\"a\": {\"type\": \"integer\", \"maximum\": 20}}}",
                        "{\"properties\":\n {\"a\": {\"type\": \"integer\", \"maximum\": 10}}}")
                .changes()
                .get(0);

        assertThat(change.position()).hasToString("c.json:2:39");
    }

    @Test
    void neverTakesAnUnreadableSchemaForUnchanged() {
        Compared compared = Compared.settings("{}", "{");

        assertThat(compared.entries()).containsExactly("[P] schema modified schema.unreadable");
        assertThat(compared.warnings()).singleElement().asString().contains("c.json:1:2");
    }

    @Test
    void namesTheEntryWhenThereAreSeveral() {
        String entries = "configuration: {configs: [{name: app, schema: a.json}, {name: db, schema: b.json}]}";
        Compared compared = Compared.by(
                new ConfigurationSchemas(),
                Compared.bundle(entries).with("a.json", AB).with("b.json", AB),
                Compared.bundle(entries).with("a.json", AB).with("b.json", "{\"properties\": {\"b\": {}}}"));

        assertThat(compared.entries()).containsExactly("[B] schema[db].properties[a] removed schema.property.removed");
    }

    @Test
    void followsReferencesToOtherFilesOfTheBundle() {
        String yaml = "configuration: {schema: conf/c.json}";
        String schema = "{\"properties\": {\"a\": {\"$ref\": \"../types.json#/definitions/a\"}}}";
        Compared compared = Compared.by(
                new ConfigurationSchemas(),
                Compared.bundle(yaml).with("conf/c.json", schema).with("types.json", "{\"definitions\": {\"a\": {}}}"),
                Compared.bundle(yaml)
                        .with("conf/c.json", schema)
                        .with("types.json", "{\"definitions\": {\"a\": {\"minimum\": 1}}}"));

        assertThat(compared.entries())
                .containsExactly("[B] schema/properties/a/minimum added schema.lower-bound.raised");
    }
}
