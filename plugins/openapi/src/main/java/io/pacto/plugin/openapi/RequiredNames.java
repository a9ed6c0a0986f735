package io.pacto.plugin.openapi;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names two schemas require, and which of them were dealt with. */
final class RequiredNames {

    private final Set<String> before;
    private final Set<String> after;
    private final Set<String> unsettled;

    private RequiredNames(Set<String> before, Set<String> after) {
        this.before = before;
        this.after = after;
        this.unsettled = new LinkedHashSet<>(before);
        this.unsettled.addAll(after);
    }

    static RequiredNames of(Node before, Node after) {
        return new RequiredNames(names(before), names(after));
    }

    boolean before(String name) {
        return before.contains(name);
    }

    boolean after(String name) {
        return after.contains(name);
    }

    void settle(String name) {
        unsettled.remove(name);
    }

    /** Names that are required without being declared as properties. */
    Set<String> unsettled() {
        return unsettled;
    }

    private static Set<String> names(Node schema) {
        Set<String> names = new LinkedHashSet<>();
        for (Node item : schema.list("required")) {
            if (item instanceof Scalar scalar) {
                names.add(scalar.text());
            }
        }
        return names;
    }
}
