package io.pacto.plugin.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Node;
import io.pacto.host.document.HostDocuments;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "true",
                "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\"}",
                "{\"properties\": {\"a\": {\"type\": [\"string\", \"null\"], \"default\": 5}, \"b\": false}}",
                "{\"required\": [], \"additionalProperties\": false, \"items\": {\"enum\": [\"a\", \"b\"]}}",
                "{\"title\": \"t\", \"description\": \"d\", \"additionalProperties\": {\"type\": \"integer\"}}"
            })
    void acceptsWhatIsUsableBeyondDoubt(String schema) {
        assertThat(PlainSchema.accepts(parse(schema))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "null",
                "[]",
                "{\"type\": 5}",
                "{\"type\": \"text\"}",
                "{\"type\": []}",
                "{\"type\": [\"string\", \"string\"]}",
                "{\"$schema\": \"https://example.com/other\"}",
                "{\"properties\": {\"a\": {\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}}}",
                "{\"properties\": {\"a\": 1}}",
                "{\"properties\": []}",
                "{\"required\": \"a\"}",
                "{\"required\": [1]}",
                "{\"required\": [\"a\", \"a\"]}",
                "{\"additionalProperties\": \"no\"}",
                "{\"items\": []}",
                "{\"title\": 1}",
                "{\"enum\": []}",
                "{\"$ref\": \"#\"}",
                "{\"pattern\": \"a\"}"
            })
    void leavesEverythingElseToTheEngine(String schema) {
        assertThat(PlainSchema.accepts(parse(schema))).isFalse();
    }

    private static Node parse(String schema) {
        return new HostDocuments().parse("s.json", schema.getBytes(StandardCharsets.UTF_8));
    }
}
