package io.pacto.plugin.asyncapi.structure;

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

class AsyncApiDocumentsTest {

    private static final String TWO = "asyncapi: 2.6.0\ninfo: {title: T, version: '1'}\n";
    private static final String THREE = "asyncapi: 3.0.0\ninfo: {title: T, version: '1'}\n";

    @Test
    void namesTheInterfaceAndThePlaceInTheFile() {
        List<Finding> findings = check("events.yaml", """
                asyncapi: 3.0.0
                info:
                  title: Orders
                  version: 1.0
                channels:
                  orders:
                    adress: orders
                operations:
                  sendOrder:
                    action: sent
                    channel: '#/channels/orders'
                """);

        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("asyncapi.document.invalid");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.path()).isEqualTo("interfaces[0].contract");
            assertThat(finding.message()).startsWith("file \"events.yaml\" is not AsyncAPI 3.0: ");
        });
        assertThat(shown(findings))
                .containsExactly(
                        "events.yaml:4:12 info.version: the number 1.0 where text is wanted",
                        "events.yaml:7:5 channels.orders: \"adress\" is not allowed here",
                        "events.yaml:10:13 operations.sendOrder.action: \"sent\" where one of send, receive is wanted",
                        "events.yaml:11:14 operations.sendOrder.channel: \"#/channels/orders\" where an object is wanted");
    }

    @Test
    void namesTheNearestName() {
        assertThat(check("a.yaml", THREE + "chanels: {}\nfoo: 1\n"))
                .extracting(Finding::hint)
                .containsExactly(
                        "did you mean \"channels\"?",
                        "correct the file, or change its root key \"asyncapi\" when it is something else");
    }

    @Test
    void readsJson() {
        assertThat(shown(check("a.json", "{\n \"asyncapi\": \"2.6.0\",\n \"channels\": {}\n}")))
                .containsExactly("a.json:2:2 \"info\" is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asyncapi: 1.2.0",
                "asyncapi: 2.7.0",
                "asyncapi: 3.2.0",
                "asyncapi: 4.0.0",
                "asyncapi: '2'",
                "asyncapi: [3.0.0]",
                "openapi: 3.0.0",
                "asyncapis: 1",
                "",
                "- a"
            })
    void saysNothingAboutOtherFormatsAndVersions(String text) {
        assertThat(check("a.yaml", text)).isEmpty();
    }

    @Test
    void leavesAFileThatDoesNotParseToTheRulesOfTheContract() {
        assertThat(check("a.yaml", "asyncapi: 3.0.0\ninfo: [")).isEmpty();
    }

    @Test
    void checksFilesOfHttpInterfacesToo() {
        TestBundle http = bundle("type: http, port: 80, contract: a.yaml").with("a.yaml", "asyncapi: 3.0.0\n");

        assertThat(findings(http)).hasSize(1);
    }

    @Test
    void leavesOtherFilesAlone() {
        TestBundle text = bundle("type: event, contract: a.txt").with("a.txt", "asyncapi: 3.0.0");
        TestBundle absent = bundle("type: event, contract: a.yaml");
        TestBundle none = bundle("type: http, port: 80");

        for (TestBundle each : List.of(text, absent, none)) {
            assertThat(findings(each)).isEmpty();
        }
    }

    @Test
    void reportsAFileThatTwoInterfacesNameOnce() {
        TestBundle twice = TestBundle.of("""
                        pactoVersion: "1.0"
                        service: {name: svc, version: 1.0.0}
                        interfaces:
                          - {name: a, type: event, contract: a.yaml}
                          - {name: b, type: event, contract: a.yaml}
                        """).with("a.yaml", "asyncapi: 3.0.0\n");

        assertThat(findings(twice)).hasSize(1);
    }

    @Test
    void aVersionWithoutPatchNumberIsASlip() {
        assertThat(shown(check("a.yaml", "asyncapi: 2.6\ninfo: {title: T, version: '1'}\nchannels: {}")))
                .containsExactly("a.yaml:1:11 asyncapi: the number 2.6 where text such as 2.6.0 or 3.0.0 is wanted");
    }

    @Test
    void aKeyWrittenWithEscapesIsFound() {
        assertThat(check("a.json", "{\"\\u0061syncapi\": \"3.0.0\"}")).hasSize(1);
    }

    @Test
    void sumsUpWhatFollowsTheTwentiethPlace() {
        StringBuilder text = new StringBuilder(TWO).append("channels: {}\ncomponents:\n");
        for (int i = 0; i < 25; i++) {
            text.append("  no").append(i).append(": {}\n");
        }

        List<Finding> findings = check("a.yaml", text.toString());

        assertThat(findings).hasSize(21);
        assertThat(findings.get(20).message()).endsWith("5 more places");
        assertThat(findings.get(20).position()).hasToString("a.yaml");
    }

    @DisplayName("S-045 follows no reference")
    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/x", "file:///etc/passwd", "../secret.yaml", "#/channels/none"})
    void followsNoReference(String reference) {
        assertThat(check(
                        "a.yaml",
                        THREE + "channels: {a: {$ref: '" + reference + "'}}\ncomponents: {schemas: {A: {$ref: '"
                                + reference + "'}}}\n"))
                .isEmpty();
    }

    @DisplayName("S-046 a large document")
    @Test
    void readsALargeDocument() {
        StringBuilder text = new StringBuilder(TWO).append("channels:\n");
        for (int i = 0; i < 5000; i++) {
            text.append("  c").append(i).append(":\n    publish: {message: {payload: {type: object}}}\n");
        }

        assertThat(check("a.yaml", text.toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{payload: 5}                                  | .payload: the number 5 where an object is wanted",
                "{payload: {type: text}}                       | .payload.type: \"text\" where one of array, boolean, integer, null, number, object, string is wanted",
                "{payload: {type: [string, string]}}           | .payload.type[1]: \"string\" where an item that is not in the list yet is wanted",
                "{payload: {exclusiveMinimum: true}}           | .payload.exclusiveMinimum: the truth value true where a number is wanted",
                "{payload: {minLength: -1}}                    | .payload.minLength: the number -1 where a whole number, 0 or more is wanted",
                "{payload: {enum: []}}                         | .payload.enum: a list where at least one item is wanted",
                "{headers: {type: array}}                      | .headers.type: \"array\" where object is wanted",
                "{correlationId: {location: header}}           | .correlationId.location: \"header\" where a place in the message such as $message.header#/correlationId is wanted",
                "{examples: [{name: n}]}                       | .examples[0]: at least one of \"headers\", \"payload\" is wanted",
                "{oneOf: [{payloads: {}}]}                     | .oneOf[0]: \"payloads\" is not allowed here",
                "{$ref: 5}                                     | .$ref: the number 5 where text is wanted",
                "{externalDocs: {url: nowhere}}                | .externalDocs.url: \"nowhere\" where a URL such as https://example.com is wanted",
            })
    void namesWhatIsWrongInAMessage(String message, String expected) {
        List<Finding> findings =
                check("a.yaml", TWO + "channels: {}\ncomponents:\n  messages:\n    M: " + message + "\n");

        assertThat(shown(findings)).singleElement().asString().endsWith(" components.messages.M" + expected);
    }

    @Test
    void leavesSchemasOfOtherFormatsAlone() {
        assertThat(check(
                        "a.yaml",
                        TWO + "channels: {}\ncomponents: {messages: {M: {schemaFormat:"
                                + " 'application/vnd.apache.avro;version=1.9.0', payload: {type: 5}}}}\n"))
                .isEmpty();
        assertThat(check(
                        "b.yaml",
                        THREE + "components: {schemas: {S: {schemaFormat: 'application/x-protobuf', schema: 'x'}}}\n"))
                .isEmpty();
    }

    @Test
    void namesTheKindOfSecuritySchemeThatIsUnknown() {
        assertThat(shown(check("a.yaml", THREE + "components: {securitySchemes: {s: {type: x509}}}\n")))
                .singleElement()
                .asString()
                .contains("securitySchemes.s.type: \"x509\" where one of userPassword, apiKey, X509, ");
    }

    private static List<Finding> check(String file, String text) {
        return findings(bundle("type: event, contract: " + file).with(file, text));
    }

    private static TestBundle bundle(String rest) {
        return TestBundle.of("pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0}\ninterfaces: [{name: api, "
                + rest + "}]\n");
    }

    private static List<Finding> findings(TestBundle bundle) {
        return new AsyncApiDocuments().validate(bundle, TestContext.withoutDisk());
    }

    private static List<String> shown(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.position() + " "
                        + finding.message().substring(finding.message().indexOf(": ") + 2))
                .toList();
    }
}
