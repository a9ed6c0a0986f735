package io.pacto.plugin.contract.diff;

import io.pacto.api.Contract.Scaling;
import io.pacto.api.Node;
import io.pacto.api.Value;
import org.jspecify.annotations.Nullable;

/** Compares replica intent: as a whole when it came, went or changed its form, else number by number. */
final class ScalingChanges {

    private final Changes changes;

    ScalingChanges(Changes changes) {
        this.changes = changes;
    }

    void compare(@Nullable Scaling old, @Nullable Scaling now, Node root) {
        if (old == null || now == null || !form(old).equals(form(now))) {
            changes.compare(Effect.SCALING, "scaling", text(old), text(now), now == null ? root : now.node());
            return;
        }
        changes.compare(Effect.SCALING_REPLICAS, "scaling.replicas", old.replicas(), now.replicas(), now.node());
        changes.compare(Effect.SCALING_MIN, "scaling.min", old.min(), now.min(), now.node());
        changes.compare(Effect.SCALING_MAX, "scaling.max", old.max(), now.max(), now.node());
    }

    /** Which numbers are written. */
    private static String form(Scaling scaling) {
        return (scaling.replicas() == null ? "" : "r")
                + (scaling.min() == null ? "" : "-")
                + (scaling.max() == null ? "" : "+");
    }

    private static @Nullable String text(@Nullable Scaling scaling) {
        if (scaling == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        append(text, "replicas", scaling.replicas());
        append(text, "min", scaling.min());
        append(text, "max", scaling.max());
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable Value<Integer> number) {
        if (number != null) {
            text.append(text.length() == 0 ? "" : " ").append(name).append('=').append(number.value());
        }
    }
}
