package io.pacto.plugin.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Documents;
import io.pacto.api.Mapping;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import org.junit.jupiter.api.Test;

/** Ways of writing a document that do not change what it says give no entry. */
class RewritingsTest {

    private static final int SEEDS = 200;

    private final Documents documents = TestContext.withoutDisk().documents();

    @Test
    void anotherWritingOfADocumentIsNoChange() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomEvents events = new RandomEvents(seed);
            Mapping document = events.document();
            Mapping again = events.rewritten(document);

            assertThat(documents.toJson(again)).isNotEqualTo(documents.toJson(document));
            assertThat(compare(document, again).entries()).as("seed %d", seed).isEmpty();
            assertThat(compare(again, document).entries()).as("seed %d", seed).isEmpty();
        }
    }

    /** Without this the test above would also pass with a contributor that never says anything. */
    @Test
    void documentsOfDifferentSeedsDiffer() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Mapping document = new RandomEvents(seed).document();
            Mapping other = new RandomEvents(seed + 1_000_000).document();

            assertThat(compare(document, other).entries()).as("seed %d", seed).isNotEmpty();
        }
    }

    private Compared compare(Mapping before, Mapping after) {
        TestBundle old = Compared.bundle("event", "e.json").with("e.json", documents.toJson(before));
        return Compared.of(old, Compared.bundle("event", "e.yaml").with("e.yaml", documents.toYaml(after)));
    }
}
