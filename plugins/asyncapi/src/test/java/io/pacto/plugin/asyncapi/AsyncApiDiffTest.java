package io.pacto.plugin.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.testkit.TestBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncApiDiffTest {

    private static final String EMPTY = "asyncapi: 3.0.0\n";
    private static final String OUTSIDE = """
            asyncapi: 3.0.0
            channels: {a: {address: a, messages: {m: {$ref: 'm.yaml#/m'}}}}
            operations: {o: {action: receive, channel: {$ref: '#/channels/a'}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "$schema: x\n", "asyncapi: 1.2.0\n", "asyncapi: 4.0.0\n", ""})
    void whatCannotBeReadIsNotEqual(String other) {
        Compared there = Compared.events(EMPTY, other);
        Compared back = Compared.events(other, EMPTY);

        assertThat(there.entries())
                .containsExactly("P asyncapi.unreadable interfaces.contract.content modified")
                .isEqualTo(back.entries());
        assertThat(there.warnings()).hasSize(1).allMatch(text -> text.startsWith("the new AsyncAPI file e.yaml"));
        assertThat(back.warnings()).hasSize(1).allMatch(text -> text.startsWith("the old AsyncAPI file e.yaml"));
    }

    @Test
    void aMissingFileIsNotEqual() {
        TestBundle without = Compared.bundle("event", "e.yaml");
        TestBundle with = Compared.bundle("event", "e.yaml").with("e.yaml", EMPTY);

        assertThat(Compared.of(with, without).changes()).hasSize(1);
        assertThat(Compared.of(without, with).changes()).hasSize(1);
    }

    @Test
    void leavesOtherFilesToOthers() {
        assertThat(Compared.events("a: 1\n", "b: 1\n").changes()).isEmpty();
        assertThat(Compared.events("a: [\n", "b: 1\n").changes()).isEmpty();
    }

    @Test
    void leavesOtherTypesOfInterfacesToOthers() {
        TestBundle before = Compared.bundle("http", "e.yaml").with("e.yaml", EMPTY);
        TestBundle after = Compared.bundle("http", "e.yaml").with("e.yaml", EMPTY + "id: 'urn:x'\n");

        assertThat(Compared.of(before, after).changes()).isEmpty();
    }

    @Test
    void equalBytesOfUnknownVersionsAreEqual() {
        assertThat(Compared.events("asyncapi: 4.0.0\n", "asyncapi: 4.0.0\n").changes())
                .isEmpty();
    }

    @Test
    void followsReferencesToOtherFiles() {
        Compared compared = Compared.of(
                outside().with("m.yaml", "m: {payload: {$ref: '#/s'}}\ns: {type: number}\n"),
                outside().with("m.yaml", "m: {payload: {$ref: '#/s'}}\ns: {type: integer}\n"));

        assertThat(compared.entries())
                .containsExactly("B schema.type.narrowed asyncapi.channels[a].messages[m].payload modified");
        assertThat(compared.changes().get(0).position()).hasToString("m.yaml:2:4");
    }

    @Test
    void saysWhichOtherFileCannotBeRead() {
        Compared compared = Compared.of(outside().with("m.yaml", "m: {}\n"), outside());

        assertThat(compared.entries()).contains("P asyncapi.unreadable interfaces.contract.content modified");
        assertThat(compared.warnings()).anyMatch(text -> text.contains("m.yaml"));
    }

    @Test
    void aChangeIsAboutTheInterfaceAndStandsInTheNewFile() {
        Compared compared = Compared.events(EMPTY, EMPTY + "channels:\n  a: {address: a}\n");

        assertThat(compared.changes().get(0).subject()).isEqualTo("api");
        assertThat(compared.changes().get(0).position()).hasToString("e.yaml:3:6");
        assertThat(compared.changes().get(0).reason()).isEqualTo("channel a added");
    }

    private static TestBundle outside() {
        return Compared.bundle("event", "e.yaml").with("e.yaml", OUTSIDE);
    }
}
