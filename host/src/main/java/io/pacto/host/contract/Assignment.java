package io.pacto.host.contract;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code --set} or {@code --set-string}.
 *
 * @param option the option it was given with
 * @param steps keys and list positions; a position always follows a key
 * @param value the new value
 */
record Assignment(String option, List<Step> steps, Scalar value) {

    Assignment {
        steps = List.copyOf(steps);
    }

    /**
     * One step of a path.
     *
     * @param key the key; empty for a list position
     * @param index the list position, or -1 for a key
     */
    record Step(String key, int index) {}

    Mapping apply(Mapping document) {
        return (Mapping) replace(document, NodePath.ROOT, 0);
    }

    private Node replace(@Nullable Node target, NodePath trail, int depth) {
        if (depth == steps.size()) {
            return new Scalar(value.position(), trail, value.kind(), value.text());
        }
        Step step = steps.get(depth);
        return step.index() >= 0
                ? inList(target, trail, depth, step.index())
                : inMapping(target, trail, depth, step.key());
    }

    private Mapping inMapping(@Nullable Node target, NodePath trail, int depth, String key) {
        if (target != null && !(target instanceof Mapping)) {
            throw failure(
                    "cannot traverse into non-object at \"" + trail + "\"",
                    "the value there is " + Kinds.name(target) + "; set it as a whole, or correct the path");
        }
        NodePath below = trail.key(key);
        List<Entry> entries = new ArrayList<>(target instanceof Mapping old ? old.entries() : List.of());
        int index = Merge.indexOf(entries, key);
        if (index >= 0) {
            Entry old = entries.get(index);
            entries.set(index, new Entry(old.key(), replace(old.value(), below, depth + 1)));
        } else {
            Scalar added = new Scalar(value.position(), below, Scalar.Kind.TEXT, key);
            entries.add(new Entry(added, replace(null, below, depth + 1)));
        }
        return new Mapping(target == null ? value.position() : target.position(), trail, entries);
    }

    private Sequence inList(@Nullable Node target, NodePath trail, int depth, int index) {
        if (!(target instanceof Sequence list)) {
            String found =
                    target == null ? "there is nothing at that path" : "the value there is " + Kinds.name(target);
            throw failure(
                    "expected array at \"" + trail + "\"",
                    found + "; a list position needs a list that is there already");
        }
        NodePath below = trail.index(index);
        int length = list.items().size();
        if (index >= length) {
            throw failure(
                    "index " + index + " out of bounds at \"" + below + "\" (length " + length + ")",
                    "lists do not grow; replace the whole list with a values file");
        }
        List<Node> items = new ArrayList<>(list.items());
        items.set(index, replace(items.get(index), below, depth + 1));
        return new Sequence(list.position(), trail, items);
    }

    private UsageException failure(String problem, String advice) {
        NodePath path = NodePath.ROOT;
        for (Step step : steps) {
            path = step.index() >= 0 ? path.index(step.index()) : path.key(step.key());
        }
        return new UsageException("failed to set \"" + Kinds.shorten(path.toString()) + "\": " + problem, advice);
    }
}
