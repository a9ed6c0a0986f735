package io.pacto.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Severity;
import io.pacto.api.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final String API = "{name: api, type: http, port: 8080}";
    private static final String EVENT = "{name: ev, type: event, contract: ev.txt}";
    private static final String GRPC = "{name: rpc, type: grpc, port: 90, contract: a.proto}";
    private static final String STATELESS =
            "state: {type: stateless, persistence: {scope: local, durability: ephemeral}, dataCriticality: low}";
    private static final String RUNTIME = "workload: service, " + STATELESS;
    private static final String PORT_SCHEMA = "{\"properties\": {\"DB_PORT\": {\"type\": \"integer\"}}}";
    private static final String TWO_KEYS = "{\"type\": \"object\", \"required\": [\"A\", \"B\"]}";
    private static final String STRING_KEY = "{\"properties\": {\"K\": {\"type\": \"string\"}}}";

    /** A row of the conformance table: what is put on the smallest contract, the files beside it, what is found. */
    record Case(String id, String yaml, List<String> files, List<String> expected) {

        Case with(String path, String text) {
            List<String> more = new ArrayList<>(files);
            more.add(path);
            more.add(text);
            return new Case(id, yaml, more, expected);
        }

        Case finds(String... findings) {
            return new Case(id, yaml, files, List.of(findings));
        }

        @Override
        public String toString() {
            return id + " " + yaml.replace("\n", " ");
        }
    }

    private static Case on(String id, String extra) {
        return new Case(id, Samples.BASE + extra + "\n", List.of(), List.of());
    }

    private static Case version(String id, String version) {
        return new Case(
                id,
                "pactoVersion: \"1.0\"\nservice: {name: svc, version: \"" + version + "\"}\n",
                List.of(),
                List.of());
    }

    private static Case service(String id, String extra) {
        return new Case(
                id,
                "pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0, " + extra + "}\n",
                List.of(),
                List.of());
    }

    private static Case runtime(String id, String interfaces, String extra) {
        return on(id, "interfaces: [" + interfaces + "]\nruntime: {" + RUNTIME + ", " + extra + "}")
                .with("ev.txt", "any")
                .with("a.proto", "syntax = \"proto3\";");
    }

    private static Case dependency(String id, String ref, String range) {
        return on(id, "dependencies: [{ref: \"" + ref + "\", compatibility: \"" + range + "\"}]");
    }

    static Stream<Case> identityAndInterfaces() {
        String semver = "E INVALID_SEMVER @ service.version";
        return Stream.of(
                version("C-RUL-001 a", "latest").finds(semver),
                version("C-RUL-001 b", "1.0.0.0").finds(semver),
                version("C-RUL-001 c", "V1.0.0").finds(semver),
                version("C-RUL-001 d", "1.x").finds(semver),
                version("C-RUL-001 e", "1.0.0-01").finds(semver),
                version("C-RUL-002 a", "1"),
                version("C-RUL-002 b", "v0.1"),
                version("C-RUL-002 c", "1.2-beta"),
                version("C-RUL-002 d", "01.2.3"),
                version("C-RUL-002 e", "1.0.0+01"),
                on("C-RUL-003", "interfaces: [" + "{name: a, type: http, port: 1}, ".repeat(3) + "]")
                        .finds(
                                "E DUPLICATE_INTERFACE_NAME @ interfaces[1].name",
                                "E DUPLICATE_INTERFACE_NAME @ interfaces[2].name"),
                on("C-RUL-004", "interfaces: [{name: a, type: http, port: 1}, {name: A, type: http, port: 1}]"),
                on("C-RUL-005", "interfaces: [{name: ev, type: event, port: 80, contract: ev.txt}]")
                        .with("ev.txt", "any")
                        .finds("W PORT_IGNORED @ interfaces[0].port"),
                contract("C-RUL-006", "interfaces/x.yaml").finds("E FILE_NOT_FOUND @ interfaces[0].contract"),
                contract("C-RUL-007 a", "/etc/hosts").finds("E FILE_NOT_FOUND @ interfaces[0].contract"),
                contract("C-RUL-007 b", "../other/pacto.yaml").finds("E FILE_NOT_FOUND @ interfaces[0].contract"),
                contract("C-RUL-008", "./interfaces/openapi.yaml").with("interfaces/openapi.yaml", "openapi: 3.0.0\n"),
                contract("C-RUL-009 a", "interfaces")
                        .with("interfaces/openapi.yaml", "a: 1\n")
                        .finds("E FILE_NOT_FOUND @ interfaces[0].contract"),
                contract("C-RUL-010", "a.yaml")
                        .with("a.yaml", "a: [1\nb: 2\n")
                        .finds("E INVALID_CONTRACT_FILE @ interfaces[0].contract"),
                contract("C-RUL-010 json", "a.json")
                        .with("a.json", "{a: 1}")
                        .finds("E INVALID_CONTRACT_FILE @ interfaces[0].contract"),
                on("C-RUL-054 a", "interfaces: [{name: a, type: http}]").finds("E PORT_REQUIRED @ interfaces[0].port"),
                on("C-RUL-054 b", "interfaces: [{name: a, type: event}]")
                        .finds("E CONTRACT_REQUIRED @ interfaces[0].contract"));
    }

    private static Case contract(String id, String file) {
        return on(id, "interfaces: [{name: api, type: http, port: 8080, contract: " + file + "}]");
    }

    static Stream<Case> probes() {
        String event = "{interface: ev}";
        return Stream.of(
                runtime("C-RUL-012", "", "health: {interface: api, path: /h}")
                        .finds("E HEALTH_INTERFACE_NOT_FOUND @ runtime.health.interface"),
                runtime("C-RUL-013", EVENT, "health: " + event)
                        .finds("E HEALTH_INTERFACE_INVALID @ runtime.health.interface"),
                runtime("C-RUL-014 a", API, "health: {interface: api}")
                        .finds("E HEALTH_PATH_REQUIRED @ runtime.health.path"),
                runtime("C-RUL-014 b", API, "health: {interface: api, path: \"\"}")
                        .finds("E HEALTH_PATH_REQUIRED @ runtime.health.path"),
                runtime("C-RUL-015", GRPC, "health: {interface: rpc, path: /h}")
                        .finds("W HEALTH_PATH_IGNORED @ runtime.health.path"),
                runtime("C-RUL-016", GRPC, "health: {interface: rpc}"),
                runtime("C-RUL-017 a", "", "metrics: {interface: api, path: /m}")
                        .finds("E METRICS_INTERFACE_NOT_FOUND @ runtime.metrics.interface"),
                runtime("C-RUL-017 b", EVENT, "metrics: " + event)
                        .finds("E METRICS_INTERFACE_INVALID @ runtime.metrics.interface"),
                runtime("C-RUL-017 c", API, "metrics: {interface: api}")
                        .finds("E METRICS_PATH_REQUIRED @ runtime.metrics.path"),
                runtime("C-RUL-018", GRPC, "metrics: {interface: rpc, path: /m}")
                        .finds("W METRICS_PATH_IGNORED @ runtime.metrics.path"));
    }

    static Stream<Case> configurationAndPolicies() {
        return Stream.of(
                on("C-RUL-019", "configuration: {schema: c.json}").finds("E FILE_NOT_FOUND @ configuration.schema"),
                on("C-RUL-020", "configuration: {schema: c.json}")
                        .with("c.json", "{")
                        .finds("E INVALID_CONFIG_JSON @ configuration.schema"),
                on("C-RUL-020 yaml", "configuration: {schema: c.yaml}")
                        .with("c.yaml", "type: object\n")
                        .finds("E INVALID_CONFIG_JSON @ configuration.schema"),
                on("C-RUL-021", "configuration: {schema: c.json}")
                        .with("c.json", "{\"type\": 5}")
                        .finds("E INVALID_CONFIG_SCHEMA @ configuration.schema"),
                on("C-RUL-022", "configuration: {configs: [{name: a, schema: c.json}, {name: b, schema: d.json}]}")
                        .with("c.json", "{}")
                        .finds("E FILE_NOT_FOUND @ configuration.configs[1].schema"),
                on("C-RUL-022 later", "configurations: [{name: a, schema: c.json}, {name: b, schema: d.json}]")
                        .with("c.json", "{}")
                        .finds("E FILE_NOT_FOUND @ configurations[1].schema"),
                on("C-RUL-023", "configuration: {ref: \"oci://nopath\"}")
                        .finds("E INVALID_CONFIG_REF @ configuration.ref"),
                on("C-RUL-024", "configuration: {ref: ../platform}"),
                values("C-RUL-025", "{DB_PORT: x}", PORT_SCHEMA)
                        .finds("E CONFIG_VALUES_VALIDATION_FAILED @ configuration.values.DB_PORT"),
                values("C-RUL-026", "{A: 1}", TWO_KEYS)
                        .finds("E CONFIG_VALUES_VALIDATION_FAILED @ configuration.values"),
                values("C-RUL-027", "{}", TWO_KEYS),
                values("C-RUL-028", "{K: \"secret://vault/x\"}", STRING_KEY),
                on("C-RUL-030", "configuration: {configs: [{name: a, ref: x}, {name: a, ref: y}]}")
                        .finds("E DUPLICATE_CONFIGURATION_NAME @ configuration.configs[1].name"),
                on("C-RUL-031 a", "policy: {schema: p.json}").finds("E FILE_NOT_FOUND @ policy.schema"),
                on("C-RUL-031 b", "policy: {schema: p.json}")
                        .with("p.json", "nope")
                        .finds("E INVALID_POLICY_JSON @ policy.schema"),
                on("C-RUL-031 c", "policy: {schema: p.json}")
                        .with("p.json", "{\"type\": 5}")
                        .finds("E INVALID_POLICY_SCHEMA @ policy.schema"),
                on("C-RUL-032", "policy: {ref: \"oci://nopath\"}").finds("E INVALID_POLICY_REF @ policy.ref"),
                on("C-RUL-032 list", "policies: [{name: a, ref: x}, {name: a, ref: \"oci://\"}]")
                        .finds("E INVALID_POLICY_REF @ policies[1].ref", "E DUPLICATE_POLICY_NAME @ policies[1].name"));
    }

    private static Case values(String id, String values, String schema) {
        return on(id, "configuration: {schema: c.json, values: " + values + "}").with("c.json", schema);
    }

    static Stream<Case> dependencies() {
        String tag = "W TAG_NOT_DIGEST @ dependencies[0].ref";
        String ref = "E INVALID_OCI_REF @ dependencies[0].ref";
        String range = "E INVALID_COMPATIBILITY @ dependencies[0].compatibility";
        return Stream.of(
                dependency("C-RUL-033", "oci://r.example/a/b:1.0.0", "^1.0.0").finds(tag),
                dependency("C-RUL-034", "oci://r.example/a/b@sha256:abc123", "^2.0.0"),
                dependency("C-RUL-035", "oci://r.example/a/b:1@sha256:abc123", "*"),
                dependency("C-RUL-036", "oci://r.example/a/b", "^3.0.0"),
                dependency("C-RUL-037", "oci://localhost:5000/a/b", "^1"),
                dependency("C-RUL-038 a", "file://../nope", "^1"),
                dependency("C-RUL-038 b", "r.example/a/b:1", "^1"),
                dependency("C-RUL-039", "oci://nopath", "bogus").finds(ref),
                dependency("C-RUL-040 a", "oci://", "^1").finds(ref),
                dependency("C-RUL-040 b", "oci:///a", "^1").finds(ref),
                dependency("C-RUL-041 a", "../a", "bogus").finds(range),
                dependency("C-RUL-041 b", "../a", " ").finds(range),
                dependency("C-RUL-043", "oci://r.example/a/b:1.0.0", "^2.0.0").finds(tag),
                dependency("C-RUL-054 c", "../a", "").finds("E EMPTY_COMPATIBILITY @ dependencies[0].compatibility"),
                on(
                                "validation.md 31, 32",
                                "dependencies: [{ref: ../a, compatibility: \"*\", name: n},"
                                        + " {ref: ../a, compatibility: \"*\", name: n}]")
                        .finds(
                                "E DUPLICATE_DEPENDENCY_NAME @ dependencies[1].name",
                                "W DUPLICATE_DEPENDENCY_REF @ dependencies[1].ref"));
    }

    static Stream<Case> deliveryScalingAndState() {
        String job = "runtime: {workload: job, " + STATELESS;
        String upgrade = "W UPGRADE_STRATEGY_STATE_MISMATCH @ runtime.lifecycle.upgradeStrategy";
        String ordered = "lifecycle: {upgradeStrategy: ordered}";
        return Stream.of(
                service("C-RUL-044 a", "image: {ref: nginx}").finds("E INVALID_IMAGE_REF @ service.image.ref"),
                service("C-RUL-044 b", "image: {ref: \"docker.io/library/nginx:1.27\"}"),
                service("C-RUL-044 c", "image: {ref: \"oci://r.example/a\"}")
                        .finds("E INVALID_IMAGE_REF @ service.image.ref"),
                service("C-RUL-045", "chart: {ref: \"oci://nopath\", version: 1.0.0}")
                        .finds("E INVALID_CHART_REF @ service.chart.ref"),
                service("C-RUL-046", "chart: {ref: ./c, version: latest}")
                        .finds("E INVALID_CHART_VERSION @ service.chart.version"),
                on("C-RUL-047", "scaling: {min: 5, max: 2}").finds("E SCALING_MIN_EXCEEDS_MAX @ scaling"),
                on("C-RUL-048", job + "}\nscaling: {replicas: 1}").finds("E JOB_SCALING_NOT_ALLOWED @ scaling"),
                on("C-RUL-049 a", job.replace("job", "scheduled") + "}\nscaling: {replicas: 1}"),
                on("C-RUL-049 b", "scaling: {min: 0, max: 0}"),
                on("C-RUL-050", job + ", " + ordered + "}\nscaling: {min: 5, max: 1}")
                        .finds("E SCALING_MIN_EXCEEDS_MAX @ scaling", "E JOB_SCALING_NOT_ALLOWED @ scaling"),
                on("C-RUL-051", "runtime: {" + RUNTIME + ", " + ordered + "}").finds(upgrade),
                on("C-RUL-052 a", "runtime: {" + RUNTIME.replace("stateless", "stateful") + ", " + ordered + "}"),
                on("C-RUL-052 b", "runtime: {" + RUNTIME.replace("stateless", "hybrid") + ", " + ordered + "}"),
                on("C-RUL-054 d", "runtime: {" + RUNTIME.replace("ephemeral", "persistent") + "}")
                        .finds("E STATELESS_PERSISTENT_CONFLICT @ runtime.state.persistence.durability"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "identityAndInterfaces",
        "probes",
        "configurationAndPolicies",
        "dependencies",
        "deliveryScalingAndState"
    })
    void findsExactlyWhatTheTableSays(Case row) {
        List<Finding> found = judge(Samples.bundle(row.yaml(), row.files().toArray(String[]::new)));

        assertThat(found).extracting(RulesTest::line).containsExactlyElementsOf(row.expected());
        assertThat(Descriptor.ruleIds())
                .containsAll(found.stream().map(Finding::rule).toList());
    }

    @Test
    @DisplayName("C-RUL-029 refuses an unknown value where the schema is closed")
    void refusesAnUnknownValueWhereTheSchemaIsClosed() {
        Bundle bundle = Samples.bundle(
                Samples.BASE + "configuration: {schema: c.json, values: {x: 1}}\n",
                "c.json",
                "{\"additionalProperties\": false}");

        assertThat(judge(bundle)).extracting(Finding::rule).containsExactly("CONFIG_VALUES_VALIDATION_FAILED");
    }

    @Test
    @DisplayName("C-RUL-055 looks for no file when a contract comes as mere text")
    void looksForNoFileWhenAContractComesAsMereText() {
        Bundle bundle = Samples.textOnly(Samples.BASE + "interfaces: [{name: a, type: grpc, port: 1, contract: x}]\n"
                + "configuration: {schema: c.json, values: {a: 1}}\npolicy: {schema: p.json}\n");

        assertThat(judge(bundle)).isEmpty();
    }

    @Test
    @DisplayName("C-VAL-009 reports probes before files")
    void reportsProbesBeforeFiles() {
        Bundle bundle = Samples.bundle(Samples.BASE
                + "interfaces: [{name: api, type: http, port: 1, contract: interfaces/nope.yaml}]\n"
                + "configuration: {schema: configuration/schema.json}\n"
                + "runtime: {" + RUNTIME + ", health: {interface: xx, path: /h}}\n");

        assertThat(judge(bundle))
                .extracting(RulesTest::line)
                .containsExactly(
                        "E HEALTH_INTERFACE_NOT_FOUND @ runtime.health.interface",
                        "E FILE_NOT_FOUND @ interfaces[0].contract",
                        "E FILE_NOT_FOUND @ configuration.schema");
    }

    @Test
    @DisplayName("C-RUL-003 names the nearest earlier interface")
    void namesTheNearestEarlierInterface() {
        Bundle bundle =
                Samples.bundle(Samples.BASE + "interfaces: [" + "{name: a, type: http, port: 1}, ".repeat(3) + "]\n");

        assertThat(judge(bundle))
                .extracting(Finding::message)
                .containsExactly("\"a\" is already used by interfaces[0]", "\"a\" is already used by interfaces[1]");
    }

    @Test
    void pointsAtTheValueOrAtTheFirstKeyOfTheObjectThatLacksOne() {
        Bundle bundle = Samples.bundle(Samples.BASE + """
                interfaces:
                  - name: api
                    type: http
                  - type: event
                    name: ev
                    port: 80
                    contract: ev.txt
                """, "ev.txt", "any");

        assertThat(judge(bundle))
                .extracting(finding -> finding.position().toString())
                .containsExactly("pacto.yaml:4:5", "pacto.yaml:8:11");
    }

    @Test
    void pointsIntoTheFileThatCannotBeRead() {
        Bundle bundle = Samples.bundle(
                Samples.BASE + "configuration: {schema: c.json}\ninterfaces: ["
                        + "{name: a, type: http, port: 1, contract: a.json}]\n",
                "c.json",
                "{\n  \"type\": }",
                "a.json",
                "{\n\n]");

        assertThat(judge(bundle))
                .extracting(finding -> finding.position().file())
                .containsExactly("a.json", "c.json");
        assertThat(judge(bundle))
                .extracting(finding -> finding.position().line())
                .containsExactly(3, 2);
    }

    @Test
    void neverShowsASecretInAMessage() {
        Bundle bundle = Samples.bundle(
                Samples.BASE + "configuration: {schema: c.json, values: {K: \"secret://vault/path of it\"}}\n",
                "c.json",
                "{\"properties\": {\"K\": {\"enum\": [\"a\"]}}}");

        assertThat(judge(bundle))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("values do not satisfy the schema at configuration.values.K: ")
                        .doesNotContain("vault"));
    }

    @Test
    void quotesBothEndsOfScaling() {
        assertThat(judge(Samples.bundle(Samples.BASE + "scaling: {min: 5, max: 2}\n")))
                .extracting(Finding::message)
                .containsExactly("min 5 is greater than max 2");
    }

    /** Runs the layers in their order; an error closes the next. */
    private static List<Finding> judge(Bundle bundle) {
        Context context = Samples.context();
        List<Finding> findings = new ArrayList<>();
        for (String layer : List.of("cross-field", "semantic")) {
            if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
                break;
            }
            for (Validator each : Descriptor.validators(layer, Validator.class)) {
                findings.addAll(each.validate(bundle, context));
            }
        }
        return findings;
    }

    private static String line(Finding finding) {
        return (finding.severity() == Severity.ERROR ? "E " : "W ") + finding.rule() + " @ " + finding.path();
    }
}
