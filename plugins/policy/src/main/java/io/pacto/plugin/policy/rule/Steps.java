package io.pacto.plugin.policy.rule;

import io.pacto.api.Node;
import io.pacto.api.Sequence;
import org.jspecify.annotations.Nullable;

/** Single steps down a document. */
public final class Steps {

    private Steps() {}

    /**
     * The value below a key or list position.
     *
     * @param node the value above
     * @param step a key, or a position from 0
     * @return the value, or null
     */
    public static @Nullable Node child(Node node, String step) {
        if (!(node instanceof Sequence list)) {
            return node.get(step);
        }
        int index;
        try {
            index = Integer.parseInt(step);
        } catch (NumberFormatException noPosition) {
            return null;
        }
        return index >= 0 && index < list.items().size() ? list.items().get(index) : null;
    }
}
