package io.pacto.host.schema;

import com.networknt.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema whose references and patterns were found to be fine, with what was worked out about it since. Several threads
 * may work out the same thing at the same time: they get the same.
 */
final class Prepared {

    private final SchemaSet set;
    private final Effort effort;
    private volatile @Nullable List<String> problems;
    private volatile @Nullable Schema compiled;

    Prepared(SchemaSet set, Effort effort) {
        this.set = set;
        this.effort = effort;
    }

    SchemaSet set() {
        return set;
    }

    /** Returns what an evaluation may take. */
    Effort effort() {
        return effort;
    }

    /** Returns what the description of the draft has against it; null as long as nobody asked. */
    @Nullable
    List<String> problems() {
        return problems;
    }

    void problems(List<String> found) {
        problems = found;
    }

    /** Returns it as the library wants it; null before the first evaluation. */
    @Nullable
    Schema compiled() {
        return compiled;
    }

    void compiled(Schema schema) {
        compiled = schema;
    }
}
