package io.pacto.host.contract;

import static io.pacto.host.contract.Load.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Contract;
import io.pacto.api.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractReaderTest {

    private static Contract read(String text) {
        return Objects.requireNonNull(Load.with().load(text).contract());
    }

    private static <T> @Nullable T valueOf(@Nullable Value<T> value) {
        return value == null ? null : value.value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "configuration: {schema: ./././c.json, values: {a: 1}}|default|c.json|configuration",
                "configuration: {configs: [{name: app, schema: c.json}]}|app|c.json|configuration.configs[0]",
                "configurations: [{name: app, schema: ./c.json}]|app|c.json|configurations[0]"
            })
    void everySpellingOfConfigurationIsOneList(String yaml, String name, String schema, String path) {
        Contract contract = read(BASE + yaml + "\n");
        assertThat(contract.configurations()).hasSize(1);
        Contract.Configuration entry = contract.configurations().get(0);
        assertThat(entry.name().value()).isEqualTo(name);
        assertThat(entry.name().written()).isEqualTo(!name.equals("default"));
        assertThat(valueOf(entry.schema())).isEqualTo(schema);
        assertThat(entry.node().path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"policy: {ref: \"oci://r/p:1\"}|policy", "policies: [{ref: \"oci://r/p:1\"}]|policies[0]"})
    void bothSpellingsOfPolicyAreOneList(String yaml, String path) {
        Contract.Policy policy = read(BASE + yaml + "\n").policies().get(0);
        assertThat(valueOf(policy.ref())).isEqualTo("oci://r/p:1");
        assertThat(policy.node().path()).isEqualTo(path);
    }

    @Test
    void defaultsAreFilledInAndMarked() {
        Contract contract = read(BASE + "interfaces: [{name: a, type: http, port: 80.0}]\n"
                + "dependencies: [{ref: x, compatibility: \"1\"}]\n");
        Contract.Interface only = contract.interfaces().get(0);
        assertThat(only.visibility().value()).isEqualTo("internal");
        assertThat(only.visibility().written()).isFalse();
        assertThat(valueOf(only.port())).isEqualTo(80);
        assertThat(contract.dependencies().get(0).required().value()).isFalse();
        assertThat(contract.dependencies().get(0).required().written()).isFalse();
        assertThat(contract.runtime()).isNull();
        assertThat(contract.metadata()).isNull();
    }

    @Test
    void whatHasTheWrongShapeIsAbsent() {
        Contract contract = read(BASE + "interfaces: [1, {name: a, port: \"80\"}, {port: 80.5}, {port: 9999999999}]\n"
                + "scaling: 3\nruntime: {state: x}\ndependencies: {}\n");
        assertThat(contract.interfaces()).hasSize(3).allMatch(entry -> entry.port() == null);
        assertThat(contract.scaling()).isNull();
        assertThat(Objects.requireNonNull(contract.runtime()).stateType()).isNull();
        assertThat(contract.dependencies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner: team/x|team/x",
                "owner: {team: t, dri: d}|t",
                "owner: {dri: d}|d",
                "owner: {contacts: [{type: url, value: u}]}|(structured owner)"
            })
    void bothFormsOfOwnerHaveADisplayName(String yaml, String shown) {
        Contract.Owner owner = read(Load.service(yaml)).service().owner();
        assertThat(Objects.requireNonNull(owner).displayName()).isEqualTo(shown);
    }
}
