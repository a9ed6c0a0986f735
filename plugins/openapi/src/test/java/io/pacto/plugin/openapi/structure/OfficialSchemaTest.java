package io.pacto.plugin.openapi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables and the official JSON Schemas agree on what is OpenAPI. */
class OfficialSchemaTest {

    private static final int MUTANTS = 600;

    private final TestContext context = TestContext.withoutDisk();

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1"})
    void bothAcceptADocumentThatUsesEveryObject(String version) {
        Node document = parse(text("full-" + version + ".json"));

        assertThat(Walk.check(Table.of(version), document).first()).isEmpty();
        assertThat(official(official(version), document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1"})
    void bothGiveTheSameVerdictOnMutants(String version) {
        Mapping schema = official(version);
        Table table = Table.of(version);
        Mapping whole = (Mapping) parse(text("full-" + version + ".json"));
        Random random = new Random(20261122);
        int invalid = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Mutant mutant = Mutant.of(whole, random);
            if (wherePurposelyOtherwise(mutant.deed())) {
                continue;
            }
            Node document = parse(context.documents().toJson(mutant.document()));
            List<Problem> ours = Walk.check(table, document).first();
            List<String> theirs = official(schema, document);

            assertThat(ours.isEmpty())
                    .as("%s%nours: %s%ntheirs: %s", mutant.deed(), ours, theirs)
                    .isEqualTo(theirs.isEmpty());
            invalid += ours.isEmpty() ? 0 : 1;
        }
        assertThat(invalid).isBetween(MUTANTS / 4, MUTANTS - MUTANTS / 20);
    }

    /**
     * The text of the specification against its schemas: names of components in 3.0 have an alphabet, and parameters of
     * links may be of any type.
     */
    private static boolean wherePurposelyOtherwise(String deed) {
        return deed.matches("other components\\.\\w+ .*\\$ref.*") || deed.contains("links.l.parameters");
    }

    private List<String> official(Mapping schema, Node document) {
        return context.schemas().evaluate(schema, TestBundle.smallest().files(), "official.json", document).stream()
                .map(violation -> violation.at().path() + ": " + violation.message())
                .toList();
    }

    /** Without its name on the web: the engine takes no schema that names a base elsewhere. */
    private Mapping official(String version) {
        Mapping.Builder schema = Mapping.builder();
        for (var entry : ((Mapping) parse(text("official-" + version + ".json"))).entries()) {
            if (!entry.name().equals("$id") && !entry.name().equals("id")) {
                schema.put(entry.name(), entry.value());
            }
        }
        return schema.build();
    }

    private Node parse(String text) {
        return context.documents().parse("document.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String resource) {
        try (InputStream in = OfficialSchemaTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
