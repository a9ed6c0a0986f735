package io.pacto.plugin.openapi;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An OpenAPI document, with its local references resolved on demand. */
final class Spec {

    /** A longer chain of references to references is a circle. */
    private static final int HOPS = 32;

    private final Node root;
    private final boolean swagger;
    private final Map<String, Node> targets = new HashMap<>();

    Spec(Node root) {
        this.root = root;
        this.swagger = root.text("openapi") == null;
    }

    Node root() {
        return root;
    }

    /** Whether it is version 2, where bodies are parameters and media types stand apart. */
    boolean isSwagger() {
        return swagger;
    }

    /** The mapping below a key of the root, or null. */
    @Nullable
    Mapping mapping(String key) {
        return root.get(key) instanceof Mapping mapping ? mapping : null;
    }

    /**
     * Follows a local reference.
     *
     * @return the target, or the node itself when it is none, leads nowhere or leaves the file: then it is compared as text
     */
    Node resolve(Node node) {
        Node at = node;
        for (int hop = 0; hop < HOPS; hop++) {
            String ref = at instanceof Mapping ? at.text("$ref") : null;
            if (ref == null) {
                return at;
            }
            Node target = target(ref);
            if (target == null) {
                return at;
            }
            at = target;
        }
        return node;
    }

    private @Nullable Node target(String ref) {
        Node known = targets.get(ref);
        if (known == null && ref.startsWith("#")) {
            known = find(ref.substring(1));
            if (known != null) {
                targets.put(ref, known);
            }
        }
        return known;
    }

    /** RFC 6901 in the form of a URI fragment. */
    private @Nullable Node find(String pointer) {
        Node at = root;
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            return null;
        }
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String key = decode(step).replace("~1", "/").replace("~0", "~");
            Node next = at instanceof Sequence list ? item(list, key) : at.get(key);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    private static @Nullable Node item(Sequence list, String key) {
        boolean number = !key.isEmpty() && key.length() < 9 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        int index = number ? Integer.parseInt(key) : list.items().size();
        return index < list.items().size() ? list.items().get(index) : null;
    }

    private static String decode(String step) {
        if (step.indexOf('%') < 0) {
            return step;
        }
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return step;
        }
    }
}
