package io.pacto.plugin.doc;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows {@code $ref}s within one document; anything else stays unresolved, so nothing is ever fetched. */
final class LocalReferences {

    private final Node root;

    LocalReferences(Node root) {
        this.root = root;
    }

    /** Returns what the chain of references at a node ends in; the last node that can be had when it is broken or a circle. */
    Node resolve(Node node) {
        Set<String> seen = new HashSet<>();
        Node current = node;
        String reference = current.text("$ref");
        while (reference != null && seen.add(reference)) {
            Node target = target(reference);
            if (target == null) {
                return current;
            }
            current = target;
            reference = current.text("$ref");
        }
        return current;
    }

    private @Nullable Node target(String reference) {
        if (reference.equals("#")) {
            return root;
        }
        if (!reference.startsWith("#/")) {
            return null;
        }
        Node current = root;
        for (String step : reference.substring(2).split("/", -1)) {
            Node next = step(current, unescaped(step));
            if (next == null) {
                return null;
            }
            current = next;
        }
        return current;
    }

    private static @Nullable Node step(Node node, String key) {
        if (node instanceof Sequence sequence) {
            boolean index = key.length() < 7 && !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
            int at = index ? Integer.parseInt(key) : Integer.MAX_VALUE;
            return at < sequence.items().size() ? sequence.items().get(at) : null;
        }
        return node instanceof Mapping mapping ? mapping.get(key) : null;
    }

    private static String unescaped(String step) {
        String plain = step;
        try {
            plain = URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            plain = step;
        }
        return plain.replace("~1", "/").replace("~0", "~");
    }
}
