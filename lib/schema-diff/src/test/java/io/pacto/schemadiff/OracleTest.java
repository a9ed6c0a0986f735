package io.pacto.schemadiff;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Classification;
import io.pacto.api.Files;
import io.pacto.api.Node;
import io.pacto.api.Schemas;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is claimed about two schemas, held against documents that an evaluator of JSON Schema judges. */
class OracleTest {

    private static final int PAIRS = 4_000;
    private static final int DOCUMENTS = 40;

    private final Schemas schemas = TestContext.withoutDisk().schemas();
    private final Files files = TestBundle.smallest().files();

    @Test
    void neverCallsAChangeHarmlessThatRefusesADocumentOrLetsOneIn() {
        List<String> wrong = new ArrayList<>();
        int differing = 0;
        for (long seed = 1; seed <= PAIRS; seed++) {
            RandomSchemas random = new RandomSchemas(seed);
            Node old = random.schema(2);
            Node now = random.near(old, 2);
            Pairing pairing = new Pairing(old, now, Dialect.DRAFT_2020_12, Dialect.DRAFT_2020_12);
            Node lost = witness(old, now, seed);
            Node gained = witness(now, old, seed);
            differing += lost != null || gained != null ? 1 : 0;
            boolean missed = lost != null && isHarmless(pairing, Direction.IN);
            missed |= gained != null && isHarmless(pairing, Direction.OUT);
            if (missed) {
                wrong.add("seed " + seed + ": " + Values.key(old) + " => " + Values.key(now));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(differing).isGreaterThan(PAIRS / 4);
    }

    private static boolean isHarmless(Pairing pairing, Direction direction) {
        return Pairing.worst(pairing.changes(Purpose.POLICY, direction)) == Classification.NON_BREAKING;
    }

    /** A document that the first accepts and the second does not. */
    private @Nullable Node witness(Node one, Node other, long seed) {
        RandomSchemas random = new RandomSchemas(seed * 31);
        for (int i = 0; i < DOCUMENTS; i++) {
            Node value = random.value(2);
            if (accepts(one, value) && !accepts(other, value)) {
                return value;
            }
        }
        return null;
    }

    private boolean accepts(Node schema, Node value) {
        return schemas.evaluate(schema, files, "schema.json", value).isEmpty();
    }
}
