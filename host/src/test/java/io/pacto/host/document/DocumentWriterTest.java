package io.pacto.host.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentWriterTest {

    private final HostDocuments documents = new HostDocuments();

    @Test
    void yamlReadsBackAsTheSameKindsAndTexts() {
        Random random = new Random(20_26);
        for (int i = 0; i < 4_000; i++) {
            Node tree = Trees.random(random, 5);
            String yaml = documents.toYaml(tree);
            assertThat(Trees.show(documents.parse("x.yaml", yaml.getBytes(UTF_8))))
                    .as(yaml)
                    .isEqualTo(Trees.show(tree));
        }
    }

    @Test
    void jsonIsAlwaysReadableAndStableWhenWrittenAgain() {
        Random random = new Random(20_27);
        for (int i = 0; i < 4_000; i++) {
            String json = documents.toJson(Trees.random(random, 5));
            Node back = documents.parse("x.json", json.getBytes(UTF_8));
            assertThat(documents.toJson(back)).isEqualTo(json);
            assertThat(json)
                    .doesNotContain("<", ">", "&", "\u0085", "\u2028", "\u0000")
                    .endsWith("\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0x1F, 31",
        "0o120, 80",
        "012, 12",
        "+1, 1",
        "-0, 0",
        "-012, -12",
        ".5, 0.5",
        "1., 1.0",
        "+01.50, 1.50",
        "-.5e3, -0.5e3",
        "1.e3, 1.0e3",
        "-0.0, -0.0",
        "1e3, 1e3",
        ".inf, '\".inf\"'",
        "-.Inf, '\"-.Inf\"'",
        ".nan, '\".nan\"'",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void numbersBecomeValidJson(String yaml, String json) {
        Node node = documents.parse("x.yaml", yaml.getBytes(UTF_8));
        assertThat(documents.toJson(node)).isEqualTo(json + "\n");
    }

    @Test
    void jsonHasTwoBlanksPerLevelAndShortEmptyCollections() {
        Mapping tree = Mapping.builder()
                .put(
                        "a",
                        Sequence.of(List.of(
                                Scalar.of(1), Mapping.builder().put("b", "x").build())))
                .put("c", Sequence.of(List.of()))
                .put("d", Mapping.builder().build())
                .put("e", "<ü>\n\u0007")
                .build();
        assertThat(documents.toJson(tree)).isEqualTo("""
                {
                  "a": [
                    1,
                    {
                      "b": "x"
                    }
                  ],
                  "c": [],
                  "d": {},
                  "e": "\\u003cü\\u003e\\n\\u0007"
                }
                """);
    }

    @Test
    void yamlIsBlockStyleAndQuotesOnlyWhatItMust() {
        Mapping tree = Mapping.builder()
                .put("pactoVersion", "1.0")
                .put("version", "1.2.3")
                .put("ref", "oci://ghcr.io/acme/auth:1.0.0@sha256:abc")
                .put("range", "^1.0.0")
                .put("required", "yes")
                .put("time", "12:30")
                .put(
                        "list",
                        Sequence.of(List.of(
                                Mapping.builder().put("a", 1).put("b", true).build(), Scalar.of("x"))))
                .put("none", Mapping.builder().build())
                .build();
        assertThat(documents.toYaml(tree)).isEqualTo("""
                pactoVersion: "1.0"
                version: 1.2.3
                ref: oci://ghcr.io/acme/auth:1.0.0@sha256:abc
                range: ^1.0.0
                required: "yes"
                time: "12:30"
                list:
                  - a: 1
                    b: true
                  - x
                none: {}
                """);
    }
}
