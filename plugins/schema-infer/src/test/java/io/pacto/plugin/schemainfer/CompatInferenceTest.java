package io.pacto.plugin.schemainfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.PactoException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatInferenceTest {

    @Test
    @DisplayName("C-SCH-001 the sample gives exactly the schema of the reference")
    void writesTheSampleByteForByte() {
        assertThat(Inference.of("config.yaml", "server: {host: \"0.0.0.0\", port: 8080}\n")
                        .compat()
                        .schemaText())
                .isEqualTo("""
                        {
                          "$schema": "https://json-schema.org/draft/2020-12/schema",
                          "additionalProperties": false,
                          "properties": {
                            "server": {
                              "properties": {
                                "host": {
                                  "type": "string"
                                },
                                "port": {
                                  "type": "integer"
                                }
                              },
                              "required": [
                                "host",
                                "port"
                              ],
                              "type": "object"
                            }
                          },
                          "required": [
                            "server"
                          ],
                          "title": "configuration",
                          "type": "object"
                        }
                        """);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    C-SCH-002; {"a":1}      ; {"type":"number"}
                    C-SCH-002; {"a":8080.0} ; {"type":"number"}
                    C-SCH-002; {"a":"x"}    ; {"type":"string"}
                    C-SCH-002; {"a":"2020-01-01"} ; {"type":"string"}
                    """)
    void infersJson(String id, String content, String expected) {
        assertThat(Inference.of("c.json", content).compat().property("a"))
                .as(id)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    C-SCH-004; null        ; {"type":"null"}
                    C-SCH-004; ~           ; {"type":"null"}
                    C-SCH-004; ``          ; {"type":"null"}
                    C-SCH-004; {}          ; {"properties":{},"required":[],"type":"object"}
                    C-SCH-004; []          ; {"items":{},"type":"array"}
                    C-SCH-004; [1,"a"]     ; {"items":{"type":"integer"},"type":"array"}
                    C-SCH-004; [[1],[2]]   ; {"items":{"items":{"type":"integer"},"type":"array"},"type":"array"}
                    C-SCH-004; 0x10        ; {"type":"integer"}
                    C-SCH-004; yes         ; {"type":"string"}
                    C-SCH-004; 2.0         ; {"type":"number"}
                    C-SCH-004; 1e3         ; {"type":"number"}
                    C-SCH-004; "123"       ; {"type":"string"}
                    C-SCH-004; 2020-01-01  ; {}
                    C-SCH-004; 2020-01-01T10:00:00Z ; {}
                    C-SCH-004; "2020-01-01"; {"type":"string"}
                    C-SCH-004; 2020-13-01  ; {"type":"string"}
                    C-SCH-012; 12:30       ; {"type":"string"}
                    C-SCH-012; 010         ; {"type":"integer"}
                    C-SCH-012; 0o10        ; {"type":"integer"}
                    C-SCH-012; 1_000       ; {"type":"integer"}
                    C-SCH-012; '1_000'     ; {"type":"string"}
                    C-SCH-012; &x 1_000    ; {"type":"integer"}
                    C-SCH-012; &x "1_000"  ; {"type":"string"}
                    C-SCH-012; 1_000.5     ; {"type":"number"}
                    C-SCH-012; .nan        ; {"type":"number"}
                    C-SCH-012; .inf        ; {"type":"number"}
                    C-SCH-012; True        ; {"type":"boolean"}
                    C-SCH-012; 99999999999999999999 ; {"type":"integer"}
                    """)
    void infersYaml(String id, String value, String expected) {
        assertThat(Inference.of("c.yaml", "a: " + value + "\n").compat().property("a"))
                .as(id)
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("C-SCH-010 an empty YAML file gives the schema of an object without keys")
    void acceptsAnEmptyFile() {
        String empty = """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "additionalProperties": false,
                  "properties": {},
                  "required": [],
                  "title": "configuration",
                  "type": "object"
                }
                """;

        assertThat(Inference.of("c.yaml", "").compat().schemaText()).isEqualTo(empty);
        assertThat(Inference.of("c.yml", "# nothing\n").compat().schemaText()).isEqualTo(empty);
    }

    @Test
    @DisplayName("C-SCH-011 an integer key becomes text")
    void turnsIntegerKeysIntoText() {
        assertThat(Inference.of("c.yaml", "1: a\n").compat().property("1")).isEqualTo("{\"type\":\"string\"}");
    }

    @Test
    @DisplayName("C-SCH-012 merge keys are resolved")
    void resolvesMergeKeys() {
        String yaml = """
                base: &base {x: 1}
                a:
                  <<: *base
                  y: "s"
                """;

        assertThat(Inference.of("c.yaml", yaml).compat().property("a"))
                .isEqualTo("{\"properties\":{\"x\":{\"type\":\"integer\"},\"y\":{\"type\":\"string\"}},"
                        + "\"required\":[\"x\",\"y\"],\"type\":\"object\"}");
    }

    @Test
    @DisplayName("C-SCH-013 of two YAML documents the first counts")
    void readsTheFirstDocumentOnly() {
        assertThat(Inference.of("c.yaml", "a: 1\n---\nb: 2\n").compat().schemaText())
                .contains("\"a\"")
                .doesNotContain("\"b\"");
    }

    @Test
    void refusesNumbersThatTheReferenceCannotHold() {
        assertThatThrownBy(
                        () -> Inference.of("c.json", "{\"a\": 1e999}").compat().run())
                .isInstanceOf(PactoException.class)
                .hasMessage("failed to parse c.json: number out of range: 1e999");
    }

    @Test
    void sortsKeysByCodePoint() {
        String schema = Inference.of("c.yaml", "\"\uD83D\uDE00\": 1\n\"\uFF21\": 1\nb: 1\nB: 1\n")
                .compat()
                .schemaText();

        assertThat(schema.indexOf("\"B\"")).isLessThan(schema.indexOf("\"b\""));
        assertThat(schema.indexOf("\uFF21")).isPositive().isLessThan(schema.indexOf("\uD83D\uDE00"));
    }
}
