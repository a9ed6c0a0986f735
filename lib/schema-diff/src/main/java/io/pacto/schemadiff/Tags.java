package io.pacto.schemadiff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of a discriminating property that choose a branch (OpenAPI 3.1, section 4.8.25): those the mapping gives,
 * and the name of the schema, which is a value of its own as long as the mapping gives it to no other.
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

    /** The name that chooses a branch by itself, when it does not choose the counterpart of the branch; else null. */
    static @Nullable String lost(Form form, Sub branch, Form other, Sub counterpart) {
        String name = branch.node().trail().lastKey();
        Set<String> tags = of(other, counterpart);
        boolean kept = name == null || tags.isEmpty() || tags.contains(name);
        return kept || !of(form, branch).contains(name) ? null : name;
    }

    private static Set<String> of(Form form, Sub branch) {
        Set<String> tags = new TreeSet<>();
        String name = branch.node().trail().lastKey();
        Node discriminator = form.notes.discriminator();
        if (name == null || discriminator == null) {
            return tags;
        }
        tags.add(name);
        if (discriminator.get("mapping") instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (entry.value() instanceof Scalar target && leadsTo(target.text(), name)) {
                    tags.add(entry.name());
                } else if (entry.name().equals(name)) {
                    tags.remove(name);
                }
            }
        }
        return tags;
    }

    private static boolean leadsTo(String target, String name) {
        return target.equals(name) || target.endsWith("/" + Pointers.escape(name));
    }
}
