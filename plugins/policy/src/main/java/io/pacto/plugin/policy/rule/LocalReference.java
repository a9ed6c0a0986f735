package io.pacto.plugin.policy.rule;

import io.pacto.api.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** References of a schema into itself. */
final class LocalReference {

    private LocalReference() {}

    /** Returns where a plain pointer leads; null for anything else, and below an identifier. */
    static @Nullable Node target(Node root, String ref) {
        if (ref.equals("#")) {
            return root;
        }
        if (!ref.startsWith("#/") || ref.indexOf('%') >= 0) {
            return null;
        }
        Node node = down(root, ref.substring(2));
        return node == null || isRebased(root, node) ? null : node;
    }

    /** Whether a part of a schema lies in one with an identifier of its own, where references mean something else. */
    static boolean isRebased(Node root, Node part) {
        Node node = root;
        for (String step : steps(part.trail().pointer())) {
            node = Steps.child(node, unescaped(step));
            if (node == null) {
                return false;
            }
            if (node.text("$id") != null || node.text("id") != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node down(Node root, String pointer) {
        Node node = root;
        for (String step : List.of(pointer.split("/", -1))) {
            node = Steps.child(node, unescaped(step));
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    private static List<String> steps(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
