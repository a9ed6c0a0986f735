package io.pacto.host.schema;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;

/**
 * What evaluating a schema may take. Without references, each part of a schema judges each part of a value at most once,
 * so the product of their sizes bounds the steps; small products need neither a thread with a large stack nor a clock.
 *
 * @param size parts of the schema; 0 when there is no such bound
 */
record Effort(int size) {

    private static final long SMALL = 200_000;
    private static final int DEEPEST = 30;
    private static final int MOST_PARTS = 5_000;
    private static final int CHARACTERS_PER_PART = 50;

    /** Keywords that compare parts of a value with each other, or look at other parts of the schema. */
    private static final List<String> COSTLY = List.of("unevaluatedItems", "unevaluatedProperties", "uniqueItems");

    /** Measures a schema whose patterns are all matched in linear time. */
    static Effort of(SchemaSet set) {
        return new Effort(
                set.refers() ? 0 : Math.max(0, parts(set.roots().get(0).root(), true, DEEPEST)));
    }

    /** Returns whether holding a value to the schema is over at once. */
    boolean isSmall(Node value) {
        if (size == 0) {
            return false;
        }
        int parts = parts(value, false, DEEPEST);
        return parts > 0 && (long) parts * size <= SMALL;
    }

    /** Counts; negative when it is too much or too deep, or a costly keyword is among it. */
    private static int parts(Node node, boolean schema, int levels) {
        if (levels == 0) {
            return -1;
        }
        if (node instanceof Scalar scalar) {
            return 1 + scalar.text().length() / CHARACTERS_PER_PART;
        }
        int sum = 1;
        if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                sum = added(sum, parts(item, schema, levels - 1));
            }
            return sum;
        }
        for (Entry entry : ((Mapping) node).entries()) {
            boolean costly = schema && COSTLY.contains(entry.name());
            sum = added(sum, costly ? -1 : parts(entry.value(), schema, levels - 1));
        }
        return sum;
    }

    private static int added(int sum, int more) {
        return sum < 0 || more < 0 || sum + more > MOST_PARTS ? -1 : sum + more;
    }
}
