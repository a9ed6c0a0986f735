package io.pacto.plugin.doc;

import io.pacto.api.Contract;
import org.jspecify.annotations.Nullable;

/**
 * How many instances run.
 *
 * @param min the lower end
 * @param max the upper end
 * @param isFixed whether one number was declared and no range
 */
record Replicas(int min, int max, boolean isFixed) {

    /** Returns the numbers, or null when none or half a range is declared. */
    static @Nullable Replicas of(Contract.@Nullable Scaling scaling) {
        if (scaling == null) {
            return null;
        }
        if (scaling.replicas() != null) {
            int replicas = scaling.replicas().value();
            return new Replicas(replicas, replicas, true);
        }
        if (scaling.min() == null || scaling.max() == null) {
            return null;
        }
        return new Replicas(scaling.min().value(), scaling.max().value(), false);
    }
}
