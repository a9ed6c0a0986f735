package io.pacto.host.document;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pacto.api.DocumentException;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostileDocumentTest {

    private final HostDocuments documents = new HostDocuments();

    private DocumentException refuse(String file, byte[] bytes) {
        return catchThrowableOfType(DocumentException.class, () -> documents.parse(file, bytes, Limits.CONTRACT));
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*a" + (i - 1);
            text.append("a" + i + ": &a" + i + " [" + alias + (", " + alias).repeat(8) + "]\n");
        }
        return text.toString();
    }

    static Stream<Arguments> refusedYaml() {
        return Stream.of(
                Arguments.of("S-025", bomb(), "over 100 000 nodes after expansion", 6, 0),
                Arguments.of("S-027", "a: 1\nb: *nope\n", "undefined alias \"*nope\"", 2, 4),
                Arguments.of("S-027", "a: &a\n  b: [*a]\n", "stands inside the value it names", 2, 7),
                Arguments.of("S-028", "a: 1\nb: 2\n\"a\": 3\n", "duplicate key \"a\", first on line 1", 3, 1),
                Arguments.of("S-028", "m:\n  x: 1\n  x: 2\n", "duplicate key \"x\", first on line 2", 3, 3),
                Arguments.of(
                        "S-028",
                        "x: &x {a: 1}\nm:\n  <<: *x\n  <<: *x\n",
                        "duplicate key \"<<\", first on line 3",
                        4,
                        3),
                Arguments.of("S-030", "[".repeat(5_000), "nesting deeper than 100", 1, 101),
                Arguments.of("S-030", "{a: ".repeat(5_000), "nesting deeper than 100", 1, 401),
                Arguments.of("S-030", blocks(1_500), "nesting deeper than 100", 101, 0),
                Arguments.of(
                        "S-031",
                        "a: !!javax.script.ScriptEngineManager []",
                        "tag !!javax.script.ScriptEngineManager",
                        1,
                        4),
                Arguments.of("S-031", "a: !<tag:x> 1", "tag !<tag:x>", 1, 4),
                Arguments.of("S-031", "a: !!binary aGk=", "tag !!binary", 1, 4),
                Arguments.of("S-031", "a: !binary aGk=", "tag !<!binary>", 1, 4),
                Arguments.of("S-032", "a: \"" + "a".repeat(10 << 20) + "\"", "more than the 1048576 allowed", 0, 0),
                Arguments.of("S-033", "a: 1e999999999", "exponent beyond 1000", 1, 4),
                Arguments.of("S-033", "a: " + "9".repeat(2_000), "more than 1000 digits", 1, 4),
                Arguments.of("S-034", "a: \u0000b", "U+0000 at byte offset 3", 1, 4),
                Arguments.of("S-034", "ä: \ufeffb", "byte order mark that is not at the start at byte offset 4", 1, 4),
                Arguments.of("S-034", "a: \"\\ud800\"", "surrogate", 1, 0),
                Arguments.of("S-034", "a: \u0007", "U+0007", 1, 4),
                Arguments.of("S-035", "? " + "k".repeat(1_025) + "\n: 1", "more than the 1024 allowed", 1, 3),
                Arguments.of("S-035", "\"" + "k".repeat(1 << 17) + "\": 1", "not allowed here", 1, 0),
                Arguments.of("S-035", "[a, b]: 1", "a key must be a single text", 1, 1),
                Arguments.of("merge", "m:\n  <<: 1\n", "needs a mapping", 2, 3));
    }

    private static String blocks(int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append(" ".repeat(i % 300)).append("a:\n");
            if (i == 299) {
                break;
            }
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refusedYaml")
    void hostileYamlIsRefusedWithItsPlace(String id, String text, String problem, int line, int column) {
        DocumentException refusal = refuse("x.yaml", text.getBytes(UTF_8));
        assertThat(refusal).as(id).isNotNull();
        assertThat(refusal.problem()).contains(problem);
        assertThat(refusal.position().line()).isEqualTo(line);
        if (column > 0) {
            assertThat(refusal.position().column()).isEqualTo(column);
        }
    }

    static Stream<Arguments> refusedJson() {
        return Stream.of(
                Arguments.of("S-028", "{\"a\": 1,\n \"\\u0061\": 2}", "duplicate key \"a\", first on line 1", 2, 2),
                Arguments.of("S-030", "[".repeat(5_000), "nesting deeper than 100", 1, 101),
                Arguments.of("S-033", "1e999999999", "exponent beyond 1000", 1, 1),
                Arguments.of("S-034", "\"\\ud800\"", "surrogate", 1, 1),
                Arguments.of("RFC 8259", "{\"a\": 01}", "may not start with a zero", 1, 7),
                Arguments.of("RFC 8259", "[1,]", "expected a value, found ']'", 1, 4),
                Arguments.of("RFC 8259", "{'a': 1}", "a key in double quotes", 1, 2),
                Arguments.of("RFC 8259", "{\"a\": NaN}", "expected a value, found 'N'", 1, 7),
                Arguments.of("RFC 8259", "[1.]", "expected a digit", 1, 4),
                Arguments.of("RFC 8259", "[truer]", "expected a value", 1, 2),
                Arguments.of("RFC 8259", "// x\n1", "expected a value", 1, 1),
                Arguments.of("RFC 8259", "[\"ü😀\", \"a\tb\"]", "control character", 1, 10),
                Arguments.of("RFC 8259", "[\"\\x\"]", "escape", 1, 3),
                Arguments.of("RFC 8259", "1 2", "expected the end of the file", 1, 3),
                Arguments.of("RFC 8259", "", "expected a value, found the end of the file", 1, 1));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusedJson")
    void hostileJsonIsRefusedWithItsPlace(String id, String text, String problem, int line, int column) {
        DocumentException refusal = refuse("x.json", text.getBytes(UTF_8));
        assertThat(refusal).as(id).isNotNull();
        assertThat(refusal.problem()).contains(problem);
        assertThat(refusal.position().line()).isEqualTo(line);
        assertThat(refusal.position().column()).isEqualTo(column);
    }

    @ParameterizedTest(name = "S-034 {0}")
    @CsvSource({"61ff, 1", "c0af, 0", "eda080, 0", "61e282, 1", "f4908080, 0", "e08080, 0", "80, 0"})
    void bytesThatAreNotUtf8AreRefusedWithTheirOffset(String hex, int offset) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(refuse("x.yaml", bytes).problem()).endsWith("at byte offset " + offset);
    }

    @Test
    @DisplayName("S-034 a UTF-16 file is refused, a UTF-8 mark at the start is accepted")
    void byteOrderMarks() {
        assertThat(refuse("x.yaml", "a: 1".getBytes(UTF_16)).problem()).contains("UTF-16", "offset 0");
        assertThat(Trees.show(documents.parse("x.yaml", "\ufeffa: 1".getBytes(UTF_8))))
                .isEqualTo("{a=INTEGER:1,}");
    }

    @ParameterizedTest(name = "S-033 {0}")
    @CsvSource({
        "yes, TEXT:yes",
        "no, TEXT:no",
        "on, TEXT:on",
        "True, BOOLEAN:true",
        "FALSE, BOOLEAN:false",
        "tRue, TEXT:tRue",
        "~, NULL:null",
        "'', NULL:null",
        "Null, NULL:null",
        "012, INTEGER:012",
        "-0, INTEGER:-0",
        "0x1F, INTEGER:0x1F",
        "0o120, INTEGER:0o120",
        "0o8, TEXT:0o8",
        "1_000, TEXT:1_000",
        "22:22, TEXT:22:22",
        "12:30, TEXT:12:30",
        "2001-01-01, TEXT:2001-01-01",
        ".inf, DECIMAL:.inf",
        "-.INF, DECIMAL:-.INF",
        ".nan, DECIMAL:.nan",
        "-.nan, TEXT:-.nan",
        "1., DECIMAL:1.",
        ".5, DECIMAL:.5",
        "., TEXT:.",
        "1e3, DECIMAL:1e3",
        "1e, TEXT:1e",
        "+1, INTEGER:+1",
        "-, TEXT:-",
        "1.0.0, TEXT:1.0.0",
        "0x, TEXT:0x",
        "-0x1F, TEXT:-0x1F",
        "'\"80\"', TEXT:80",
        "!!str 5, TEXT:5",
        "!!int \"5\", INTEGER:5",
        "!!float 5, DECIMAL:5.0",
        "!!bool \"true\", BOOLEAN:true",
        "!!null \"\", NULL:null",
        "! 5, TEXT:5"
    })
    void plainScalarsFollowTheCoreSchema(String written, String expected) {
        String value = written.equals("-") ? "'-'" : written;
        assertThat(Trees.show(documents.parse("x.yaml", ("a: " + value).getBytes(UTF_8))))
                .isEqualTo("{a=" + expected + ",}");
    }

    @Test
    @DisplayName("S-026 anchors, aliases and merge keys give the right value, type and path")
    void aliasesKeepValueAndType() {
        String yaml =
                "p: &p 80\nb: &b {x: 1, y: [a]}\nc: &c {y: 2, z: no}\nm:\n  first: 0\n  <<: [*b, *c]\n  x: 9\nport: *p\n";
        Mapping root = (Mapping) documents.parse("x.yaml", yaml.getBytes(UTF_8));
        assertThat(Trees.show(root.get("m"))).isEqualTo("{first=INTEGER:0,y=[TEXT:a,],z=TEXT:no,x=INTEGER:9,}");
        assertThat(Trees.show(root.get("port"))).isEqualTo("INTEGER:80");
        assertThat(root.get("port").position()).hasToString("x.yaml:8:7");
        assertThat(root.get("m").list("y").get(0).path()).isEqualTo("m.y[0]");
        assertThat(root.get("m").list("y").get(0).position()).hasToString("x.yaml:2:18");
    }

    @Test
    @DisplayName("S-029 further documents are counted, empty ones are not")
    void furtherDocuments() {
        assertThat(count("a: 1\n---\nb: 2\n---\nc\n")).isEqualTo(2);
        assertThat(count("a: 1\n---\n")).isZero();
        assertThat(count("---\na: 1\n...\n")).isZero();
        assertThat(refuse("x.yaml", "a: 1\n---\n[".getBytes(UTF_8)).position().line())
                .isEqualTo(3);
    }

    @Test
    void jsonOnOneLineIsReadFromAYamlFile() {
        String json = "[" + "{\"a\": [1, true]},".repeat(20_000) + "null]";
        Node root = documents.parse("x.yaml", json.getBytes(UTF_8));
        assertThat(((Sequence) root).items()).hasSize(20_001);
    }

    @Test
    @DisplayName("S-032 one very long scalar within the limit is read")
    void oneVeryLongScalarIsRead() {
        String text = "a".repeat(4 << 20);
        Node root = documents.parse("x.yaml", ("a: \"" + text + "\"").getBytes(UTF_8));
        assertThat(root.text("a")).hasSize(text.length());
    }

    private int count(String yaml) {
        return documents
                .parseYaml("x.yaml", yaml.getBytes(UTF_8), Limits.CONTRACT)
                .extraDocuments();
    }

    @Test
    @DisplayName("S-035 odd keys are plain data")
    void oddKeysAreData() {
        String yaml = "__proto__: 1\nconstructor: 2\n$ref: 3\nclass: 4\n\"\": 5\n200: 6\n";
        assertThat(Trees.show(documents.parse("x.yaml", yaml.getBytes(UTF_8))))
                .isEqualTo("{__proto__=INTEGER:1,constructor=INTEGER:2,$ref=INTEGER:3,class=INTEGER:4,=INTEGER:5,"
                        + "200=INTEGER:6,}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {b: [1, x]}|a.b[1]|1:12", "ü: 😀x|ü|1:4", "é: {k: '😀', v: 1}|é.v|1:16",
                "a: # c\\n  b:  \\t1|a.b|2:8", "a:\\n- - x|a[0][0]|2:5", "a: >-\\n  x|a|1:4"
            })
    void positionsCountCharactersFromOne(String yaml, String path, String place) {
        List<String> found = new ArrayList<>();
        collect(
                documents.parse(
                        "x.yaml", yaml.replace("\\n", "\n").replace("\\t", "\t").getBytes(UTF_8)),
                found);
        assertThat(found).contains(path + " x.yaml:" + place);
    }

    private static void collect(Node node, List<String> found) {
        found.add(node.path() + " " + node.position());
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> collect(entry.value(), found));
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> collect(item, found));
        }
    }
}
