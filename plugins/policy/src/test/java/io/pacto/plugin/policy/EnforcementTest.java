package io.pacto.plugin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.PactoException;
import io.pacto.api.Severity;
import io.pacto.api.Source;
import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.policy.enforce.Enforcement;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnforcementTest {

    private static final String HEALTH = """
            {"required": ["runtime"],
             "properties": {"runtime": {"required": ["health"]}}}
            """;
    private static final String RUNTIME = """
            runtime:
              workload: service
              state: {type: stateless, persistence: {scope: local, durability: ephemeral}, dataCriticality: low}
              health: {interface: api, path: /health}
            """;

    private final TestContext context = TestContext.withoutDisk();

    private static TestBundle contract(String name, String more) {
        return TestBundle.of("pactoVersion: \"1.0\"\nservice:\n  name: " + name + "\n  version: 1.0.0\n" + more)
                .reference(name);
    }

    private static TestBundle local(String schema, String more) {
        return contract("judged", "policy:\n  schema: policy/schema.json\n" + more)
                .with("policy/schema.json", schema);
    }

    private List<Finding> judge(TestBundle bundle) {
        return judge(bundle, context);
    }

    private static List<Finding> judge(TestBundle bundle, Context context) {
        return new Enforcement().validate(bundle, context);
    }

    private static List<String> said(List<Finding> findings) {
        List<String> said = new ArrayList<>();
        for (Finding each : findings) {
            said.add(each.severity() + " " + each.rule() + " @ " + each.path() + ": " + each.message());
        }
        return said;
    }

    @Test
    void asksForNoServiceWhenThereIsNoPolicy() {
        assertThat(judge(contract("plain", ""), new Contexts.Untouchable())).isEmpty();
    }

    @Test
    @DisplayName("C-POL-001 a contract that has what its policy requires is valid")
    void acceptsWhatKeepsTheRule() {
        assertThat(judge(local(HEALTH, RUNTIME))).isEmpty();
    }

    @Test
    @DisplayName(
            "C-POL-002 a contract without what its policy requires is told what is missing, where, and by which rule")
    void namesWhatIsMissing() {
        List<Finding> findings = judge(local(HEALTH, ""));

        assertThat(said(findings))
                .containsExactly("ERROR POLICY_VIOLATION @ : policy policy: missing required key \"runtime\"");
        assertThat(findings.get(0).position().line()).isEqualTo(1);
        assertThat(findings.get(0).hint()).isEqualTo("the rule stands at judged/policy/schema.json:1:15");
    }

    @Test
    @DisplayName("C-POL-003 each violation of one of two policies is a finding, sorted, with the line of its rule")
    void reportsEachViolation() {
        List<Finding> findings = judge(contract("judged", """
                        policies:
                          - {name: loose, schema: loose.json}
                          - {name: strict, schema: strict.json}
                        """)
                .with("loose.json", "{\"type\": \"object\"}")
                .with("strict.json", """
                        {"required": ["scaling"],
                         "properties": {"service": {"required": ["owner"],
                                                    "properties": {"name": {"minLength": 3}}}}}
                        """));

        assertThat(said(findings))
                .containsExactly(
                        "ERROR POLICY_VIOLATION @ : policy policies[\"strict\"]: missing required key \"scaling\"",
                        "ERROR POLICY_VIOLATION @ service: policy policies[\"strict\"]: missing required key \"owner\"");
        assertThat(findings.get(1).position().line()).isEqualTo(3);
        assertThat(findings.get(1).hint()).contains("judged/strict.json:2:42");
    }

    @Test
    @DisplayName("C-POL-004 of two policies that contradict each other at least one is broken")
    void failsOnContradictions() {
        List<Finding> findings = judge(contract("judged", "policies: [{schema: a.json}, {schema: b.json}]\n")
                .with("a.json", "{\"required\": [\"scaling\"]}")
                .with("b.json", "{\"not\": {\"required\": [\"scaling\"]}}"));

        assertThat(said(findings))
                .containsExactly("ERROR POLICY_VIOLATION @ : policy policies[0]: missing required key \"scaling\"");
    }

    @Test
    @DisplayName("C-POL-005 a policy by reference is the fixed file of a bundle that declares none")
    void readsTheFixedFile() {
        context.with(contract("rules", "").with("policy/schema.json", HEALTH));

        List<Finding> findings = judge(contract("judged", "policy: {ref: ../rules}\n"));

        assertThat(said(findings))
                .containsExactly(
                        "ERROR POLICY_VIOLATION @ : policy policy → ../rules: missing required key \"runtime\"");
        assertThat(findings.get(0).hint())
                .isEqualTo("the rule stands at rules/policy/schema.json:1:15, which came through ../rules");
    }

    @Test
    @DisplayName("C-POL-006 the policies a bundle declares win over the fixed file")
    void readsTheDeclaredPolicies() {
        context.with(contract("rules", "policies: [{schema: rules/a.json}, {name: b, schema: rules/b.json}]\n")
                .with("policy/schema.json", "{\"required\": [\"never\"]}")
                .with("rules/a.json", "{\"required\": [\"a\"]}")
                .with("rules/b.json", "{\"required\": [\"b\"]}"));

        assertThat(said(judge(contract("judged", "policy: {ref: ../rules}\n"))))
                .containsExactly(
                        "ERROR POLICY_VIOLATION @ : policy policy → ../rules → policies[\"b\"]: missing required key \"b\"",
                        "ERROR POLICY_VIOLATION @ : policy policy → ../rules → policies[0]: missing required key \"a\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C-POL-007 no policy at all        | ''                              | declares no policy and has no policy/schema.json
            C-POL-007 an entry without target | policies: [{name: empty}]       | neither a schema nor a ref
            C-POL-007 an entry of no shape    | policies: [text]                | cannot be read
            C-POL-007 a list of no shape      | policies: text                  | cannot be read
            C-POL-007 a file that is absent   | policy: {schema: absent.json}   | "absent.json" is not in the bundle
            """)
    void failsWhenATargetHasNoPolicy(String id, String more, String cause) {
        context.with(contract("rules", more.replace("'", "") + "\n"));

        List<Finding> findings = judge(contract("judged", "policy: {ref: ../rules}\n"));

        assertThat(said(findings))
                .as(id)
                .singleElement()
                .asString()
                .startsWith("ERROR POLICY_REF_UNRESOLVED @ policy.ref: policy policy → ../rules")
                .contains(cause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-POL-008 registry.example cannot be reached: connection refused",
                "S-075 registry.example answers 404",
                "S-075 registry.example answers 401",
                "S-075 registry.example does not answer in time",
                "S-075 the artifact is of another type",
                "S-075 the layer is over the limit"
            })
    void failsWhenAPolicyCannotBeFetched(String cause) {
        context.failing("oci://registry.example/rules:1.0.0", new UnreachableBundle(cause, "check the network"));

        List<Finding> findings = judge(contract("judged", "policy: {ref: \"oci://registry.example/rules:1.0.0\"}\n"));

        assertThat(said(findings)).containsExactly("ERROR POLICY_REF_UNRESOLVED @ policy.ref: policy policy: " + cause);
        assertThat(findings.get(0).hint()).isEqualTo("check the network");
    }

    @Test
    @DisplayName("S-075 what could be had is enforced although another policy could not")
    void goesOnAfterAFailure() {
        context.failing("oci://registry.example/rules:1.0.0", new PactoException("over the limit"));

        assertThat(said(judge(contract("judged", """
                        policies:
                          - ref: oci://registry.example/rules:1.0.0
                          - schema: own.json
                        """).with("own.json", HEALTH))))
                .containsExactly(
                        "ERROR POLICY_REF_UNRESOLVED @ policies[0].ref: policy policies[0]: over the limit",
                        "ERROR POLICY_VIOLATION @ : policy policies[1]: missing required key \"runtime\"");
    }

    @Test
    @DisplayName(
            "C-POL-009 S-024 S-076 two contracts that refer to each other are a ring, reported once with its chain")
    void reportsARing() {
        TestBundle judged = contract("a", "policies: [{ref: ../b}, {ref: ../b}]\n");
        context.with(judged).with(contract("b", "policy: {ref: ../a}\n"));

        List<Finding> findings = judge(judged);

        assertThat(said(findings))
                .containsExactly(
                        "ERROR POLICY_REF_CYCLE @ policies[0].ref: policy policies[0] → ../b → policy → ../a → "
                                + "policies[0]: cycle detected resolving ref \"../b\" (chain: ../b → ../a → ../b)");
    }

    @Test
    @DisplayName("C-POL-010 two entries with the same reference are no ring")
    void acceptsSiblings() {
        context.with(contract("rules", "").with("policy/schema.json", "{\"type\": \"object\"}"));

        assertThat(judge(contract("judged", "policies: [{ref: ../rules}, {ref: ../rules}]\n")))
                .isEmpty();
    }

    @Test
    @DisplayName("C-POL-011 a diamond is no ring, and gives each violation once")
    void acceptsDiamonds() {
        context.with(contract("b", "policy: {ref: ../d}\n"))
                .with(contract("c", "policy: {ref: ../d}\n"))
                .with(contract("d", "").with("policy/schema.json", HEALTH));

        assertThat(said(judge(contract("a", "policies: [{ref: ../b}, {ref: ../c}]\n"))))
                .containsExactly("ERROR POLICY_VIOLATION @ : policy policies[0] → ../b → policy → ../d: "
                        + "missing required key \"runtime\"");
    }

    @Test
    @DisplayName("C-POL-013 offline, a policy by reference is a warning and a local one is enforced")
    void fetchesNothingOffline() {
        TestBundle judged = contract("judged", "policies: [{ref: ../rules}, {schema: own.json}]\n")
                .with("own.json", HEALTH);

        assertThat(said(judge(judged, new Contexts.Offline(context))))
                .containsExactly(
                        "ERROR POLICY_VIOLATION @ : policy policies[1]: missing required key \"runtime\"",
                        "WARNING POLICY_REF_NOT_ENFORCED @ policies[0].ref: policy policies[0]: \"../rules\" was not "
                                + "fetched and not enforced");
    }

    @Test
    @DisplayName("C-POL-014 overrides come before policies")
    void judgesTheOverriddenContract() {
        String atLeastTwo = "{\"properties\": {\"scaling\": {\"properties\": {\"replicas\": {\"minimum\": 2}}}}}";
        TestBundle judged = local(atLeastTwo, "scaling: {replicas: 2}\n");

        assertThat(judge(judged)).isEmpty();
        assertThat(said(judge(judged.overlay(Source.Overlay.Kind.SET, "scaling.replicas=1"))))
                .containsExactly("ERROR POLICY_VIOLATION @ scaling.replicas: policy policy: 1 is less than 2");
    }

    @Test
    @DisplayName("C-POL-015 a policy bundle from a registry may not name a folder of this machine")
    void refusesLocalReferencesOfRemoteBundles() {
        context.with(contract("oci://registry.example/rules:1.0.0", "policy: {ref: ../more}\n"))
                .with(contract("more", "").with("policy/schema.json", HEALTH));

        assertThat(said(judge(contract("judged", "policy: {ref: \"oci://registry.example/rules:1.0.0\"}\n"))))
                .singleElement()
                .asString()
                .startsWith(
                        "ERROR POLICY_REF_UNRESOLVED @ policy.ref: policy policy → oci://registry.example/rules:1.0.0")
                .contains("\"../more\" is not allowed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S-044 false       | false        | not a schema
            S-044 a list      | []           | not a schema
            S-044 a string    | "accept"     | not a schema
            S-044 a number    | 7            | not a schema
            S-044 not JSON    | {"type":     | is not JSON
            S-044 empty       | ''           | is not JSON
            S-044 no schema   | {"type": 7}  | not a usable JSON Schema
            S-044 remote ref  | {"$ref": "https://registry.example/s.json"} | not a usable JSON Schema
            S-044 dialect     | {"$schema": "https://registry.example/d"}   | not a usable JSON Schema
            """, quoteCharacter = '\'')
    void refusesWhatIsNoSchema(String id, String text, String cause) {
        assertThat(said(judge(local(text, ""))))
                .as(id)
                .singleElement()
                .asString()
                .startsWith("ERROR POLICY_REF_UNRESOLVED @ policy.schema: policy policy: file \"policy/schema.json\"")
                .contains(cause);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S-044 empty object | {}
            S-044 true         | true
            S-044 words only   | {"title": "rules to come"}
            """, quoteCharacter = '\'')
    void warnsOfWhatAcceptsEverything(String id, String text) {
        List<Finding> findings = judge(local(text, ""));

        assertThat(said(findings))
                .as(id)
                .containsExactly("WARNING POLICY_ACCEPTS_EVERYTHING @ policy.schema: policy policy: the schema accepts "
                        + "everything");
        assertThat(findings.get(0).severity()).isNotEqualTo(Severity.ERROR);
    }

    @Test
    @DisplayName("S-044 a schema that costs too much to evaluate is an error")
    void failsWhenEvaluationCostsTooMuch() {
        StringBuilder schema = new StringBuilder("{\"$defs\": {\"d0\": {\"type\": \"object\"}");
        for (int i = 1; i <= 40; i++) {
            String below = "{\"$ref\": \"#/$defs/d" + (i - 1) + "\"}";
            schema.append(", \"d" + i + "\": {\"allOf\": [" + below + ", " + below + "]}");
        }
        schema.append("}, \"$ref\": \"#/$defs/d40\"}");

        assertThat(said(judge(local(schema.toString(), ""))))
                .singleElement()
                .asString()
                .startsWith("ERROR POLICY_ENFORCEMENT_ERROR @ : policy policy: ");
    }

    @ParameterizedTest
    @CsvSource({"S-076 64 levels, 64, true", "S-076 65 levels, 65, false", "S-024 10000 levels, 10000, false"})
    void refusesMoreThan64References(String id, int levels, boolean accepted) {
        TestBundle rules = contract("last", "").with("policy/schema.json", "{\"type\": \"object\"}");
        context.answering((Contexts.Following) (from, reference, range) -> {
            int level = Integer.parseInt(reference);
            return level == levels ? rules : contract("level" + level, "policy: {ref: \"" + (level + 1) + "\"}\n");
        });

        List<String> said = said(judge(contract("judged", "policy: {ref: \"1\"}\n")));

        if (accepted) {
            assertThat(said).as(id).isEmpty();
        } else {
            assertThat(said)
                    .as(id)
                    .singleElement()
                    .asString()
                    .contains("POLICY_REF_UNRESOLVED")
                    .contains("more than 64 references in a row");
        }
    }

    @Test
    @DisplayName("S-076 S-024 more than 10,000 contracts are refused, and the refusal is said once")
    void refusesMoreThan10000Contracts() {
        StringBuilder wide = new StringBuilder("policies:\n");
        for (int i = 0; i < 101; i++) {
            wide.append("  - ref: \"").append(i).append("\"\n");
        }
        TestBundle rule = contract("rule", "").with("policy/schema.json", "{\"type\": \"object\"}");
        Map<String, Integer> followed = new LinkedHashMap<>();
        context.answering((Contexts.Following) (from, reference, range) -> {
            int count = followed.merge("all", 1, Integer::sum);
            return from.source().reference().equals("judged") ? contract("wide" + count, wide.toString()) : rule;
        });

        List<String> said = said(judge(contract("judged", wide.toString())));

        assertThat(said).singleElement().asString().contains("more than 10000 references in all");
        assertThat(followed).containsEntry("all", 10_000);
    }
}
