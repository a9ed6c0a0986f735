package io.pacto.plugin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Documents;
import io.pacto.api.Mapping;
import io.pacto.host.document.HostDocuments;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final int SEEDS = 60;

    private final Documents documents = new HostDocuments();

    @Test
    void aDocumentIsTheSameAsItself() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Mapping document = new RandomSpec(seed).document();

            assertThat(compare(yaml(document), json(document)).entries())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void theOrderOfKeysMeansNothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomSpec spec = new RandomSpec(seed);
            Mapping document = spec.document();
            Mapping reordered = (Mapping) spec.reordered(document);

            assertThat(documents.toJson(reordered)).isNotEqualTo(documents.toJson(document));
            assertThat(compare(json(document), json(reordered)).entries())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** Without this the two tests above would also pass with a contributor that never says anything. */
    @Test
    void twoDocumentsOfDifferentSeedsDiffer() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Mapping document = new RandomSpec(seed).document();
            Mapping other = new RandomSpec(seed + 1_000_000).document();

            Comparison first = compare(json(document), json(other));
            assertThat(first.entries()).as("seed %d", seed).isNotEmpty();
            assertThat(compare(json(document), json(other)).lines()).isEqualTo(first.lines());
        }
    }

    private Comparison compare(Side before, Side after) {
        return new Comparison(before, after);
    }

    private Side json(Mapping document) {
        return Side.http("api.json", documents.toJson(document));
    }

    private Side yaml(Mapping document) {
        return Side.http("api.yaml", documents.toYaml(document));
    }
}
