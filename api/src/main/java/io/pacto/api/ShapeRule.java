package io.pacto.api;

import java.util.List;

/**
 * What ties the keys of one mapping to each other.
 *
 * @since 1.0
 */
@Stable
public sealed interface ShapeRule {

    /**
     * The keys named here must form exactly one of the combinations.
     *
     * @param combinations the legal ones, in the order of the manual
     */
    record ExactlyOne(List<Combination> combinations) implements ShapeRule {

        /** Copies the combinations. */
        public ExactlyOne {
            combinations = List.copyOf(combinations);
        }
    }

    /**
     * Keys that go together.
     *
     * @param required all of these must be there
     * @param optional these may be there
     */
    record Combination(List<String> required, List<String> optional) {

        /** Copies the lists. */
        public Combination {
            required = List.copyOf(required);
            optional = List.copyOf(optional);
        }
    }

    /**
     * Two spellings of one thing, of which only one may be used.
     *
     * @param first one key
     * @param second the other key
     */
    record NotTogether(String first, String second) implements ShapeRule {}

    /**
     * Some values of one key demand other keys.
     *
     * @param key the deciding key
     * @param values its values that demand something
     * @param required the keys they demand
     */
    record RequiredWhen(String key, List<String> values, List<String> required) implements ShapeRule {

        /** Copies the lists. */
        public RequiredWhen {
            values = List.copyOf(values);
            required = List.copyOf(required);
        }
    }

    /**
     * A value of one key limits a value elsewhere below the same mapping.
     *
     * @param key the deciding key
     * @param value its value that limits something
     * @param path the way to the limited value, from the same mapping
     * @param allowed the values that are left
     */
    record LimitedWhen(String key, String value, List<String> path, List<String> allowed) implements ShapeRule {

        /** Copies the lists. */
        public LimitedWhen {
            path = List.copyOf(path);
            allowed = List.copyOf(allowed);
        }
    }
}
