package io.pacto.plugin.schemainfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichInferenceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    8080                 ; {"examples":[8080],"type":"integer"}
                    2.5                  ; {"examples":[2.5],"type":"number"}
                    true                 ; {"examples":[true],"type":"boolean"}
                    "x"                  ; {"examples":["x"],"type":"string"}
                    null                 ; {}
                    [1, 2.5]             ; {"items":{"examples":[1,2.5],"type":"number"},"type":"array"}
                    [1, "a", 1]          ; {"items":{"examples":[1,"a"],"type":["integer","string"]},"type":"array"}
                    [null, "a"]          ; {"items":{"examples":["a"],"type":["null","string"]},"type":"array"}
                    []                   ; {"items":{},"type":"array"}
                    {}                   ; {"properties":{},"type":"object"}
                    "https://a.example/x"; {"examples":["https://a.example/x"],"format":"uri","type":"string"}
                    "2026-01-02T03:04:05Z" ; {"examples":["2026-01-02T03:04:05Z"],"format":"date-time","type":"string"}
                    "a.b@c.example"      ; {"examples":["a.b@c.example"],"format":"email","type":"string"}
                    "0.0.0.0"            ; {"examples":["0.0.0.0"],"format":"ipv4","type":"string"}
                    "0.0.0.256"          ; {"examples":["0.0.0.256"],"type":"string"}
                    "2026-13-02T03:04:05Z" ; {"examples":["2026-13-02T03:04:05Z"],"type":"string"}
                    ["1.1.1.1", "x"]     ; {"items":{"examples":["1.1.1.1","x"],"type":"string"},"type":"array"}
                    """)
    void saysTheSameOfJsonAndYaml(String value, String expected) {
        assertThat(Inference.of("c.json", "{\"a\": " + value + "}").property("a"))
                .isEqualTo(expected);
        assertThat(Inference.of("c.yaml", "a: " + value + "\n").property("a")).isEqualTo(expected);
    }

    @Test
    void mergesTheItemsOfAList() {
        assertThat(Inference.of("c.yaml", "a: [{x: 1}, {x: 2.5, y: true}]\n").property("a"))
                .isEqualTo("{\"items\":{\"properties\":{\"x\":{\"examples\":[1,2.5],\"type\":\"number\"},"
                        + "\"y\":{\"examples\":[true],\"type\":\"boolean\"}},\"type\":\"object\"},\"type\":\"array\"}");
    }

    @Test
    void requiresNothing() {
        assertThat(Inference.of("c.yaml", "a: {b: 1}\n").schemaText()).doesNotContain("required");
    }

    @ParameterizedTest
    @CsvSource({"0x1F, 31", "0o17, 15", "010, 10", "+1, 1", "-0, 0", ".5, 0.5", "1., 1", "1e3, 1E+3"})
    void writesExampleNumbersAsJsonDoes(String yaml, String json) {
        assertThat(Inference.of("c.yaml", "a: " + yaml + "\n").property("a")).contains("\"examples\":[" + json + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "DB_PASSWORD",
                "apiKey",
                "api_key",
                "APIKey",
                "apikey",
                "clientSecret",
                "tokens",
                "authToken",
                "credentials",
                "key",
                "accessKey",
                "dbpassword"
            })
    void neverRepeatsSecrets(String key) {
        assertThat(Inference.of("c.yaml", key + ": hunter2\n").property(key))
                .isEqualTo("{\"type\":\"string\",\"writeOnly\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyboard", "monkey", "keepAlive", "host", "passes", "tokenizer"})
    void showsWhatOnlyLooksLikeASecret(String key) {
        assertThat(Inference.of("c.yaml", key + ": hunter2\n").property(key)).contains("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secrets: {db: hunter2, list: [hunter2, {x: hunter2}]}",
                "env: [{name: DB_PASSWORD, value: hunter2}]",
                "url: \"postgres://me:hunter2@db/x\"",
                "pem: \"-----BEGIN PRIVATE KEY-----hunter2\"",
                "tokens: [hunter2]"
            })
    void hidesWhatLiesBelowOrInsideOfSecrets(String yaml) {
        assertThat(Inference.of("c.yaml", yaml).schemaText()).doesNotContain("hunter2");
    }
}
