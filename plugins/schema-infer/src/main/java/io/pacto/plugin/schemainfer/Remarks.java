package io.pacto.plugin.schemainfer;

import io.pacto.api.Comment;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the comments of a file say of its keys: the lines right above a key, and the one that trails it on its line. A line
 * that holds several keys speaks of the first.
 */
final class Remarks {

    static final Remarks NONE = new Remarks(Map.of());

    private final Map<String, List<String>> byPointer;

    /** Remarks by the JSON Pointer of the key's value, as lines. */
    Remarks(Map<String, List<String>> byPointer) {
        this.byPointer = byPointer;
    }

    static Remarks of(Mapping root, List<Comment> comments) {
        if (comments.isEmpty()) {
            return NONE;
        }
        Map<Integer, Comment> alone = new HashMap<>();
        Map<Integer, Comment> trailing = new HashMap<>();
        for (Comment comment : comments) {
            (comment.alone() ? alone : trailing).put(comment.position().line(), comment);
        }
        Map<Integer, Scalar> firstKeys = new HashMap<>();
        collect(root, firstKeys);
        Map<String, List<String>> byPointer = new HashMap<>();
        firstKeys.forEach((line, key) -> {
            List<String> lines = above(key, alone);
            Comment beside = trailing.get(line);
            if (beside != null) {
                lines.add(beside.text());
            }
            if (!lines.isEmpty()) {
                byPointer.put(key.trail().pointer(), lines);
            }
        });
        return new Remarks(byPointer);
    }

    /** Returns the lines about a key; none when nothing is said. */
    List<String> about(Entry entry) {
        return byPointer.isEmpty()
                ? List.of()
                : byPointer.getOrDefault(entry.value().trail().pointer(), List.of());
    }

    private static void collect(Node node, Map<Integer, Scalar> firstKeys) {
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                firstKeys.merge(entry.key().position().line(), entry.key(), Remarks::leftmost);
                collect(entry.value(), firstKeys);
            }
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> collect(item, firstKeys));
        }
    }

    private static Scalar leftmost(Scalar known, Scalar other) {
        return other.position().column() < known.position().column() ? other : known;
    }

    /** A comment that is indented more than the key belongs to what stands before it. */
    private static List<String> above(Scalar key, Map<Integer, Comment> alone) {
        List<String> lines = new ArrayList<>();
        int line = key.position().line() - 1;
        Comment comment = alone.get(line);
        while (comment != null && comment.position().column() <= key.position().column()) {
            lines.add(0, comment.text());
            comment = alone.get(--line);
        }
        return lines;
    }
}
