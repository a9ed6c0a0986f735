package io.pacto.plugin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    private static final String OWNED = "{\"properties\": {\"service\": {\"required\": [\"owner\"]}}}";
    private static final String GOOD = "pactoVersion: \"1.0\"\nservice: {name: a, version: 1.0.0, owner: team/a}\n";
    private static final String BAD = "pactoVersion: \"1.0\"\nservice: {name: a, version: 1.0.0}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder).write("rules/policy/schema.json", OWNED);
    }

    @Test
    void triesBundlesAndSingleContracts() {
        desk.write("rules/pass/one.yaml", GOOD)
                .write("rules/pass/deep/two/pacto.yaml", GOOD)
                .write("rules/pass/deep/two/interfaces/api.yaml", "openapi: 3.1.0\n")
                .write(
                        "rules/fail/three.json",
                        "{\"pactoVersion\": \"1.0\", \"service\": {\"name\": \"a\", " + "\"version\": \"1.0.0\"}}\n");

        Desk.Outcome outcome = desk.tryFixtures("rules");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("""
                  ok    pass/deep/two passes
                  ok    pass/one.yaml passes
                  ok    fail/three.json fails: service: missing required key "owner"
                rules: 3 tried, all as expected
                """);
    }

    @Test
    void endsWithOneWhenAFixtureBehavesOtherwise() {
        desk.write("rules/pass/bad.yaml", BAD).write("rules/fail/good.yaml", GOOD);

        Desk.Outcome outcome = desk.tryFixtures("rules/");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo("""
                  WRONG pass/bad.yaml fails, but has to pass: service: missing required key "owner"
                  WRONG fail/good.yaml passes, but has to fail
                rules: 2 tried, 2 not as expected
                """);
    }

    @Test
    void endsWithThreeWhenAFixtureIsNoContract() {
        desk.write("rules/fail/broken.yaml", "service: [\n").write("rules/pass/good.yaml", GOOD);

        Desk.Outcome outcome = desk.tryFixtures("rules");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("WRONG fail/broken.yaml cannot be tried: ");
    }

    @Test
    void triesThePoliciesTheContractDeclares() {
        desk.contract("rules", "policies: [{schema: own.json}]\n")
                .write("rules/own.json", "{\"required\": [\"scaling\"]}")
                .write("rules/fail/good.yaml", GOOD);

        assertThat(desk.tryFixtures("rules").out())
                .contains("ok    fail/good.yaml fails: missing required key \"scaling\"");
    }

    @Test
    void endsWithThreeWhenThereIsNothingToTest() {
        Desk.Outcome noFixtures = desk.tryFixtures("rules");
        Desk.Outcome noPolicy = desk.write("empty/pass/one.yaml", GOOD).tryFixtures("empty");
        Desk.Outcome noFolder = desk.tryFixtures("absent");

        assertThat(noFixtures.code()).isEqualTo(3);
        assertThat(noFixtures.err()).contains("nothing to test in rules");
        assertThat(noPolicy.code()).isEqualTo(3);
        assertThat(noPolicy.err()).contains("neither a contract with policies nor policy/schema.json");
        assertThat(noFolder.code()).isEqualTo(3);
    }

    @Test
    void endsWithThreeWhenThePolicyIsNoSchema() {
        desk.write("rules/policy/schema.json", "[]").write("rules/pass/one.yaml", GOOD);

        assertThat(desk.tryFixtures("rules").code()).isEqualTo(3);
    }
}
