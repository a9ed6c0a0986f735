package io.pacto.plugin.openapiinfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.testkit.TestContext;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatTextTest {

    private final CompatText text = new CompatText(TestContext.withoutDisk().documents());

    @Test
    @DisplayName("C-OAI-003 JSON has sorted keys and no line break at its end")
    void writesJson() {
        Mapping document = Mapping.builder()
                .put("b", "<1>")
                .put("a", Mapping.builder().build())
                .build();

        assertThat(text.json(document)).isEqualTo("{\n  \"a\": {},\n  \"b\": \"\\u003c1\\u003e\"\n}");
    }

    @Test
    @DisplayName("C-OAI-002 YAML is indented by four, list items by two behind their dash")
    void writesYaml() {
        Mapping item = Mapping.builder()
                .put("name", "id")
                .put("schema", Mapping.builder().put("type", "string").build())
                .build();
        Mapping document = Mapping.builder()
                .put("parameters", Sequence.of(List.of(item, Sequence.of(List.of(Scalar.of(1), Scalar.of(2))))))
                .put("200", "two\nlines")
                .put("empty", Sequence.of(List.of()))
                .build();

        assertThat(text.yaml(document)).isEqualTo("""
                "200": |-
                    two
                    lines
                empty: []
                parameters:
                    - name: id
                      schema:
                        type: string
                    - - 1
                      - 2
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            plain text        ; plain text
            200               ; "200"
            null              ; "null"
            yes               ; "yes"
            1.5               ; "1.5"
            2026-01-31        ; "2026-01-31"
            12:30             ; "12:30"
            #/components/x    ; '#/components/x'
            a: b              ; 'a: b'
            it's              ; it's
            {id}              ; '{id}'
            - x               ; '- x'
            http://a/b        ; http://a/b
            """)
    void quotesAsTheReferenceDoes(String value, String written) {
        assertThat(text.yaml(Mapping.builder().put("k", value).build())).isEqualTo("k: " + written + "\n");
    }
}
