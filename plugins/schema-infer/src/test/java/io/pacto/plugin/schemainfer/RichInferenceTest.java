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
                    "2026-01-02"         ; {"examples":["2026-01-02"],"format":"date","type":"string"}
                    "2026-02-30"         ; {"examples":["2026-02-30"],"type":"string"}
                    "PT1H30M"            ; {"examples":["PT1H30M"],"format":"duration","type":"string"}
                    "P1Y2M"              ; {"examples":["P1Y2M"],"format":"duration","type":"string"}
                    "P"                  ; {"examples":["P"],"type":"string"}
                    "PT"                 ; {"examples":["PT"],"type":"string"}
                    "10s"                ; {"examples":["10s"],"pattern":"^([0-9]+(\\\\.[0-9]+)?(ns|us|µs|ms|s|m|h|d))+$","type":"string"}
                    ["500ms", "1h30m"]   ; {"items":{"examples":["500ms","1h30m"],"pattern":"^([0-9]+(\\\\.[0-9]+)?(ns|us|µs|ms|s|m|h|d))+$","type":"string"},"type":"array"}
                    "10 s"               ; {"examples":["10s"],"type":"string"}
                    "::1"                ; {"examples":["::1"],"format":"ipv6","type":"string"}
                    "2001:db8::8a2e:370:7334" ; {"examples":["2001:db8::8a2e:370:7334"],"format":"ipv6","type":"string"}
                    "f81d4fae-7dec-11d0-a765-00a0c91e6bf6" ; {"format":"uuid","type":"string"}
                    "db.internal:5432"   ; {"examples":["db.internal:5432"],"pattern":"^(\\\\[[0-9A-Fa-f:.]+\\\\]|[0-9A-Za-z_.-]+):[0-9]{1,5}$","type":"string"}
                    "[::1]:8080"         ; {"examples":["[::1]:8080"],"pattern":"^(\\\\[[0-9A-Fa-f:.]+\\\\]|[0-9A-Za-z_.-]+):[0-9]{1,5}$","type":"string"}
                    "postgres:15"        ; {"examples":["postgres:15"],"type":"string"}
                    "12:30"              ; {"examples":["12:30"],"type":"string"}
                    "${PORT:8080}"       ; {"examples":["${PORT:8080}"],"type":["integer","string"]}
                    "${PORT}"            ; {"examples":["${PORT}"]}
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://me:x@db/x",
                "-----BEGIN PRIVATE KEY-----",
                "AKIAIOSFODNN7EXAMPLE",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"
            })
    void marksWhatShowsByItselfThatItGivesAccess(String value) {
        assertThat(Inference.of("c.json", "{\"a\": \"" + value + "\"}").property("a"))
                .contains("\"writeOnly\":true")
                .doesNotContain("examples");
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
                "dbpassword",
                "api-key",
                "signing_key",
                "PIN",
                "authorization"
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
                "tokens: [hunter2]",
                "url: https://hunter2@git.example/x",
                "dsn: \"host=db user=me password=hunter2\"",
                "jdbc: \"jdbc:sqlserver://db;pwd=hunter2\"",
                "header: \"Bearer hunter2hunter2\"",
                "jwt_: eyJhbGciOiJIUzI1NiJ9.hunter2.x",
                "aws: {id: AKIAIOSFODNN7EXAMPLE-hunter2}",
                "x: \"${DB_PASSWORD:hunter2}\"",
                "password: hunter2\nlog: \"connect with hunter2\""
            })
    void hidesWhatLiesBelowOrInsideOfSecrets(String yaml) {
        assertThat(Inference.of("c.yaml", yaml).schemaText()).doesNotContain("hunter2");
    }
}
