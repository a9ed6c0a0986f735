package io.pacto.schemadiff;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas written in another way that mean the same. */
class RewritingsTest {

    private static final int SCHEMAS = 600;

    @Test
    void saysNothingOfSchemasThatMeanTheSame() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (long seed = 1; seed <= SCHEMAS; seed++) {
            Node schema = new RandomSchemas(seed).schema(3);
            for (Rewriting way : Rewriting.values()) {
                Node other = way.of(schema, seed);
                tried++;
                Pairing pairing = new Pairing(schema, other, Dialect.DRAFT_2020_12, Dialect.DRAFT_2020_12);
                List<String> told = pairing.told(Purpose.POLICY, Direction.BOTH);
                List<String> back = new Pairing(other, schema, Dialect.DRAFT_2020_12, Dialect.DRAFT_2020_12)
                        .told(Purpose.POLICY, Direction.BOTH);
                if (!told.isEmpty() || !back.isEmpty()) {
                    wrong.add("seed " + seed + " " + way + ": " + Values.key(schema) + " => " + told + back);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThanOrEqualTo(2_000);
    }
}
