package io.pacto.plugin.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.testkit.TestBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InterfaceContentsTest {

    private static TestBundle event(String file, String text) {
        return Compared.bundle("interfaces: [{name: orders, type: event, contract: " + file + "}]")
                .with(file, text);
    }

    @Test
    void takesTheGraverOfBothDirections() {
        String before = "{type: object, properties: {a: {enum: [x]}}}";
        String after = "{type: object, properties: {a: {enum: [x, y]}}}";

        assertThat(Compared.by(new InterfaceContents(), event("o.yaml", before), event("o.yaml", after))
                        .entries())
                .containsExactly("[B] event.schema/properties/a/enum added schema.enum.value-added");
        assertThat(Compared.by(new InterfaceContents(), event("o.yaml", after), event("o.yaml", before))
                        .entries())
                .containsExactly("[B] event.schema/properties/a/enum removed schema.enum.value-removed");
    }

    @Test
    @DisplayName("C-EVT-004 a format nobody knows is one possible break")
    void answersForUnknownFormats() {
        Compared compared = Compared.by(
                new InterfaceContents(), event("o.yaml", "{namespace: a}"), event("o.yaml", "{namespace: b}"));

        assertThat(compared.entries())
                .containsExactly("[P] interfaces.contract.content modified schema.content.changed");
        assertThat(compared.changes().get(0).after()).hasFieldOrPropertyWithValue("text", "orders: o.yaml");
        assertThat(compared.warnings()).isEmpty();
    }

    @Test
    void saysNothingWhenOnlyTheSpellingDiffers() {
        assertThat(Compared.by(
                                new InterfaceContents(),
                                event("o.yaml", "{a: 1, b: 2}"),
                                event("o.yaml", "b: 2 # two\na: 1\n"))
                        .entries())
                .isEmpty();
    }

    @Test
    void warnsOfWhatCannotBeRead() {
        Compared compared = Compared.by(new InterfaceContents(), event("o.yaml", "{a: 1}"), event("o.yaml", "{a: "));

        assertThat(compared.entries()).containsExactly("[P] interfaces.contract.content modified schema.unreadable");
        assertThat(compared.warnings()).singleElement().asString().contains("o.yaml:1");
    }

    @Test
    void leavesAsyncApiToThePluginForIt() {
        assertThat(Compared.by(
                                new InterfaceContents(),
                                event("o.yaml", "{asyncapi: 3.0.0}"),
                                event("o.yaml", "{asyncapi: 3.0.0, info: {}}"))
                        .entries())
                .isEmpty();
    }
}
