package io.pacto.schemadiff;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What narrows one way widens the other. Pairs in which properties come or go are left out: those are judged by what
 * readers do and not by sets of documents.
 */
class SymmetryTest {

    private static final int SEEDS = 4_000;
    private static final int LEAST = 1_000;

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void anEffectAtAPlaceIsItsMirrorImageWhenTheSidesAreSwapped(Purpose purpose) {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Pairing there : pairs(purpose)) {
            Set<String> effects = effects(there.changes(purpose, Direction.BOTH), false);
            Set<String> mirrored = effects(swapped(there).changes(purpose, Direction.BOTH), true);
            compared += effects.isEmpty() ? 0 : 1;
            if (!effects.equals(mirrored)) {
                wrong.add(shown(there) + ": " + effects + " but " + mirrored);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(LEAST);
    }

    @Test
    void whatIsGraveForWhoWritesIsAsGraveForWhoReadsWhenTheSidesAreSwapped() {
        List<String> wrong = new ArrayList<>();
        Set<String> classes = new TreeSet<>();
        for (Pairing there : pairs(Purpose.POLICY)) {
            String written =
                    Pairing.worst(there.changes(Purpose.POLICY, Direction.IN)).name();
            String read = Pairing.worst(swapped(there).changes(Purpose.POLICY, Direction.OUT))
                    .name();
            classes.add(written);
            if (!written.equals(read)) {
                wrong.add(shown(there) + ": " + written + " but " + read);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(classes).containsExactly("BREAKING", "NON_BREAKING", "POTENTIAL_BREAKING");
    }

    private static List<Pairing> pairs(Purpose purpose) {
        List<Pairing> pairs = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomSchemas random = new RandomSchemas(seed);
            Node old = random.schema(2);
            Pairing pair = new Pairing(old, random.near(old, 2), Dialect.DRAFT_2020_12, Dialect.DRAFT_2020_12);
            if (!isLeftOut(pair, purpose) && !isLeftOut(swapped(pair), purpose)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static boolean isLeftOut(Pairing pair, Purpose purpose) {
        for (SchemaChange change : pair.changes(purpose, Direction.BOTH)) {
            String rule = change.rule();
            if (rule.startsWith("schema.property.")) {
                return true;
            }
        }
        return false;
    }

    private static Pairing swapped(Pairing pair) {
        return new Pairing(pair.now(), pair.old(), pair.after(), pair.before());
    }

    private static Set<String> effects(List<SchemaChange> changes, boolean mirrored) {
        Set<String> effects = new TreeSet<>();
        for (SchemaChange change : changes) {
            if (change.effect() != Effect.UNKNOWN) {
                effects.add((mirrored ? mirror(change.effect()) : change.effect()) + " " + place(change));
            }
        }
        return effects;
    }

    /**
     * For integers, {@code exclusiveMinimum: 0} and {@code minimum: 1} are one bound, called as the new side has it; so are
     * the word and the number of a choice.
     */
    private static String place(SchemaChange change) {
        return change.pointer()
                .replace("/exclusiveMinimum", "/minimum")
                .replace("/exclusiveMaximum", "/maximum")
                .replaceAll("/(anyOf|oneOf)(/[0-9]+)?", "/oneOf");
    }

    private static Effect mirror(Effect effect) {
        return switch (effect) {
            case NARROWS -> Effect.WIDENS;
            case WIDENS -> Effect.NARROWS;
            case INCOMPARABLE, UNKNOWN, NONE -> effect;
        };
    }

    private static String shown(Pairing pair) {
        return Values.key(pair.old()) + " => " + Values.key(pair.now());
    }
}
