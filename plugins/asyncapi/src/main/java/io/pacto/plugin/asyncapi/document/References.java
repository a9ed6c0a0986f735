package io.pacto.plugin.asyncapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows references inside one document. Those that lead elsewhere or nowhere stay what they are. */
public final class References {

    private static final String KEY = "$ref";

    /** Longer chains of references to references are taken for a circle. */
    private static final int LONGEST = 64;

    private final Node root;

    /**
     * References of a document.
     *
     * @param root the document
     */
    public References(Node root) {
        this.root = root;
    }

    /**
     * What a value stands for.
     *
     * @param node a value, perhaps a reference
     * @return the value at the end of the chain, or the value itself when the chain leads out or has no end
     */
    public Node resolve(Node node) {
        Node current = node;
        for (int i = 0; i < LONGEST; i++) {
            String reference = current.text(KEY);
            Node next = reference == null ? null : at(reference);
            if (next == null) {
                return reference == null ? current : node;
            }
            current = next;
        }
        return node;
    }

    /**
     * The name a reference ends in.
     *
     * @param node a value, perhaps a reference
     * @return the last step of the pointer, or null when the value is no reference with one
     */
    public static @Nullable String lastName(Node node) {
        String reference = node.text(KEY);
        if (reference == null) {
            return null;
        }
        int slash = reference.lastIndexOf('/');
        return slash < 0 ? null : decoded(reference.substring(slash + 1));
    }

    private @Nullable Node at(String reference) {
        if (!reference.startsWith("#")) {
            return null;
        }
        Node at = root;
        for (String step : steps(reference.substring(1))) {
            Node next = child(at, step);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    private static @Nullable Node child(Node node, String step) {
        if (node instanceof Sequence list) {
            int index = index(step);
            return index >= 0 && index < list.items().size() ? list.items().get(index) : null;
        }
        return node.get(step);
    }

    private static int index(String step) {
        int longest = 9;
        if (step.isEmpty() || step.length() > longest || !step.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(step);
    }

    private static List<String> steps(String pointer) {
        List<String> steps = new ArrayList<>();
        int from = pointer.indexOf('/') + 1;
        while (from > 0) {
            int to = pointer.indexOf('/', from);
            steps.add(decoded(to < 0 ? pointer.substring(from) : pointer.substring(from, to)));
            from = to + 1;
        }
        return steps;
    }

    /** A step of a JSON pointer in a URI fragment (RFC 6901, section 6). */
    private static String decoded(String step) {
        String text = step.indexOf('%') < 0 ? step : unescaped(step);
        return text.replace("~1", "/").replace("~0", "~");
    }

    private static String unescaped(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                bytes[length++] = bytes[i];
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** The entries of a mapping, or none. */
    static List<Entry> entries(@Nullable Node node) {
        return node instanceof Mapping map ? map.entries() : List.of();
    }
}
