package io.pacto.plugin.asyncapi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables and the official JSON Schemas agree on what is AsyncAPI. */
class OfficialSchemaTest {

    private static final int MUTANTS = 200;

    /** Where the verdicts differ, and why ours stays. */
    private static final Map<Pattern, String> DIFFERENCES = Map.of(
            Pattern.compile("(?i)avro"), "schemas of other formats are not looked into",
            Pattern.compile("[bB]indings"), "bindings have specifications and versions of their own",
            Pattern.compile("other \\S*parameters(\\.\\w+)? \\("),
                    "the official parameter may be anything that is no object, and in 2.x a reference fits two alternatives",
            Pattern.compile("other \\S*(payload|headers|schemas\\.\\w+) .*BOOLEAN"),
                    "the text allows true and false as schemas, the official schema of 3.x where no format can be named does not",
            Pattern.compile("other components.\\w+Traits\\.\\w+ .*\\$ref"), "components may be references",
            Pattern.compile("other components\\.\\w+ .*\\$ref"),
                    "names of components have an alphabet, says the text, and $ref is not in it",
            Pattern.compile("other \\S*traits\\[\\d\\] \\(Sequence"),
                    "a pair of trait and parameters is of before 2.0");

    private final TestContext context = TestContext.withoutDisk();

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.6", "3.0"})
    void bothAcceptADocumentThatUsesEveryObject(String version) {
        Node document = parse("full.yaml", text("full-" + version + ".yaml"));

        assertThat(Walk.check(Table.of(version), document).first()).isEmpty();
        assertThat(official(schema(version), document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.6", "3.0"})
    void bothGiveTheSameVerdictOnMutants(String version) {
        Node schema = schema(version);
        Table table = Table.of(version);
        Mapping whole = (Mapping) parse("full.yaml", text("full-" + version + ".yaml"));
        Random random = new Random(20261122);
        int invalid = 0;
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < MUTANTS; i++) {
            Mutant mutant = Mutant.of(whole, random);
            if (wherePurposelyOtherwise(mutant.deed())) {
                continue;
            }
            Node document = parse("mutant.json", context.documents().toJson(mutant.document()));
            List<Problem> ours = Walk.check(table, document).first();
            List<String> theirs = official(schema, document);

            if (ours.isEmpty() != theirs.isEmpty()) {
                differences.add("%s%nours: %s%ntheirs: %s".formatted(mutant.deed(), ours, theirs));
            }
            invalid += ours.isEmpty() ? 0 : 1;
        }
        assertThat(differences).isEmpty();
        assertThat(invalid).isBetween(MUTANTS / 4, MUTANTS - MUTANTS / 20);
    }

    private static boolean wherePurposelyOtherwise(String deed) {
        return DIFFERENCES.keySet().stream()
                .anyMatch(difference -> difference.matcher(deed).find());
    }

    private List<String> official(Node schema, Node document) {
        return context.schemas().evaluate(schema, TestBundle.smallest().files(), "official.json", document).stream()
                .map(violation -> violation.at().path() + ": " + violation.message())
                .toList();
    }

    private Node schema(String version) {
        return parse("official.json", text("official-" + version + ".0.json"));
    }

    private Node parse(String name, String text) {
        return context.documents().parse(name, text.getBytes(StandardCharsets.UTF_8));
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
