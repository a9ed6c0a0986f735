package io.pacto.host.contract;

import static io.pacto.host.contract.Load.BASE;
import static io.pacto.host.contract.Load.runtime;
import static io.pacto.host.contract.Load.service;
import static io.pacto.host.contract.Load.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractFormatTest {

    private static final String S = "SCHEMA_VIOLATION @ ";
    private static final String P = "PARSE_ERROR @ ";

    /** A row: id, contract, the findings it must give in order, words the messages hold. */
    private static Arguments row(String id, String contract, List<String> findings, String... words) {
        return Arguments.of(id, contract, findings, List.of(words));
    }

    private static Arguments valid(String id, String contract) {
        return row(id, contract, List.of());
    }

    private static String port(String port) {
        return BASE + "interfaces: [{name: api, type: http, port: " + port + "}]\n";
    }

    private static String iface(String entry) {
        return BASE + "interfaces: [" + entry + "]\n";
    }

    static Stream<Arguments> identity() {
        return Stream.of(
                valid("C-FMT-001", BASE),
                row("C-FMT-003", BASE.replace("\"1.0\"", "1.0"), List.of(S + "pactoVersion"), "number", "string"),
                row(
                        "C-FMT-004",
                        BASE.replace("\"1.0\"", "\"2.0\"") + "capabilities: []\n",
                        List.of("UNSUPPORTED_PACTO_VERSION @ pactoVersion"),
                        "2.0",
                        "1.0"),
                row("C-FMT-005", BASE.replace("1.0.0", "1.0"), List.of(S + "service.version"), "number", "string"),
                row("C-FMT-006", BASE + "foo: 1\nbar: 1\n", List.of(P, P), "foo", "bar"),
                row("C-FMT-007", service("foo: 1"), List.of(P + "service"), "foo"),
                row("C-FMT-008", BASE.replace("name: svc, ", ""), List.of(P + "service.name"), "service.name"),
                row("C-FMT-008 empty", BASE.replace("svc", "\"\""), List.of(P + "service.name"), "empty"),
                row("C-FMT-009", "pactoVersion: \"1.0\"\n", List.of(P + "service"), "service"),
                row("C-FMT-010", BASE.replace("svc", "Svc"), List.of(S + "service.name"), "Svc", "a-z0-9"),
                row("C-FMT-011", BASE.replace("svc", "svc-"), List.of(S + "service.name"), "svc-"),
                valid("C-FMT-012", BASE.replace("svc", "a")),
                valid("C-FMT-012", BASE.replace("svc", "\"9\"")),
                valid("C-FMT-012", BASE.replace("svc", "a--b")),
                row("C-FMT-013", "", List.of(P), "empty"),
                row("C-FMT-014", "- 1\n", List.of(P), "a list"),
                row("C-FMT-015", BASE + "metadata: {}\nmetadata: {}\n", List.of(P), "metadata", "line 3", "line 4"),
                row("C-FMT-016", BASE + "metadata:\n\ta: 1\n", List.of(P), "line 4"),
                row("C-FMT-017", BASE + "---\nfoo: 1\n", List.of("EXTRA_DOCUMENTS_IGNORED @ "), "1 "),
                valid("C-FMT-021", BASE + "metadata: {a: {b: [1, true, x]}}\n"),
                row("C-FMT-022", BASE + "metadata: [1]\n", List.of(S + "metadata"), "a list", "an object"),
                valid("C-FMT-023", BASE + "metadata: {a: &a {x: 1}, b: *a, c: {<<: *a, y: 2}}\n"),
                row(
                        "C-FMT-071",
                        BASE + "capabilities: []\nreadiness: {}\nworkload: service\n",
                        List.of(P, P, P),
                        "capabilities",
                        "readiness",
                        "workload"));
    }

    static Stream<Arguments> owners() {
        return Stream.of(
                valid("C-FMT-024", service("owner: team/payments")),
                row("C-FMT-025", service("owner: \"\""), List.of(S + "service.owner"), "0", "1"),
                row("C-FMT-026", service("owner: 5"), List.of(S + "service.owner"), "integer 5", "string"),
                valid("C-FMT-027", service("owner: {team: payments}")),
                row("C-FMT-028", service("owner: {}"), List.of(S + "service.owner"), "1", "team"),
                row("C-FMT-029", service("owner: {team: \"a b\"}"), List.of(S + "service.owner.team"), "a b"),
                row(
                        "C-FMT-030",
                        service("owner: {contacts: [{type: fax, value: x}]}"),
                        List.of(S + "service.owner.contacts[0].type"),
                        "fax",
                        "\"email\", \"url\", \"group\""),
                row("C-FMT-031", service("owner: {contacts: []}"), List.of(S + "service.owner.contacts"), "0", "1"),
                row("C-FMT-032", service("image: {ref: \"\"}"), List.of(S + "service.image.ref"), "0", "1"),
                row("C-FMT-033", service("image: {private: true}"), List.of(S + "service.image"), "\"ref\""),
                row("C-FMT-034", service("chart: {ref: ./charts/x}"), List.of(S + "service.chart"), "\"version\""),
                valid("C-FMT-035", service("chart: {ref: ./charts/x, version: 1.0.0}")));
    }

    static Stream<Arguments> interfaces() {
        return Stream.of(
                row("C-FMT-018", BASE + "interfaces:\n", List.of(S + "interfaces"), "null", "a list"),
                valid("C-FMT-019", BASE + "interfaces: []\n"),
                row("C-FMT-036", iface("{name: a, type: http}"), List.of(S + "interfaces[0]"), "\"port\""),
                row(
                        "C-FMT-037",
                        iface("{name: a, type: grpc}"),
                        List.of(S + "interfaces[0]"),
                        "\"port\"",
                        "\"contract\""),
                row("C-FMT-038", iface("{name: a, type: event}"), List.of(S + "interfaces[0]"), "\"contract\""),
                row("C-FMT-039", iface("{name: a}"), List.of(S + "interfaces[0]"), "missing key \"type\""),
                row(
                        "C-FMT-040",
                        iface("{name: a, type: tcp}"),
                        List.of(S + "interfaces[0].type"),
                        "\"http\", \"grpc\", \"event\""),
                row("C-FMT-041", port("0"), List.of(S + "interfaces[0].port"), "0", "1"),
                row("C-FMT-041", port("65536"), List.of(S + "interfaces[0].port"), "65536", "65535"),
                row("C-FMT-041", port("80.5"), List.of(S + "interfaces[0].port"), "80.5", "integer"),
                row("C-FMT-041", port("\"80\""), List.of(S + "interfaces[0].port"), "string \"80\"", "integer"),
                valid("C-FMT-042", port("1")),
                valid("C-FMT-042", port("65535")),
                valid("C-FMT-042", port("80.0")),
                valid("C-FMT-042 octal", port("0o120")),
                row(
                        "C-FMT-043",
                        iface("{name: a, type: http, port: 1, visibility: private}"),
                        List.of(S + "interfaces[0].visibility"),
                        "\"public\", \"internal\""),
                valid("C-FMT-044", iface("{name: a, type: http, port: 1}, {name: b, type: http, port: 1}")),
                row(
                        "C-FMT-070",
                        "pactoVersion: \"1.0\"\nservice: {name: A, version: 1.0.0}\n"
                                + "interfaces: [{name: \"\", type: tcp, port: 0}]\n",
                        List.of(
                                S + "service.name",
                                S + "interfaces[0].name",
                                S + "interfaces[0].type",
                                S + "interfaces[0].port")));
    }

    static Stream<Arguments> configurationsAndPolicies() {
        String c = BASE + "configuration: ";
        return Stream.of(
                row("C-FMT-020", BASE + "policies: []\n", List.of(S + "policies"), "0", "1"),
                row("C-FMT-045", c + "{}\n", List.of(S + "configuration"), "schema", "ref", "configs"),
                row("C-FMT-046", c + "{schema: c.json, ref: \"oci://r/c:1\"}\n", List.of(S + "configuration")),
                row("C-FMT-047", c + "{ref: \"oci://r/c:1\", values: {a: 1}}\n", List.of(S + "configuration")),
                row("C-FMT-048", c + "{values: {a: 1}}\n", List.of(S + "configuration"), "values"),
                row("C-FMT-049", c + "{schema: c.json, configs: []}\n", List.of(S + "configuration")),
                valid("C-FMT-050", c + "{configs: [{name: app, schema: c.json}]}\n"),
                row(
                        "C-FMT-051",
                        c + "{configs: [{schema: c.json}]}\n",
                        List.of(S + "configuration.configs[0]"),
                        "\"name\""),
                valid("C-FMT-052", BASE + "configurations: [{name: app, schema: c.json}]\n"),
                row(
                        "C-FMT-053",
                        c + "{schema: c}\nconfigurations: []\n",
                        List.of(S),
                        "\"configuration\"",
                        "\"configurations\""),
                valid("C-FMT-054", BASE + "policy: {schema: p.json}\n"),
                valid("C-FMT-055", BASE + "policies: [{schema: p.json}]\n"),
                row(
                        "C-FMT-056",
                        BASE + "policy: {schema: p}\npolicies: [{schema: p}]\n",
                        List.of(S),
                        "\"policy\"",
                        "\"policies\""),
                row("C-FMT-057", BASE + "policies: [{}]\n", List.of(S + "policies[0]"), "schema", "ref"),
                row("C-FMT-058", BASE + "policy: {schema: p.json, ref: \"oci://r/p:1\"}\n", List.of(S + "policy")));
    }

    static Stream<Arguments> behaviour() {
        String d = BASE + "dependencies: [{ref: \"oci://r/a\", ";
        String seconds = "  lifecycle: {gracefulShutdownSeconds: ";
        return Stream.of(
                row(
                        "C-FMT-059",
                        BASE + "dependencies: [{ref: \"oci://r/a\"}]\n",
                        List.of(S + "dependencies[0]"),
                        "\"compatibility\""),
                row(
                        "C-FMT-060",
                        d + "compatibility: ^1.0.0, required: yes}]\n",
                        List.of(S + "dependencies[0].required"),
                        "string \"yes\"",
                        "boolean"),
                valid("C-FMT-061", d + "compatibility: ^1.0.0, name: auth}]\n"),
                row("C-FMT-062", BASE + "runtime: {workload: service}\n", List.of(S + "runtime"), "\"state\""),
                row(
                        "C-FMT-063",
                        state("stateless", "persistent"),
                        List.of(S + "runtime.state.persistence.durability"),
                        "ephemeral"),
                valid("C-FMT-064", state("stateful", "ephemeral")),
                valid("C-FMT-064", state("hybrid", "persistent")),
                valid("C-FMT-064", state("hybrid", "ephemeral")),
                row(
                        "cascade",
                        state("stateless", "lasting"),
                        List.of(S + "runtime.state.persistence.durability"),
                        "\"ephemeral\", \"persistent\""),
                valid("C-FMT-065", runtime("  lifecycle: {}\n")),
                row("C-FMT-066", runtime("  lifecycle:\n"), List.of(S + "runtime.lifecycle"), "null"),
                row(
                        "C-FMT-067",
                        runtime(seconds + "-1}\n"),
                        List.of(S + "runtime.lifecycle.gracefulShutdownSeconds"),
                        "-1",
                        "0"),
                valid("C-FMT-067", runtime(seconds + "0}\n")),
                valid("C-FMT-068", BASE + "scaling: {replicas: 0}\n"),
                valid("C-FMT-068", BASE + "scaling: {min: 0, max: 0}\n"),
                valid("C-FMT-068", BASE + "scaling: {min: 3, max: 3}\n"),
                row("C-FMT-069", BASE + "scaling: {}\n", List.of(S + "scaling"), "replicas", "min", "max"),
                row("C-FMT-069", BASE + "scaling: {min: 1}\n", List.of(S + "scaling"), "replicas", "min", "max"),
                row(
                        "C-FMT-069",
                        BASE + "scaling: {replicas: 1, min: 1, max: 2}\n",
                        List.of(S + "scaling"),
                        "replicas"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"identity", "owners", "interfaces", "configurationsAndPolicies", "behaviour"})
    void theFormatIsJudgedAsSpecified(String id, String contract, List<String> expected, List<String> words) {
        List<Finding> findings = Load.with().findings(contract);
        assertThat(findings).as(id).extracting(Load::show).isEqualTo(expected);
        StringBuilder messages = new StringBuilder();
        for (Finding finding : findings) {
            messages.append(finding.message()).append('\n');
            assertThat(finding.plugin()).isEqualTo("pacto");
            assertThat(finding.source()).isIn("load", "structure");
            assertThat(finding.position().file()).isEqualTo("pacto.yaml");
        }
        for (String word : words) {
            assertThat(messages.toString()).contains(word);
        }
    }
}
