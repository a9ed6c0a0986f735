package io.pacto.plugin.schemainfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeveralFilesTest {

    private static Inference yaml(String... contents) {
        Inference inference = new Inference();
        String[] names = new String[contents.length];
        for (int i = 0; i < contents.length; i++) {
            names[i] = "config." + i + ".yaml";
            inference.with(names[i], contents[i].replace("|", "\n"));
        }
        return inference.files(names);
    }

    @Test
    void requiresWhatAllFilesHave() {
        assertThat(yaml("a: 1|b: 2|", "a: 3|c: 4|").schemaText()).contains("\"required\": [\n    \"a\"\n  ]");
    }

    @Test
    void requiresBelowAKeyWhatAllFilesWithThatKeyHave() {
        assertThat(yaml("s: {x: 1, y: 1}|", "s: {x: 1}|", "other: 1|").property("s"))
                .contains("\"required\":[\"x\"]");
        assertThat(yaml("s: {x: 1, y: 1}|", "other: 1|").property("s")).contains("\"required\":[\"x\",\"y\"]");
    }

    @Test
    void requiresOfItemsWhatAllOfThemHave() {
        assertThat(yaml("l: [{x: 1, y: 1}, {x: 2}]|", "l: [{x: 3}]|").property("l"))
                .contains("\"required\":[\"x\"]");
    }

    @Test
    void mergesTheTypes() {
        assertThat(yaml("a: 1|", "a: 2.5|", "a: null|").property("a"))
                .isEqualTo("{\"examples\":[1,2.5],\"type\":[\"null\",\"number\"]}");
        assertThat(yaml("a: https://a.example|", "a: x|").property("a")).doesNotContain("uri");
    }

    @Test
    void mixesFormats() {
        assertThat(new Inference()
                        .with("a.toml", "[s]\nport = 1\n")
                        .with("b.properties", "s.port=2\n")
                        .with("c.conf", "s { port = 3 }\n")
                        .files("a.toml", "b.properties", "c.conf")
                        .property("s"))
                .isEqualTo("{\"properties\":{\"port\":{\"examples\":[1,2,3],\"type\":\"integer\"}},"
                        + "\"required\":[\"port\"],\"type\":\"object\"}");
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} gives {4}")
    @CsvSource({
        // three files, a value that occurs twice
        "region, eu, us, eu, '\"enum\":[\"eu\",\"us\"]'",
        "region, eu, us, ap, -",
        // a closed kind
        "logLevel, info, debug, warn, '\"enum\":[\"debug\",\"info\",\"warn\"]'",
        "sslmode, disable, require, verify-full, '\"enum\":[\"disable\",\"require\",\"verify-full\"]'",
        "DEPLOY_STRATEGY, blue, green, red, '\"enum\":[\"blue\",\"green\",\"red\"]'",
        // one value is no choice
        "name, orders, orders, orders, -",
        // never
        "password, eu, us, eu, -",
        "host, alpha, beta, alpha, -",
        "baseUrl, alpha, beta, alpha, -",
        "mode, 1, 2, 1, -",
        "mode, '\"1\"', '\"2\"', '\"1\"', -",
        "mode, https://a.example, https://b.example, https://a.example, -",
        "mode, 2026-01-01, 2026-01-02, 2026-01-01, -",
        "format, '\"%d %m\"', x, x, -"
    })
    void seesClosedKinds(String key, String a, String b, String c, String expected) {
        String schema = yaml(key + ": " + a + "|", key + ": " + b + "|", key + ": " + c + "|")
                .property(key);

        if (expected.equals("-")) {
            assertThat(schema).doesNotContain("enum");
        } else {
            assertThat(schema).contains(expected).doesNotContain("examples");
        }
    }

    @Test
    void needsThreeFilesAndFewValuesForAClosedKind() {
        assertThat(yaml("level: a|", "level: b|").property("level")).doesNotContain("enum");
        assertThat(yaml("level: a|", "level: b|", "other: 1|").property("level"))
                .doesNotContain("enum");
        assertThat(yaml("level: a|", "level: b|", "level: c|", "level: d|", "level: e|", "level: a|")
                        .property("level"))
                .contains("\"enum\":[\"a\",\"b\",\"c\",\"d\",\"e\"]");
        assertThat(yaml("level: a|", "level: b|", "level: c|", "level: d|", "level: e|", "level: f|")
                        .property("level"))
                .doesNotContain("enum");
    }

    @Test
    void takesTheItemsOfAListForNoClosedKindByTheirRepetition() {
        String items = "l: [{name: a, kind: x}, {name: b, kind: y}]|";

        assertThat(yaml(items, items, items).property("l"))
                .contains("\"kind\":{\"enum\":[\"x\",\"y\"]", "\"name\":{\"examples\":[\"a\",\"b\"]");
    }

    @Test
    void namesAllFiles() {
        assertThat(yaml("a: 1|", "a: 2|").run().message())
                .startsWith("Inferred JSON Schema from config.0.yaml, config.1.yaml — add ");
    }

    @Test
    void refusesOneFileTwice() {
        assertThatThrownBy(() ->
                        yaml("a: 1|").files("config.0.yaml", "config.0.yaml").run())
                .isInstanceOf(UsageException.class)
                .hasMessage("the file config.0.yaml is named twice");
    }

    @Test
    void compatTakesOneFile() {
        assertThatThrownBy(() -> yaml("a: 1|", "a: 2|").compat().run())
                .isInstanceOf(UsageException.class)
                .hasMessage("mode=compat takes one file");
    }
}
