package io.pacto.host.contract;

import static io.pacto.host.contract.Load.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingPlaceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown key at the key|pactoVersion: '1.0'\\nservice:\\n  name: svc\\n  nme: x\\n  version: 1.0.0|4:3",
                "missing key at the first key|pactoVersion: '1.0'\\nservice: {  owner: x, version: 1.0.0}|2:13",
                "missing root key at the first key|\\n\\npactoVersion: '1.0'|3:1",
                "wrong value at the value|pactoVersion: '1.0'\\nservice:\\n  version: 1.0.0\\n  name:   Svc|4:11",
                "empty value at the value|pactoVersion: ''\\nservice: {name: a, version: 1.0.0}|1:15",
                "characters, not bytes|pactoVersion: '1.0'\\nservice: {owner: 'äöü😀', name: Svc, version: 1.0.0}|2:32",
                "after an alias|pactoVersion: '1.0'\\nmetadata: {x: &x 70000}\\nservice: {name: a, version: 1.0.0}\\ninterfaces: [{name: a, type: http, port: *x}]|4:42",
                "inside an alias|pactoVersion: '1.0'\\nmetadata: {x: &x {name: a, type: tcp}}\\nservice: {name: a, version: 1.0.0}\\ninterfaces: [*x]|2:34",
                "syntax|pactoVersion: '1.0'\\nservice: ]|2:10"
            })
    void findingsStandWhereTheCauseIs(String rule, String contract, String place) {
        Finding finding = Load.with()
                .findings(contract.replace("\\n", "\n").replace("'", "\""))
                .get(0);
        assertThat(finding.position()).as(rule + ": " + finding.message()).hasToString("pacto.yaml:" + place);
    }

    @ParameterizedTest
    @CsvSource({
        "servce, service",
        "Service, service",
        "meta, ",
        "interface, interfaces",
        "dependencys, dependencies",
        "x, "
    })
    void aNearKeyIsSuggested(String written, String meant) {
        Finding finding = Load.with().findings(BASE + written + ": {}\n").get(0);
        assertThat(finding.message())
                .isEqualTo(
                        "unknown key \"" + written + "\"" + (meant == null ? "" : "; did you mean \"" + meant + "\"?"));
        assertThat(finding.hint()).isNotEmpty();
    }

    @Test
    void wrongTypesThatYamlInvitesCarryAdvice() {
        assertThat(Load.with().findings(BASE.replace("1.0.0", "1.0")).get(0).hint())
                .isEqualTo("put it in quotes: \"1.0\"");
        assertThat(Load.with()
                        .findings(BASE + "interfaces: [{name: a, type: http, port: \"80\"}]\n")
                        .get(0)
                        .hint())
                .isEqualTo("remove the quotes");
    }
}
