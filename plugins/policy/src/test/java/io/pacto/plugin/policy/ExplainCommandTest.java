package io.pacto.plugin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Node;
import io.pacto.api.Source;
import io.pacto.api.ValidationRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

    private static final String API = "interfaces: [{name: web, type: http, port: 8080}]\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    private Desk.Outcome explain(String schema, String more) {
        return desk.contract("svc", "policy: {schema: rules.json}\n" + more)
                .write("svc/rules.json", schema)
                .explain("svc");
    }

    private static Node rule(Desk.Outcome outcome, int number) {
        return outcome.data().list("policies").get(0).list("rules").get(number);
    }

    @Test
    void showsEachRuleWithBothPlacesTheChainAndATriedEdit() {
        desk.contract("svc", "policy: {ref: ../house}\nscaling: {min: 1, max: 4}\n")
                .contract("house", "policy: {ref: ../law}\n")
                .contract("law", "")
                .write("law/policy/schema.json", """
                        {"title": "The law", "required": ["service"],
                         "properties": {"scaling": {
                           "description": "One may fail.",
                           "properties": {"min": {"minimum": 2}}}}}
                        """);

        Desk.Outcome outcome = desk.explain("svc");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo("""
                svc: 2 rules, 1 broken

                Policy policy → ../house → policy → ../law
                  file    law/policy/schema.json  The law
                  through svc/pacto.yaml:5:15 → ../house → ../law

                  PASS  "service" is there
                        judged  svc/pacto.yaml:2:1  service
                        rule    law/policy/schema.json:1:35  required[0]

                  FAIL  scaling.min: 1 is less than 2
                        why     One may fail.
                        judged  svc/pacto.yaml:6:16  scaling.min: 1
                        rule    law/policy/schema.json:4:38  properties.scaling.properties.min.minimum
                        edit    set scaling.min: 2
                                (tried: it passes)
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            const     | {"properties": {"metadata": {"properties": {"tier": {"const": "gold"}}}}} | metadata: {tier: tin} | set metadata.tier: gold
            enum      | {"properties": {"metadata": {"properties": {"tier": {"enum": ["a", "b"]}}}}} | metadata: {tier: tin} | set metadata.tier: a
            maximum   | {"properties": {"scaling": {"properties": {"replicas": {"maximum": 3}}}}} | scaling: {replicas: 9} | set scaling.replicas: 3
            exclusive | {"properties": {"scaling": {"properties": {"replicas": {"exclusiveMinimum": 2}}}}} | scaling: {replicas: 2} | set scaling.replicas: 3
            multiple  | {"properties": {"metadata": {"properties": {"n": {"multipleOf": 5}}}}} | metadata: {n: 7} | set metadata.n: 10
            type      | {"properties": {"metadata": {"properties": {"n": {"type": "string"}}}}} | metadata: {n: 7} | set metadata.n: 7
            pattern   | {"properties": {"service": {"properties": {"name": {"pattern": "^acme-"}}}}} | '' | set service.name: acme-svc
            unwanted  | {"properties": {"metadata": {"properties": {"a": true}, "additionalProperties": false}}} | metadata: {a: 1, b: 2} | remove metadata.b
            not       | {"properties": {"metadata": {"not": {"required": ["secret"]}}}} | metadata: {secret: x} | remove metadata.secret
            needed    | {"required": ["metadata"], "properties": {"metadata": {"required": ["tier"], "properties": {"tier": {"const": "gold"}}}}} | '' | add metadata
            branch    | {"properties": {"scaling": {"anyOf": [{"required": ["replicas"]}, {"properties": {"min": {"minimum": 2}}}]}}} | scaling: {min: 1, max: 5} | set scaling.min: 2
            contains  | {"properties": {"interfaces": {"contains": {"properties": {"visibility": {"const": "public"}}, "required": ["visibility"]}}}} | interfaces: [{name: api, type: http, port: 80}] | add interfaces[0].visibility: public
            """)
    void findsTheSmallestEdit(String name, String schema, String more, String edit) {
        Desk.Outcome outcome = explain(schema, more + "\n");

        assertThat(outcome.code()).as(name).isEqualTo(1);
        assertThat(outcome.out()).as(name).contains("edit    " + edit + "\n").contains("tried: it passes");
    }

    @Test
    void offersOnlyWhatEarlierLayersAccept() {
        Desk.Outcome outcome = explain("{\"required\": [\"nonsense\"]}", "");

        assertThat(outcome.out()).contains("edit    none found that keeps all other rules");
    }

    @Test
    void mendsWhatTheFirstStepOfAnEditBreaks() {
        Desk.Outcome outcome = explain("""
                {"required": ["runtime", "scaling"],
                 "properties": {"runtime": {"required": ["health"]},
                                "scaling": {"properties": {"min": {"minimum": 2}}}}}
                """, API);

        assertThat(outcome.out())
                .contains("edit    add runtime\n")
                .contains("health:\n")
                .contains("interface: web\n")
                .contains("edit    add scaling\n")
                .contains("min: 2\n");
    }

    @Test
    void sendsTheReaderToTheOverrideThatBrokeTheRule() {
        desk.contract("svc", "policy: {schema: rules.json}\nscaling: {replicas: 3}\n")
                .write(
                        "svc/rules.json",
                        "{\"properties\": {\"scaling\": {\"properties\": {\"replicas\": {\"minimum\": 2}}}}}");

        assertThat(desk.explain("svc").code()).isZero();
        assertThat(desk.explain("svc", "scaling.replicas=1").out())
                .contains("edit    none in the file: the value comes from --set");
    }

    @ParameterizedTest
    @CsvSource({
        "properties.service, 2",
        "properties.service.required[0], 1",
        "svc/rules.json:2, 2",
        "rules.json:1, 1",
        "svc/rules.json:1:15, 1"
    })
    void explainsTheRulesAskedFor(String wanted, int rules) {
        desk.contract("svc", "policy: {schema: rules.json}\n").write("svc/rules.json", """
                {"required": ["service"],
                 "properties": {"service": {"required": ["name", "version"]}}}
                """);

        Desk.Outcome outcome = desk.explainRule(wanted, "svc");

        assertThat(outcome.data().text("rules")).isEqualTo(Integer.toString(rules));
    }

    @Test
    void refusesARuleThatIsNotThere() {
        desk.contract("svc", "policy: {schema: rules.json}\n").write("svc/rules.json", "{\"required\": [\"service\"]}");

        Desk.Outcome outcome = desk.explainRule("allOf[7]", "svc");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("no rule of svc is at \"allOf[7]\"");
    }

    @Test
    void failsWhenAPolicyCannotBeHad() {
        desk.contract("svc", "policy: {ref: ../nowhere}\n");

        Desk.Outcome outcome = desk.explain("svc");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("ERROR [POLICY_REF_UNRESOLVED] policy.ref: policy policy: ");
    }

    @Test
    void saysThatThereIsNothingToExplain() {
        Desk.Outcome outcome = desk.contract("svc", "").explain("svc");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("svc: no policies\n");
    }

    @Test
    void saysWhenAConditionAsksNothing() {
        Desk.Outcome outcome = explain("""
                {"if": {"required": ["interfaces"]}, "then": {"required": ["runtime"]}}
                """, "");

        assertThat(outcome.code()).isZero();
        assertThat(rule(outcome, 0).text("asks")).isEqualTo("the condition does not hold, so nothing is asked");
    }

    @Test
    void followsReferencesInsideASchemaToTheLineThatSaysIt() {
        Desk.Outcome outcome = explain("""
                {"$ref": "#/$defs/owned",
                 "$defs": {"owned": {"properties": {"service": {"required": ["owner"]}}}}}
                """, "");

        assertThat(rule(outcome, 0).text("rule")).isEqualTo("$defs.owned.properties.service.required[0]");
        assertThat(rule(outcome, 0).get("policy").text("line")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            own identifier  | {"$id": "https://acme.example/p.json", "allOf": [{"$ref": "https://acme.example/p.json#/$defs/o"}], "$defs": {"o": {"required": ["scaling"]}}}
            inner identifier| {"allOf": [{"$ref": "inner"}], "$defs": {"i": {"$id": "inner", "$ref": "#/$defs/o", "$defs": {"o": {"required": ["scaling"]}}}, "o": false}}
            anchor          | {"$ref": "#o", "$defs": {"o": {"$anchor": "o", "required": ["scaling"]}}}
            own file        | {"$ref": "rules.json#/$defs/o", "$defs": {"o": {"required": ["scaling"]}}}
            another file    | {"$ref": "more.json"}
            draft 7         | {"$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/definitions/o", "required": ["never"], "definitions": {"o": {"required": ["scaling"]}}}
            """)
    void findsTheRuleBehindEveryKindOfReference(String name, String schema) {
        desk.write("svc/more.json", "{\"required\": [\"scaling\"]}");

        assertThat(explain(schema, "scaling: {replicas: 2}\n").code()).as(name).isZero();
        Desk.Outcome broken = explain(schema, "");
        assertThat(broken.code()).as(name).isEqualTo(1);
        assertThat(broken.out()).as(name).contains("1 broken").contains("missing required key \"scaling\"");
        assertThat(desk.pacto().validate(ValidationRequest.of(Source.at("svc"))).findings())
                .as(name)
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("POLICY_VIOLATION"));
    }

    @Test
    void showsWhatOnlyTheEvaluationOfTheWholeFinds() {
        Desk.Outcome outcome = explain(
                "{\"properties\": {\"metadata\": {\"properties\": {\"a\": true}, \"unevaluatedProperties\": false}}}",
                "metadata: {a: 1, b: 2}\n");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("FAIL  metadata.b: unknown key \"b\"");
    }
}
