package io.pacto.plugin.schemainfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Documents;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.host.document.HostDocuments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InferencePropertyTest {

    private static final List<String> KEYS = List.of("a", "b", "token", "Ä", "x.y", "type", "0", "null");
    private static final List<String> TEXTS = List.of("", "x", "<&>", "1.1.1.1", "yes", "https://a.example", "é\n");

    private final Documents documents = new HostDocuments();

    @Test
    void theFileAlwaysValidatesAgainstItsRichSchema() {
        for (int seed = 0; seed < 400; seed++) {
            Mapping value = object(new Random(seed), 4);

            assertThat(TinyValidator.accepts(schema("c.json", documents.toJson(value), "rich"), value))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(TinyValidator.accepts(schema("c.yaml", documents.toYaml(value), "rich"), value))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void theSameFileGivesTheSameBytes() {
        for (int seed = 0; seed < 50; seed++) {
            String json = documents.toJson(object(new Random(seed), 4));

            assertThat(Inference.of("c.json", json).schemaText())
                    .isEqualTo(Inference.of("c.json", json).schemaText());
        }
    }

    private Node schema(String file, String content, String mode) {
        String text = Inference.of(file, content).option("mode", mode).schemaText();
        return documents.parse("config.schema.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Mapping object(Random random, int depth) {
        Mapping.Builder object = Mapping.builder();
        for (String key : KEYS) {
            if (random.nextInt(3) == 0) {
                object.put(key, value(random, depth - 1));
            }
        }
        return object.build();
    }

    private static Node value(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 6);
        if (kind >= 7) {
            return object(random, depth);
        }
        if (kind == 6) {
            List<Node> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(value(random, depth - 1));
            }
            return Sequence.of(items);
        }
        return switch (kind) {
            case 0 -> Scalar.of(random.nextInt(1000) - 500L);
            case 1 -> new Scalar(Position.NONE, NodePath.ROOT, Scalar.Kind.DECIMAL, random.nextInt(9) + ".25");
            case 2 -> Scalar.of(random.nextBoolean());
            case 3 -> Scalar.none();
            default -> Scalar.of(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }
}
