package io.pacto.plugin.openapi.document;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows {@code $ref} inside one bundle: within a file and to files beside it. Nothing else is ever followed. */
final class References {

    /** A longer chain of references to references is a circle. */
    private static final int HOPS = 32;

    private final BundleFiles files;
    private final String main;
    private final Map<String, Map<String, Node>> targets = new HashMap<>();

    References(BundleFiles files, String main) {
        this.files = files;
        this.main = main;
    }

    /**
     * The end of a chain of references.
     *
     * @return the target, or the last node that could be reached: it is then compared as it is written
     */
    Node resolve(Node node) {
        Node at = node;
        for (int hop = 0; hop < HOPS; hop++) {
            String reference = at instanceof Mapping ? at.text("$ref") : null;
            Node next = reference == null ? null : target(reference, at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return node;
    }

    /**
     * Where a reference leads.
     *
     * @param reference its text
     * @param from the node it is written in
     * @return the target, or null when it is remote, leaves the bundle or leads nowhere
     */
    @Nullable
    Node target(String reference, Node from) {
        String file = from.position().file().isEmpty() ? main : from.position().file();
        Map<String, Node> known = targets.computeIfAbsent(file, unused -> new HashMap<>());
        Node target = known.get(reference);
        if (target == null) {
            target = find(reference, file);
            if (target != null) {
                known.put(reference, target);
            }
        }
        return target;
    }

    private @Nullable Node find(String reference, String from) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String wanted = file.isEmpty() ? from : BundleFiles.join(from, file);
        Node root = wanted == null ? null : files.root(wanted);
        return root == null ? null : pointed(root, hash < 0 ? "" : reference.substring(hash + 1));
    }

    /** RFC 6901 in the form of a URI fragment. */
    private static @Nullable Node pointed(Node root, String pointer) {
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            return null;
        }
        Node at = root;
        for (int start = 1; at != null && start <= pointer.length(); ) {
            int slash = pointer.indexOf('/', start);
            int end = slash < 0 ? pointer.length() : slash;
            String step = BundleFiles.decoded(pointer.substring(start, end));
            String key = step.indexOf('~') < 0 ? step : step.replace("~1", "/").replace("~0", "~");
            at = at instanceof Sequence list ? item(list, key) : at.get(key);
            start = end + 1;
        }
        return at;
    }

    private static @Nullable Node item(Sequence list, String key) {
        int index = 0;
        for (int i = 0; i < key.length(); i++) {
            char digit = key.charAt(i);
            if (digit < '0' || digit > '9' || i > 7) {
                return null;
            }
            index = index * 10 + digit - '0';
        }
        return key.isEmpty() || index >= list.items().size()
                ? null
                : list.items().get(index);
    }
}
