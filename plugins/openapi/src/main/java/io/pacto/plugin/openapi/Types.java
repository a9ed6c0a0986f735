package io.pacto.plugin.openapi;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import java.util.TreeSet;

/**
 * The types a schema names, {@code nullable} of OpenAPI 3.0 and lists of 3.1 made one.
 *
 * @param names the types, sorted; none when any will do
 */
record Types(TreeSet<String> names) {

    static Types of(Mapping schema) {
        TreeSet<String> names = new TreeSet<>();
        Node written = schema.get("type");
        for (Node item : written instanceof Sequence list ? list.items() : List.<Node>of()) {
            if (item instanceof Scalar scalar) {
                names.add(scalar.text());
            }
        }
        if (written instanceof Scalar scalar) {
            names.add(scalar.text());
        }
        if (!names.isEmpty() && Operation.isTrue(schema.get("nullable"))) {
            names.add("null");
        }
        return new Types(names);
    }

    /** Whether every value of the other is allowed here; an integer is a number. */
    boolean covers(Types other) {
        if (names.isEmpty()) {
            return true;
        }
        for (String name : other.names) {
            if (!names.contains(name) && !(name.equals("integer") && names.contains("number"))) {
                return false;
            }
        }
        return !other.names.isEmpty();
    }

    @Override
    public String toString() {
        return names.isEmpty() ? "any" : String.join("|", names);
    }
}
