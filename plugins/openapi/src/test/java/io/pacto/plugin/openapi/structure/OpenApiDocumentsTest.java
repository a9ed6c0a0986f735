package io.pacto.plugin.openapi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Finding;
import io.pacto.api.Severity;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiDocumentsTest {

    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    @Test
    void namesTheInterfaceAndThePlaceInTheFile() {
        List<Finding> findings = check("api.yaml", """
                openapi: 3.1.0
                info:
                  title: Users
                  version: 1.0
                paths:
                  /users:
                    get:
                      responses:
                        200:
                          content: {}
                      pameters: []
                    post:
                      responses: {'200': {description: ok}}
                      parameters: [{name: id, in: path, schema: {}}]
                """);

        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("openapi.document.invalid");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.path()).isEqualTo("interfaces[0].contract");
        });
        assertThat(shown(findings))
                .containsExactly(
                        "api.yaml:4:12 info.version: the number 1.0 where text is wanted",
                        "api.yaml:10:11 paths./users.get.responses.200: \"description\" is missing",
                        "api.yaml:11:7 paths./users.get: \"pameters\" is not allowed here",
                        "api.yaml:14:21 paths./users.post.parameters[0]: \"required\" is missing");
    }

    @Test
    void readsJson() {
        assertThat(shown(check("api.json", "{\n \"openapi\": \"3.0.3\",\n \"paths\": {}\n}")))
                .containsExactly("api.json:2:2 \"info\" is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi: 3.2.0",
                "openapi: 4.0.0",
                "openapi: '3'",
                "openapi: [3.0.0]",
                "swagger: '2.0'",
                "asyncapi: 3.0.0",
                "a: 1",
                "",
                "- a"
            })
    void saysNothingAboutOtherFormatsAndVersions(String text) {
        assertThat(check("api.yaml", text)).isEmpty();
    }

    @Test
    void leavesAFileThatDoesNotParseToTheRulesOfTheContract() {
        assertThat(check("api.yaml", "openapi: 3.0.0\npaths: [")).isEmpty();
    }

    @Test
    void leavesOtherInterfacesAndOtherFilesAlone() {
        TestBundle event = bundle("type: event, contract: api.yaml").with("api.yaml", "openapi: 3.0.0");
        TestBundle text = bundle("type: http, port: 80, contract: api.txt").with("api.txt", "openapi: 3.0.0");
        TestBundle absent = bundle("type: http, port: 80, contract: api.yaml");
        TestBundle none = bundle("type: http, port: 80");

        for (TestBundle each : List.of(event, text, absent, none)) {
            assertThat(findings(each)).isEmpty();
        }
    }

    @Test
    void reportsAFileThatTwoInterfacesNameOnce() {
        TestBundle twice = TestBundle.of("""
                        pactoVersion: "1.0"
                        service: {name: svc, version: 1.0.0}
                        interfaces:
                          - {name: a, type: http, port: 80, contract: api.yaml}
                          - {name: b, type: http, port: 81, contract: api.yaml}
                        """).with("api.yaml", "openapi: 3.0.0\npaths: {}");

        assertThat(findings(twice)).hasSize(1);
    }

    @Test
    void aVersionWithoutPatchNumberIsASlip() {
        assertThat(shown(check("api.yaml", "openapi: 3.1\ninfo: {title: T, version: '1'}\npaths: {}")))
                .containsExactly("api.yaml:1:10 openapi: the number 3.1 where text such as 3.0.3 or 3.1.0 is wanted");
    }

    @Test
    void sumsUpWhatFollowsTheTwentiethPlace() {
        StringBuilder text = new StringBuilder(HEAD).append("paths:\n");
        for (int i = 0; i < 25; i++) {
            text.append("  no").append(i).append(": {}\n");
        }

        List<Finding> findings = check("api.yaml", text.toString());

        assertThat(findings).hasSize(21);
        assertThat(findings.get(20).message()).endsWith("5 more places");
        assertThat(findings.get(20).position()).hasToString("api.yaml");
    }

    @DisplayName("S-045 follows no reference")
    @ParameterizedTest
    @ValueSource(
            strings = {"http://169.254.169.254/x", "file:///etc/passwd", "../secret.yaml", "#/components/schemas/None"})
    void followsNoReference(String reference) {
        assertThat(check(
                        "api.yaml",
                        HEAD + "paths: {/a: {$ref: '" + reference + "'}}\ncomponents: {schemas: {A: {$ref: '"
                                + reference + "'}}, examples: {e: {externalValue: '" + reference + "'}}}\n"))
                .isEmpty();
    }

    @DisplayName("S-046 a large document")
    @Test
    void readsALargeDocument() {
        StringBuilder text = new StringBuilder(HEAD).append("paths:\n");
        for (int i = 0; i < 2000; i++) {
            text.append("  /p").append(i).append(":\n");
            for (String method : List.of("get", "put", "post", "delete")) {
                text.append("    ").append(method).append(": {responses: {200: {description: ok}}}\n");
            }
        }

        assertThat(check("api.yaml", text.toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{schema: {}, content: {a/b: {}}}            | : \"schema\", \"content\" exclude each other",
                "{description: d}                            | : one of \"schema\", \"content\" is missing",
                "{schema: {}, style: form}                   | .style: \"form\" where simple is wanted",
                "{schema: {type: text}}                      | .schema.type: \"text\" where one of array, boolean, integer, number, object, string is wanted",
                "{schema: {minLength: -1}}                   | .schema.minLength: the number -1 where a whole number, 0 or more is wanted",
                "{schema: {required: [a, a]}}                | .schema.required[1]: \"a\" where an item that is not in the list yet is wanted",
                "{schema: {required: []}}                    | .schema.required: a list where at least one item is wanted",
                "{schema: 5}                                 | .schema: the number 5 where an object is wanted",
                "{$ref: 5}                                   | .$ref: the number 5 where text is wanted",
            })
    void namesWhatIsWrongInAHeader(String header, String expected) {
        List<Finding> findings =
                check("api.yaml", HEAD + "paths: {}\ncomponents:\n  headers:\n    H: " + header + "\n");

        assertThat(shown(findings)).singleElement().asString().endsWith(" components.headers.H" + expected);
    }

    @Test
    void namesTheKindOfSecuritySchemeThatIsUnknown() {
        assertThat(shown(
                        check("api.yaml", HEAD + "paths: {}\ncomponents: {securitySchemes: {s: {type: mutualTLS}}}\n")))
                .containsExactly(
                        "api.yaml:4:42 components.securitySchemes.s.type: \"mutualTLS\" where one of apiKey, http,"
                                + " oauth2, openIdConnect is wanted");
    }

    private static List<Finding> check(String file, String text) {
        return findings(bundle("type: http, port: 80, contract: " + file).with(file, text));
    }

    private static TestBundle bundle(String rest) {
        return TestBundle.of("pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0}\ninterfaces: [{name: api, "
                + rest + "}]\n");
    }

    private static List<Finding> findings(TestBundle bundle) {
        return new OpenApiDocuments().validate(bundle, TestContext.withoutDisk());
    }

    private static List<String> shown(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.position() + " "
                        + finding.message().substring(finding.message().indexOf(": ") + 2))
                .toList();
    }
}
