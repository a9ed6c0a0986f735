package io.pacto.plugin.graph.compare;

import io.pacto.api.Mapping;
import java.util.Optional;

/**
 * What became of a contract in the graph.
 *
 * @param name its name
 * @param before its old version; empty when it is new
 * @param after its new version; empty when it is gone
 */
record Difference(String name, Optional<String> before, Optional<String> after) {

    Mapping data() {
        Mapping.Builder data = Mapping.builder().put("name", name);
        data.put("changeType", before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "version_changed");
        before.ifPresent(version -> data.put("oldVersion", version));
        after.ifPresent(version -> data.put("newVersion", version));
        return data.build();
    }

    /** The change for people. */
    String words() {
        if (before.isEmpty()) {
            return "+" + after.orElse("");
        }
        return after.isEmpty() ? "-" + before.get() : before.get() + " → " + after.get();
    }
}
