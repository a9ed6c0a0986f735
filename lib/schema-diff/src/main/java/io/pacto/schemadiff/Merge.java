package io.pacto.schemadiff;

import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two forms that hold together, as {@code allOf} demands, in one. */
final class Merge {

    private Merge() {}

    static Form both(Form a, Form b) {
        Form both = joined(a, b);
        Settle.tidy(both);
        return both;
    }

    /** The same, not yet tidied. */
    static Form joined(Form a, Form b) {
        Form both = a.copy();
        both.sources = list(a.sources, b.sources);
        both.nullToo = a.nullToo && b.nullToo;
        both.types = a.types & b.types;
        both.values = values(a.values, b.values);
        both.constant = a.constant || b.constant;
        both.number = a.number.and(b.number);
        both.string = a.string.and(b.string);
        both.formats = StringForm.union(a.formats, b.formats);
        both.array = a.array.and(b.array);
        both.object = a.object.and(b.object);
        both.groups = list(a.groups, b.groups);
        both.nots = list(a.nots, b.nots);
        both.conditions = list(a.conditions, b.conditions);
        both.remotes = StringForm.union(a.remotes, b.remotes);
        both.vague = a.vague || b.vague;
        both.notes = a.notes.and(b.notes);
        both.idle = a.idle.and(b.idle);
        both.choice = choice(a, b);
        return both;
    }

    /** A choice of one stays one beside what is no choice. */
    private static @Nullable Form choice(Form a, Form b) {
        boolean left = a.choice != null && b.choice == null && b.groups.isEmpty();
        boolean right = b.choice != null && a.choice == null && a.groups.isEmpty();
        if (!left && !right) {
            return null;
        }
        Form written = left && a.choice != null ? joined(a.choice, b) : b.choice == null ? b : joined(a, b.choice);
        Settle.applicable(written);
        return written.groups.isEmpty() ? null : written;
    }

    static @Nullable Map<String, Node> values(@Nullable Map<String, Node> a, @Nullable Map<String, Node> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        Map<String, Node> common = new LinkedHashMap<>(a);
        common.keySet().retainAll(b.keySet());
        return Collections.unmodifiableMap(common);
    }

    private static <T> List<T> list(List<T> a, List<T> b) {
        if (b.isEmpty()) {
            return a;
        }
        if (a.isEmpty()) {
            return b;
        }
        List<T> all = new ArrayList<>(a);
        for (T each : b) {
            if (!all.contains(each)) {
                all.add(each);
            }
        }
        return List.copyOf(all);
    }
}
