package io.pacto.plugin.schemainfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.pacto.api.Documents;
import io.pacto.api.Mapping;
import io.pacto.host.document.HostDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the files hold, they meet the schema that was inferred from them. */
class InferencePropertyTest {

    private static final int FILES = 250;

    private final Documents documents = new HostDocuments();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource(RandomFiles.Kind.class)
    void aFileMeetsItsOwnSchema(RandomFiles.Kind kind) {
        for (int seed = 0; seed < FILES; seed++) {
            RandomFiles.RandomFile file = new RandomFiles(new Random(seed), kind).next("c" + kind.suffix());
            Inference inference = Inference.of(file.name(), file.text()).expectingWarnings();
            String schema = inference.schemaText();

            assertThat(problems(schema, documents.toJson(file.meaning())))
                    .as("seed %d as generated:%n%s%n%s", seed, file.text(), schema)
                    .isEmpty();
            assertThat(problems(schema, documents.toJson(inference.parsed(file.name()))))
                    .as("seed %d as read:%n%s%n%s", seed, file.text(), schema)
                    .isEmpty();
        }
    }

    @Test
    void everyFileMeetsTheSchemaOfSeveral() {
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            int count = 2 + random.nextInt(4);
            Inference inference = new Inference().expectingWarnings();
            List<String> names = new ArrayList<>();
            List<Mapping> meanings = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                RandomFiles.Kind kind = RandomFiles.Kind.values()[random.nextInt(RandomFiles.Kind.values().length)];
                RandomFiles.RandomFile file = new RandomFiles(random, kind).next("c" + i + kind.suffix());
                inference.with(file.name(), file.text());
                names.add(file.name());
                meanings.add(file.meaning());
            }
            String schema = inference.files(names.toArray(String[]::new)).schemaText();

            for (Mapping meaning : meanings) {
                assertThat(problems(schema, documents.toJson(meaning)))
                        .as("seed %d: %s", seed, schema)
                        .isEmpty();
            }
        }
    }

    @Test
    void theSameFileGivesTheSameBytes() {
        for (int seed = 0; seed < 50; seed++) {
            RandomFiles.RandomFile file = new RandomFiles(new Random(seed), RandomFiles.Kind.YAML).next("c.yaml");

            assertThat(Inference.of(file.name(), file.text()).schemaText())
                    .isEqualTo(Inference.of(file.name(), file.text()).schemaText());
        }
    }

    @Test
    void theValidatorOfThisTestRefusesOtherFiles() {
        String schema =
                Inference.of("c.yaml", "port: 1\nday: 2026-01-02\nwait: 10s\n").schemaText();

        assertThat(problems(schema, "{\"port\": \"x\"}")).isNotEmpty();
        assertThat(problems(schema, "{\"day\": \"x\"}")).isNotEmpty();
        assertThat(problems(schema, "{\"wait\": \"x\"}")).isNotEmpty();
        assertThat(problems(schema, "{\"other\": 1}")).isNotEmpty();
    }

    private List<String> problems(String schema, String document) {
        return registry
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        document,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
