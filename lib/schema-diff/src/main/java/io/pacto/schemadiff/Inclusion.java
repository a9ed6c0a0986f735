package io.pacto.schemadiff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether one schema accepts all that another accepts. */
final class Inclusion {

    private final Budget budget;

    Inclusion(Budget budget) {
        this.budget = budget;
    }

    /** What turning one schema into another does; an absent one accepts everything. */
    Effect effect(@Nullable Sub old, @Nullable Sub now) {
        return budget.isSpent() || old != now ? Effect.UNKNOWN : Effect.NONE;
    }

    /** Whether each schema of either list has an equal in the other. */
    boolean sameLists(List<Sub> old, List<Sub> now) {
        return old.equals(now);
    }
}
