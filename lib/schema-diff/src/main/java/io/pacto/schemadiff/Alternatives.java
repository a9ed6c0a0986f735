package io.pacto.schemadiff;

import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds alternatives into the form that has them, where they are none: one branch, branches that list values. */
final class Alternatives {

    private static final int MAX_DEPTH = 3;

    private final Form form;

    Alternatives(Form form) {
        this.form = form;
    }

    void fold(Group group) {
        List<Sub> left = new ArrayList<>();
        for (Sub branch : group.branches()) {
            Form inner = branch.form();
            if (!group.exactlyOne() && inner.isAnyButNull()) {
                drop(group);
                return;
            }
            if (inner.vague || (reach(inner, 0) & form.types) != 0) {
                left.add(branch);
            }
        }
        Map<String, Node> values = values(left, group.exactlyOne());
        if (left.isEmpty()) {
            drop(group);
            form.types = Types.NONE;
        } else if (left.size() == 1) {
            Form written = form.groups.size() == 1 ? form.copy() : null;
            drop(group);
            absorb(left.get(0).form());
            if (written != null) {
                written.groups = List.of(new Group(group.keyword(), List.copyOf(left)));
                Settle.applicable(written);
                form.choice = written.groups.isEmpty() ? null : written;
            }
        } else if (values != null) {
            drop(group);
            form.values = Merge.values(form.values, values);
        } else if (left.size() < group.branches().size()) {
            replace(group, new Group(group.keyword(), List.copyOf(left)));
        }
    }

    /** Types that some branch of every group accepts; choices may contain themselves, so not all the way down. */
    private static int reach(Form form, int depth) {
        int types = form.types;
        for (Group group : depth < MAX_DEPTH ? form.groups : List.<Group>of()) {
            int some = Types.NONE;
            for (Sub branch : group.branches()) {
                some |= reach(branch.form(), depth + 1);
            }
            types &= some;
        }
        return types;
    }

    private void drop(Group group) {
        List<Group> others = new ArrayList<>(form.groups);
        others.remove(group);
        form.groups = List.copyOf(others);
    }

    private void replace(Group group, Group other) {
        List<Group> all = new ArrayList<>(form.groups);
        all.set(all.indexOf(group), other);
        form.groups = List.copyOf(all);
    }

    private void absorb(Form branch) {
        Form inner = branch.copy();
        inner.nullToo = true;
        Form both = Merge.joined(form, inner);
        form.sources = both.sources;
        form.types = both.types;
        form.values = both.values;
        form.constant = both.constant;
        form.number = both.number;
        form.string = both.string;
        form.formats = both.formats;
        form.array = both.array;
        form.object = both.object;
        form.groups = both.groups;
        form.nots = both.nots;
        form.conditions = both.conditions;
        form.remotes = both.remotes;
        form.vague = both.vague;
        form.notes = both.notes;
        form.idle = both.idle;
    }

    /** All values of branches that do nothing but list them, or null. */
    private static @Nullable Map<String, Node> values(List<Sub> branches, boolean exactlyOne) {
        Map<String, Node> all = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (Sub branch : branches) {
            Form inner = branch.form();
            Map<String, Node> values = inner.values;
            if (values == null || !inner.isPlain()) {
                return null;
            }
            for (Map.Entry<String, Node> entry : values.entrySet()) {
                if (all.putIfAbsent(entry.getKey(), entry.getValue()) != null) {
                    twice.add(entry.getKey());
                }
            }
        }
        if (exactlyOne) {
            all.keySet().removeAll(twice);
        }
        return Collections.unmodifiableMap(all);
    }

    /** The form with its only group dissolved, when each type of value has at most one plain branch; null when not. */
    static @Nullable Form flat(Form form) {
        if (form.groups.size() != 1) {
            return null;
        }
        int seen = Types.NONE;
        Form flat = Form.any(form.at());
        flat.types = Types.NONE;
        List<Node> sources = new ArrayList<>();
        for (Sub branch : form.groups.get(0).branches()) {
            Form inner = branch.form();
            if (!inner.isPlain() || inner.values != null || (inner.types & seen) != 0) {
                return null;
            }
            seen |= inner.types;
            sources.addAll(inner.sources);
            add(flat, inner);
        }
        Form base = form.withoutGroups();
        flat.nullToo = true;
        flat.sources = List.copyOf(sources);
        return Merge.both(base, flat);
    }

    private static void add(Form flat, Form branch) {
        flat.types |= branch.types;
        flat.number = flat.number.and(branch.number);
        flat.string = flat.string.and(branch.string);
        flat.formats = StringForm.union(flat.formats, branch.formats);
        flat.array = flat.array.and(branch.array);
        flat.object = flat.object.and(branch.object);
        flat.notes = flat.notes.and(branch.notes);
    }
}
