package io.pacto.schemadiff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of a discriminating property that choose a branch (OpenAPI 3.1, section 4.8.25): those the mapping gives,
 * and the name of the schema.
 */
final class Tags {

    private Tags() {}

    /** Whether both choices are told apart by a discriminator, so that another tag makes another choice. */
    static boolean apply(Form old, Form now) {
        return old.notes.discriminator() != null && now.notes.discriminator() != null;
    }

    /** Whether a branch is chosen by one of the values that chose the other. */
    static boolean meet(Form old, Sub before, Form now, Sub after) {
        Set<String> first = of(old, before);
        Set<String> second = of(now, after);
        return first.isEmpty() || second.isEmpty() || !Collections.disjoint(first, second);
    }

    private static Set<String> of(Form form, Sub branch) {
        Set<String> tags = new TreeSet<>();
        String name = branch.node().trail().lastKey();
        Node discriminator = form.notes.discriminator();
        if (name == null || discriminator == null) {
            return tags;
        }
        if (discriminator.get("mapping") instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (entry.value() instanceof Scalar target && leadsTo(target.text(), name)) {
                    tags.add(entry.name());
                }
            }
        }
        tags.add(name);
        return tags;
    }

    private static boolean leadsTo(String target, String name) {
        return target.equals(name) || target.endsWith("/" + Pointers.escape(name));
    }
}
