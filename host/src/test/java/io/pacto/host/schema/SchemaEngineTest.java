package io.pacto.host.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.PactoException;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Schemas.Violation;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.file.MemoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaEngineTest {

    private final HostDocuments documents = new HostDocuments();
    private final SchemaEngine engine = new SchemaEngine(documents);
    private final Map<String, byte[]> bundle = new TreeMap<>();

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: integer}|\"80\"|type|expected an integer, found a string (\"80\")",
                "{type: [string, 'null']}|5|type|expected a string or null, found an integer (5)",
                "{type: array}|{}|type|expected a list, found an object",
                "{enum: [1, a, null]}|2|enum|2 is not one of 1, \"a\", null",
                "{const: x}|\"y\"|const|\"y\" is not \"x\"",
                "{pattern: '^a+$'}|\"b\"|pattern|\"b\" does not match the pattern \"^a+$\"",
                "{minLength: 2}|\"b\"|minLength|\"b\" is shorter than 2 characters",
                "{maxLength: 1}|\"bb\"|maxLength|\"bb\" is longer than 1 characters",
                "{minimum: 5}|4|minimum|4 is less than 5",
                "{maximum: 5}|5.5|maximum|5.5 is greater than 5",
                "{exclusiveMinimum: 5}|5|exclusiveMinimum|5 is not greater than 5",
                "{multipleOf: 0.1}|0.25|multipleOf|0.25 is not a multiple of 0.1",
                "{minItems: 1}|[]|minItems|the list has fewer than 1 items",
                "{uniqueItems: true}|[1, 1.0]|uniqueItems|the list has equal items",
                "{required: [a]}|{}|required|missing required key \"a\"",
                "{not: {type: string}}|\"x\"|not|\"x\" is of a kind that is excluded",
                "{propertyNames: {maxLength: 1}}|{\"bb\": 1}|propertyNames|the key \"bb\" has a name that is not allowed",
                "{format: email}|\"x\"|format|\"x\" is not a valid \"email\"",
                "{format: date}|\"2026-02-30\"|format|\"2026-02-30\" is not a valid \"date\"",
                "{format: date-time}|\"2026-02-01\"|format|\"2026-02-01\" is not a valid \"date-time\"",
                "{format: uri}|\"/x\"|format|\"/x\" is not a valid \"uri\"",
                "{format: regex}|\"(\"|format|\"(\" is not a valid \"regex\"",
                "{$schema: 'http://json-schema.org/draft-04/schema#', minimum: 5, exclusiveMinimum: true}|5|minimum|5 is not greater than 5",
                "{oneOf: [{type: string}, {minLength: 1}]}|\"a\"|oneOf|\"a\" fits none or more than one of the alternatives",
                "{oneOf: [{type: string}, {type: 'null'}]}|1|oneOf|1 fits none of the alternatives: expected a string, found an integer (1); expected null, found an integer (1)",
                "{anyOf: [{type: string}, {properties: {a: {type: integer}}}]}|{\"a\": \"x\"}|type|expected an integer, found a string (\"x\")",
            })
    void saysWhatWasFoundAndExpected(String schema, String value, String keyword, String message) {
        assertThat(violations(schema, value)).extracting(Violation::keyword).containsExactly(keyword);
        assertThat(violations(schema, value)).extracting(Violation::message).containsExactly(message);
        assertThat(problems(schema)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: integer}|1.0",
                "{multipleOf: 0.01}|19.99",
                "{maximum: 123456789012345678901234567890}|123456789012345678901234567890",
                "{format: ipv4}|\"not asserted\"",
                "{format: date-time}|\"2026-12-31t23:59:60z\"",
                "{format: uri}|\"https://x/y\"",
                "{format: email}|\"a@b.c\"",
                "{enum: [1.0]}|1",
                "true|{}",
                "{}|[1]",
                "{unknown: 1}|1",
                "{properties: {$ref: {type: string}}}|{\"$ref\": \"x\"}",
                "{enum: [{$ref: 'http://x'}]}|{\"$ref\": \"http://x\"}",
            })
    void accepts(String schema, String value) {
        assertThat(problems(schema)).isEmpty();
        assertThat(violations(schema, value)).isEmpty();
    }

    @Test
    void reportsInDocumentOrderWithPlaces() {
        String schema =
                "{required: [z], additionalProperties: false, properties: {a: {items: {type: integer}}, b: {}}}";
        List<Violation> found = violations(schema, "{\"x\": 1,\n \"a\": [1, \"two\"], \"b\": 2}");

        List<String> lines = new ArrayList<>();
        for (Violation violation : found) {
            lines.add(violation.at().position() + " " + violation.at().path() + " " + violation.message());
        }
        assertThat(lines)
                .containsExactly(
                        "v.json:1:1  missing required key \"z\"",
                        "v.json:1:2 x unknown key \"x\"",
                        "v.json:2:11 a[1] expected an integer, found a string (\"two\")");
    }

    @Test
    void keepsTheAlternativesOfEachItemApart() {
        String schema = "{items: {oneOf: [{type: string}, {properties: {a: {type: integer}}, type: object}]}}";

        assertThat(violations(schema, "[{\"a\": \"x\"}, \"ok\", 5, {\"a\": 1}]"))
                .extracting(violation -> violation.at().path() + " " + violation.keyword())
                .containsExactly("[0].a type", "[2] oneOf");
    }

    @Test
    void seesThatAFileChangedThatASchemaRefersTo() {
        Node schema = documents.parse("s.json", "{\"$ref\": \"t.json\"}".getBytes(UTF_8));
        Node value = documents.parse("v.json", "1".getBytes(UTF_8));
        bundle.put("t.json", "{\"type\": \"string\"}".getBytes(UTF_8));
        assertThat(engine.problems(schema, new MemoryFiles(bundle), "s.json")).isEmpty();
        assertThat(engine.evaluate(schema, new MemoryFiles(bundle), "s.json", value))
                .hasSize(1);

        bundle.put("t.json", "{\"type\": \"integer\"}".getBytes(UTF_8));

        assertThat(engine.evaluate(schema, new MemoryFiles(bundle), "s.json", value))
                .isEmpty();
        bundle.put("t.json", "{\"type\": 5}".getBytes(UTF_8));
        assertThat(engine.problems(schema, new MemoryFiles(bundle), "s.json")).hasSize(1);
    }

    @Test
    void saysTheSameOfASchemaItHasSeenBefore() {
        Node schema = documents.parse("s.json", "{\"items\": {\"type\": \"string\"}}".getBytes(UTF_8));
        Node value = documents.parse("v.json", "[1, \"a\", 2]".getBytes(UTF_8));
        List<Violation> first = engine.evaluate(schema, new MemoryFiles(bundle), "s.json", value);
        engine.problems(schema, new MemoryFiles(bundle), "s.json");

        assertThat(first).hasSize(2);
        assertThat(engine.evaluate(schema, new MemoryFiles(bundle), "s.json", value))
                .isEqualTo(first);
    }

    @Test
    void speaksTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(violations("{dependentRequired: {a: [b]}}", "{\"a\": 1}")
                            .get(0)
                            .message())
                    .startsWith("a key is missing that \"a\" needs: ")
                    .contains("missing property");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "S-039 {0}")
    @ValueSource(
            strings = {
                "http://h/x",
                "https://h/x",
                "file:///etc/passwd",
                "file:x",
                "classpath:draft-07/schema",
                "jar:file:x!/y",
                "ftp://h/x",
                "//host/x",
                "../x",
                "../../x",
                "/dev/zero",
                "a/../../x",
                "%2e%2e/x",
                "\\x",
                "missing.json",
                "resource:x",
                "urn:x:y",
                "https://json-schema.org/draft/2020-12/other",
                "#/nowhere",
                "#nowhere",
                "#/$defs/x%"
            })
    void refusesReferencesThatLeaveTheBundle(String reference) {
        for (String keyword : List.of("$ref", "$dynamicRef")) {
            String schema = "{properties: {a: {" + keyword + ": '" + reference + "'}}}";

            assertThat(problems(schema)).hasSize(1).first().asString().startsWith("a reference ");
            assertThatThrownBy(() -> violations(schema, "{}")).isInstanceOf(PactoException.class);
        }
    }

    @Test
    @DisplayName("S-039 an identifier elsewhere makes no reference leave the bundle")
    void keepsReferencesInsideWhateverTheIdentifier() {
        assertThat(problems("{$id: 'http://h/s.json', $ref: 'other.json'}"))
                .containsExactly("a reference leads to no file of the bundle: other.json");
        assertThat(violations(
                        "{$id: 'http://h/s.json', properties: {a: {$ref: 'http://h/s.json#/$defs/n'}, "
                                + "b: {$ref: '#/$defs/n'}, c: {$ref: 's.json#/$defs/n'}}, $defs: {n: {type: integer}}}",
                        "{\"a\": \"x\", \"b\": \"y\", \"c\": \"z\"}"))
                .hasSize(3);
        assertThat(violations(
                        "{$id: 'http://h/s', $ref: t, $defs: {t: {$id: 'http://h/t', $ref: '#/$defs/i', "
                                + "$defs: {i: {type: integer}}}}}",
                        "\"x\""))
                .hasSize(1);
    }

    @Test
    @DisplayName("S-039 unknown dialects are refused, known drafts accepted")
    void knowsTheDrafts() {
        assertThat(problems("{$schema: 'https://acme.example/dialect'}"))
                .containsExactly("unknown dialect in $schema: https://acme.example/dialect;"
                        + " use https://json-schema.org/draft/2020-12/schema");
        for (Draft draft : Draft.values()) {
            String schema = "{$schema: '" + draft.id() + "#', type: integer}";
            assertThat(problems(schema)).isEmpty();
            assertThat(violations(schema, "\"x\"")).hasSize(1);
            assertThat(problems("{$schema: '" + draft.id() + "', type: 5}")).isNotEmpty();
        }
    }

    @Test
    @DisplayName("S-039 files of the bundle, and the library's copy of a draft")
    void followsReferencesInsideTheBundle() {
        bundle.put("configuration/types.json", bytes("{\"$defs\": {\"p\": {\"$ref\": \"../shared/port.yaml\"}}}"));
        bundle.put("shared/port.yaml", bytes("type: integer\nmaximum: 65535\n"));
        String schema =
                "{properties: {port: {$ref: 'types.json#/$defs/p'}, s: {$ref: 'https://json-schema.org/draft/2020-12/schema'}}}";

        assertThat(problems(schema)).isEmpty();
        assertThat(violations(schema, "{\"port\": 70000, \"s\": {\"type\": 5}}"))
                .extracting(Violation::message)
                .containsExactly(
                        "70000 is greater than 65535",
                        "5 fits none of the alternatives: 5 is not one of \"array\", \"boolean\", \"integer\","
                                + " \"null\", \"number\", \"object\", \"string\"; expected a list, found an integer (5)");
        bundle.put("shared/port.yaml", bytes("a: [\n"));
        assertThat(problems(schema)).hasSize(1).first().asString().contains("shared/port.yaml");
    }

    @Test
    void followsAnchorsAndRecursion() {
        assertThat(violations("{$ref: '#n', $defs: {n: {$anchor: n, type: integer}}}", "\"x\""))
                .hasSize(1);
        assertThat(violations("{type: object, properties: {k: {$ref: '#'}}}", "{\"k\": {\"k\": 1}}"))
                .extracting(v -> v.at().path())
                .containsExactly("k.k");
        assertThat(violations(
                        "{$schema: 'http://json-schema.org/draft-07/schema#', $ref: '#/definitions/a%20b', "
                                + "definitions: {'a b': {type: integer}}}",
                        "\"x\""))
                .hasSize(1);
    }

    @ParameterizedTest(name = "S-040 {0}")
    @ValueSource(
            strings = {
                "{$ref: '#'}",
                "{allOf: [{$ref: '#/$defs/a'}], $defs: {a: {anyOf: [{$ref: '#/$defs/b'}]}, b: {not: {$ref: '#/$defs/a'}}}}",
                "{$defs: {a: {$dynamicAnchor: m, allOf: [{$dynamicRef: '#m'}]}}}",
                "{if: {$ref: '#'}}",
                "{$schema: 'https://json-schema.org/draft/2019-09/schema', $recursiveRef: '#'}",
            })
    void refusesLoops(String schema) {
        assertThat(problems(schema))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("reference loop: #")
                .contains(" -> #");
        assertThatThrownBy(() -> violations(schema, "{}")).hasMessageContaining("reference loop");
    }

    @Test
    @DisplayName("S-040 a chain of 5,000 references")
    void refusesEndlessChains() {
        StringBuilder schema = new StringBuilder("{$ref: '#/$defs/d0', $defs: {");
        for (int i = 0; i < 5000; i++) {
            schema.append('d')
                    .append(i)
                    .append(": {$ref: '#/$defs/d")
                    .append(i + 1)
                    .append("'}, ");
        }

        assertThat(problems(schema + "d5000: {}}}")).containsExactly("references nest deeper than 500");
    }

    @Test
    @DisplayName("S-041 28 levels of doubling")
    void refusesByBudget() {
        StringBuilder schema = new StringBuilder("{$ref: '#/$defs/d0', $defs: {");
        for (int i = 0; i < 28; i++) {
            String next = "{$ref: '#/$defs/d" + (i + 1) + "'}";
            schema.append('d').append(i).append(": {allOf: [" + next + ", " + next + "]}, ");
        }
        schema.append("d28: {type: integer}}}");

        assertThatThrownBy(() -> violations(schema.toString(), "\"x\""))
                .isInstanceOf(PactoException.class)
                .hasMessage("evaluating the schema costs more than allowed");
        assertThatThrownBy(() -> violations(schema.toString(), "1"))
                .hasMessage("evaluating the schema costs more than allowed");
    }

    @Test
    @DisplayName("S-042 patterns that explode")
    void boundsPatterns() {
        String value = "\"" + "a".repeat(40) + "!\"";

        assertThat(violations("{pattern: '^(.*a){20}$'}", value)).hasSize(1);
        assertThat(violations("{pattern: '^(a+)+$'}", value)).hasSize(1);
        assertThat(violations("{patternProperties: {'^(a+)+$': false}}", "{" + value + ": 1}"))
                .isEmpty();
        assertThatThrownBy(() -> violations("{pattern: '^((.*)a){20}\\2$'}", value))
                .isInstanceOf(PactoException.class)
                .hasMessage("the pattern takes too long to match: ^((.*)a){20}\\2$");
        assertThat(violations("{format: regex}", "\"" + "(".repeat(20) + "a*".repeat(10) + "\""))
                .hasSize(1);
        assertThat(violations("{pattern: '^(?=a)(.)\\1'}", "\"aa\"")).isEmpty();
    }

    @Test
    @DisplayName("S-043 large schemas and odd numbers are answered or refused")
    void answersLargeSchemas() {
        StringBuilder many = new StringBuilder("{properties: {");
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < 20_000; i++) {
            many.append('p').append(i).append(": {type: integer}, ");
            list.append(i == 0 ? "" : ",").append("{\"a\":").append(i).append('}');
        }

        assertThat(violations(many + "z: {}}}", "{\"p19999\": \"x\"}")).hasSize(1);
        assertThat(violations("{uniqueItems: true}", list + "]")).isEmpty();
        assertThat(violations("{minLength: 1000000000}", "\"x\"")).hasSize(1);
        assertThat(violations("{multipleOf: 1e-300}", "5")).isEmpty();
        Node tiny = new Scalar(Position.NONE, NodePath.ROOT, Scalar.Kind.DECIMAL, "1e-999999999");
        Node schema = Mapping.builder().put("multipleOf", tiny).build();
        assertThatThrownBy(() -> engine.evaluate(schema, files(), "s.json", Scalar.of(5)))
                .isInstanceOf(PactoException.class)
                .hasMessageEndingWith("number out of range: 1e-999999999");
    }

    @ParameterizedTest(name = "S-044 {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "false|not a schema: expected an object, found a boolean",
                "[]|not a schema: expected an object, found a list",
                "text|not a schema: expected an object, found a string",
                "5|not a schema: expected an object, found an integer",
                "null|not a schema: expected an object, found null",
                "{pattern: '('}|not a regular expression: (",
                "{$ref: 5}|$ref is not a text",
                "{required: a}|required: expected a list, found a string (\"a\")",
                "{properties: {a: {minimum: x}}}|properties.a.minimum: expected a number, found a string (\"x\")",
            })
    void refusesWhatIsNoSchema(String schema, String problem) {
        assertThat(problems(schema)).containsExactly(problem);
    }

    private List<String> problems(String schema) {
        return engine.problems(yaml(schema), files(), "configuration/schema.json");
    }

    private List<Violation> violations(String schema, String value) {
        Node parsed = documents.parse("v.json", bytes(value));
        return engine.evaluate(yaml(schema), files(), "configuration/schema.json", parsed);
    }

    private Node yaml(String schema) {
        return documents.parse("s.yaml", bytes(schema));
    }

    private Files files() {
        return new MemoryFiles(bundle);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
