package io.pacto.plugin.schemainfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.DocumentException;
import io.pacto.api.PactoException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormatsTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    C-SCH-003; 80                 ; {"type":"integer"}
                    C-SCH-003; 1.0                ; {"type":"number"}
                    C-SCH-003; inf                ; {"type":"number"}
                    C-SCH-003; 0x1F               ; {"type":"integer"}
                    C-SCH-003; 1979-05-27         ; {}
                    C-SCH-003; 1979-05-27T07:32:00Z ; {}
                    C-SCH-003; 07:32:00           ; {}
                    C-SCH-003; "1979-05-27"       ; {"type":"string"}
                    C-SCH-005; [{b = 1}]          ; {"items":{"properties":{"b":{"type":"integer"}},"required":["b"],"type":"object"},"type":"array"}
                    """)
    void readsTomlAsTheReferenceDoes(String id, String value, String expected) {
        assertThat(Inference.of("c.toml", "a = " + value + "\n").compat().property("a"))
                .as(id)
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("C-SCH-005 the reference says nothing of a list of tables")
    void saysNothingOfListsOfTables() {
        assertThat(Inference.of("c.toml", "[[items]]\na = 1\n[[items]]\na = 2\n")
                        .compat()
                        .property("items"))
                .isEqualTo("{}");
    }

    @Test
    @DisplayName("C-SCH-013 an empty TOML file gives the schema of an object without keys")
    void readsEmptyToml() {
        assertThat(Inference.of("c.toml", "").compat().schemaText())
                .isEqualTo(Inference.of("c.yaml", "").compat().schemaText());
    }

    @ParameterizedTest(name = "C-SCH-008 {0}")
    @ValueSource(strings = {".env", "a.env", "c.properties", "c.conf", "c.hocon"})
    void compatReadsNoMoreThanTheReference(String file) {
        assertThatThrownBy(() -> Inference.of(file, "a=1\n").compat().run())
                .isInstanceOf(PactoException.class)
                .hasMessage("failed to parse " + file + ": unsupported file extension: "
                        + file.substring(file.lastIndexOf('.')));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    [server]⏎port = 80              ; {"properties":{"port":{"examples":[80],"type":"integer"}},"type":"object"}
                    server.port = 80                 ; {"properties":{"port":{"examples":[80],"type":"integer"}},"type":"object"}
                    [[server]]⏎a=1⏎[[server]]⏎a=2 ; {"items":{"properties":{"a":{"examples":[1,2],"type":"integer"}},"type":"object"},"type":"array"}
                    server = 1979-05-27              ; {"examples":["1979-05-27"],"format":"date","type":"string"}
                    server = 1979-05-27T07:32:00Z    ; {"examples":["1979-05-27T07:32:00Z"],"format":"date-time","type":"string"}
                    server = 1979-05-27T07:32:00     ; {"examples":["1979-05-27T07:32:00"],"type":"string"}
                    server = nan                     ; {"type":["number","string"]}
                    """)
    void readsToml(String toml, String expected) {
        assertThat(Inference.of("c.toml", toml.replace("⏎", "\n")).property("server"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    a=80                  ; {"examples":[80],"type":"integer"}
                    a = true              ; {"examples":[true],"type":"boolean"}
                    a: 2.50               ; {"examples":[2.50],"type":"number"}
                    a 0049                ; {"examples":["0049"],"type":"string"}
                    a                     ; {"examples":[""],"type":"string"}
                    a=x\\⏎   y           ; {"examples":["xy"],"type":"string"}
                    a=caf\\u00e9          ; {"examples":["café"],"type":"string"}
                    a.b=1                 ; {"properties":{"b":{"examples":[1],"type":"integer"}},"type":"object"}
                    a[1]=y⏎a[0]=x        ; {"items":{"examples":["x","y"],"type":"string"},"type":"array"}
                    a[0].b=1⏎a[1].b=2    ; {"items":{"properties":{"b":{"examples":[1,2],"type":"integer"}},"type":"object"},"type":"array"}
                    """)
    void readsProperties(String text, String expected) {
        assertThat(Inference.of("c.properties", text.replace("⏎", "\n")).property("a"))
                .isEqualTo(expected);
    }

    @Test
    void keepsTheLongerKeyWholeWhereTheShorterHasAValue() {
        String schema = Inference.of("c.properties", "log.level=x\nlog=y\nlog.a.b=z\nother.log=1\n")
                .schemaText();

        assertThat(schema).contains("\"log.level\": {", "\"log.a.b\": {", "\"log\": {", "\"other\": {");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    A=80                  ; {"examples":[80],"type":"integer"}
                    export A=true         ; {"examples":[true],"type":"boolean"}
                    A="80"                ; {"examples":["80"],"type":"string"}
                    A='a $b \\n'          ; {"examples":["a$b\\\\n"],"type":"string"}
                    A=x # why             ; {"description":"why","examples":["x"],"type":"string"}
                    A=x#y                 ; {"examples":["x#y"],"type":"string"}
                    A=                    ; {"examples":[""],"type":"string"}
                    A                     ; {}
                    A.B=1⏎A=2            ; {"examples":[2],"type":"integer"}
                    """)
    void readsEnv(String text, String expected) {
        assertThat(Inference.of(".env", text.replace("⏎", "\n")).property("A")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {".env", "a/.env", ".env.example", "prod.env", ".ENV"})
    void knowsEnvFilesByTheirNames(String file) {
        assertThat(Inference.of(file, "A.B=1\n").property("A.B")).contains("integer");
    }

    @Test
    void theLastOfEqualKeysCounts() {
        Inference twice = Inference.of("c.env", "A=x\nA=1\n").expectingWarnings();

        assertThat(twice.property("A")).isEqualTo("{\"examples\":[1],\"type\":\"integer\"}");
        assertThat(twice.warnings()).contains("c.env:2: A is set again, after line 1; the last value counts");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    a { b = 1, c = [x, y] } ; {"properties":{"b":{"examples":[1],"type":"integer"},"c":{"items":{"examples":["x","y"],"type":"string"},"type":"array"}},"type":"object"}
                    a.b = 1⏎a.b = ${?B}    ; {"properties":{"b":{"examples":[1],"type":"integer"}},"type":"object"}
                    a = ${HOME}             ; {}
                    a = ${?HOME}⏎b=1⏎a=2  ; {"examples":[2],"type":"integer"}
                    h=x⏎a=${h}":"1         ; {"examples":["x:1"],"type":"string"}
                    a = [1] [2.5]           ; {"items":{"examples":[1,2.5],"type":"number"},"type":"array"}
                    a += 1⏎a += 2          ; {"items":{"examples":[1,2],"type":"integer"},"type":"array"}
                    """)
    void readsHocon(String text, String expected) {
        assertThat(Inference.of("c.conf", text.replace("⏎", "\n")).property("a"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    c.toml       ; a = 1⏎b =⏎     ; Unexpected end of line, expected
                    c.toml       ; a = 1⏎a = 2⏎   ; a previously defined at line 1, column 1 (line 2, column 1)
                    c.env        ; A=1⏎  1B=2⏎    ; neither a comment nor a line KEY=value (line 2, column 3)
                    c.env        ; A=1⏎B="x⏎      ; a quote that is not closed (line 2, column 3)
                    c.env        ; A="x" y⏎        ; text after the closing quote (line 1)
                    c.properties ; a=1⏎b=\\u12⏎   ; an escape \\u without four hexadecimal digits (line 2, column 1)
                    c.conf       ; a=1⏎b=[1,⏎     ; List should have
                    c.conf       ; a=${b}⏎b=${a}⏎ ; Could not resolve substitution
                    """)
    void saysWhatIsWrongAndWhere(String file, String text, String problem) {
        assertThatThrownBy(() -> Inference.of(file, text.replace("⏎", "\n")).run())
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("failed to parse " + file + ": " + problem.replace(" (line 1)", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include \"other\"",
                "include file(\"/etc/passwd\")",
                "include url(\"http://127.0.0.1:9/x\")",
                "include classpath(\"reference.conf\")",
                "include required(file(\"/etc/passwd\"))",
                "a { include \"other\" }"
            })
    @DisplayName("S-050 HOCON reads no other file")
    void followsNoInclude(String text) {
        assertThatThrownBy(() -> Inference.of("c.conf", text + "\n").run())
                .isInstanceOf(PactoException.class)
                .hasMessageMatching("failed to parse c\\.conf: it includes \".*\", and includes are not followed");
    }
}
