package io.pacto.plugin.graph.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry of a lock.
 *
 * @param before the entry there was, or null
 * @param after the entry there is, or null
 */
record Step(@Nullable Pin before, @Nullable Pin after) {

    static List<Step> between(Map<String, Pin> before, List<Pin> after) {
        Map<String, Pin> left = new LinkedHashMap<>(before);
        List<Step> steps = new ArrayList<>();
        for (Pin pin : after) {
            steps.add(new Step(left.remove(pin.key()), pin));
        }
        left.values().forEach(pin -> steps.add(new Step(pin, null)));
        return steps;
    }

    String type() {
        if (before == null) {
            return "added";
        }
        if (after == null) {
            return "removed";
        }
        return before.digest().equals(after.digest()) ? "kept" : "changed";
    }

    Pin pin() {
        Pin either = after == null ? before : after;
        if (either == null) {
            throw new IllegalStateException("a step without an entry");
        }
        return either;
    }
}
