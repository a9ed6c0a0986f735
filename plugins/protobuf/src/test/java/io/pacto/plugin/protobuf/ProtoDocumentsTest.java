package io.pacto.plugin.protobuf;

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

class ProtoDocumentsTest {

    @DisplayName("C-RUL-011 a .proto file must parse")
    @Test
    void namesTheInterfaceAndThePlaceInTheFile() {
        assertThat(check("arbitrary text")).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("INVALID_CONTRACT_FILE");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.path()).isEqualTo("interfaces[0].contract");
            assertThat(finding.position()).hasToString("a.proto:1:1");
            assertThat(finding.message()).contains("a.proto", "arbitrary");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "syntax = \"proto3\";\\nmessage M {\\n  string a 1;\\n}     | a.proto:3:13 | expected '=' but was '1'",
                "syntax = \"prto3\";                                       | a.proto:1:1  | unexpected syntax: prto3",
                "message M {                                              | a.proto:1:12 | unexpected end of file",
                "enum E {\\n  A = x;\\n}                                  | a.proto:2:8  | expected an integer but was x",
                "option a = \"x                                           | a.proto:1:14 | unterminated string",
            })
    void namesTheLineAndColumn(String text, String place, String problem) {
        assertThat(check(text.replace("\\n", "\n"))).singleElement().satisfies(finding -> {
            assertThat(finding.position()).hasToString(place);
            assertThat(finding.message()).endsWith(problem);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "syntax = \"proto3\";\n",
                "\uFEFFsyntax = \"proto3\";\n",
                "syntax = \"proto2\";\nmessage M { optional group G = 1 { required int32 a = 1; } extensions 10 to max; }",
                "syntax = \"proto3\";\nimport \"not/there.proto\";\nmessage M { not.There a = 1; }",
                "syntax = \"proto3\";\nservice S { rpc A(stream M) returns (stream M) { option (google.api.http) = { get: \"/a\" }; } }",
                "edition = \"2023\";\nmessage M {}",
                "syntax = \"proto4\";\nwhatever comes",
                "// {{{{\n/* [[[[ */ option a = '((((\\'<<<<';"
            })
    void hasNothingToSayAboutAFileThatParsesOrIsOfALaterVersion(String text) {
        assertThat(check(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"message A {", "option a = {b: ", "option a = [", "option a = <"})
    void refusesWhatIsNestedTooDeeply(String level) {
        String opening = level.substring(level.length() - 1).strip().isEmpty() ? "{b: " : level;
        assertThat(check("\n" + opening.repeat(20_000))).singleElement().satisfies(finding -> {
            assertThat(finding.message()).endsWith("nested deeper than 100 levels");
            assertThat(finding.position().line()).isEqualTo(2);
        });
    }

    @Test
    void readsNestingUpToTheLimit() {
        String text = "message A {".repeat(Nesting.LIMIT) + "}".repeat(Nesting.LIMIT);

        assertThat(check(text)).isEmpty();
        assertThat(check("message B {" + text + "}")).hasSize(1);
    }

    @Test
    void looksAtEveryInterfaceAndAtNoOtherFile() {
        TestBundle bundle = TestBundle.of("""
                        pactoVersion: "1.0"
                        service: {name: svc, version: 1.0.0}
                        interfaces:
                          - {name: a, type: grpc, port: 80, contract: ok.proto}
                          - {name: b, type: event, contract: B.PROTO}
                          - {name: c, type: grpc, port: 81, contract: absent.proto}
                          - {name: d, type: http, port: 82, contract: d.yaml}
                          - {name: e, type: http, port: 83}
                        """)
                .with("ok.proto", "message A {}")
                .with("B.PROTO", "?")
                .with("d.yaml", "a: 1")
                .with("unnamed.proto", "?");

        assertThat(findings(bundle)).extracting(Finding::path).containsExactly("interfaces[1].contract");
    }

    private static List<Finding> check(String text) {
        return findings(TestBundle.of("""
                        pactoVersion: "1.0"
                        service: {name: svc, version: 1.0.0}
                        interfaces: [{name: a, type: grpc, port: 80, contract: a.proto}]
                        """).with("a.proto", text));
    }

    private static List<Finding> findings(TestBundle bundle) {
        return new ProtoDocuments().validate(bundle, TestContext.withoutDisk());
    }
}
