package io.pacto.host.pipeline;

import io.pacto.api.Comment;
import io.pacto.api.Documents;
import io.pacto.api.Node;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows small documents that were read a short while ago: one judge after the other reads the same files of a bundle, and
 * many bundles hold the same schema. Nodes cannot change, so that everybody may have the same.
 */
final class RecentDocuments implements Documents {

    private static final int MOST = 24;
    /** In bytes: larger ones are not kept, and may be read ahead. */
    static final int LARGEST = 32 * 1024;

    private final Documents documents;
    private volatile @Nullable ReadAhead ahead;
    private final Deque<Kept> kept = new ArrayDeque<>();

    RecentDocuments(Documents documents) {
        this.documents = documents;
    }

    /** Reads large documents before they are asked for; made for whoever compares, so that no other start loads it. */
    synchronized ReadAhead ahead() {
        ReadAhead known = ahead;
        if (known == null) {
            known = new ReadAhead(documents);
            ahead = known;
        }
        return known;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by content, never by equals
    private record Kept(String file, byte[] content, Node root) {}

    @Override
    public Node parse(String file, byte[] content) {
        if (content.length > LARGEST) {
            ReadAhead begun = ahead;
            return begun == null ? documents.parse(file, content) : begun.parse(file, content);
        }
        Node known = find(file, content);
        if (known != null) {
            return known;
        }
        byte[] own = content.clone();
        Node root = documents.parse(file, own);
        keep(new Kept(file, own, root));
        return root;
    }

    @Override
    public Node parse(String file, byte[] content, long mostBytes) {
        return documents.parse(file, content, mostBytes);
    }

    private synchronized @Nullable Node find(String file, byte[] content) {
        for (Iterator<Kept> each = kept.iterator(); each.hasNext(); ) {
            Kept one = each.next();
            if (one.file.equals(file) && Arrays.equals(one.content, content)) {
                each.remove();
                kept.addFirst(one);
                return one.root;
            }
        }
        return null;
    }

    private synchronized void keep(Kept document) {
        kept.addFirst(document);
        if (kept.size() > MOST) {
            kept.removeLast();
        }
    }

    @Override
    public Node parseSettings(String file, byte[] content) {
        return documents.parseSettings(file, content);
    }

    @Override
    public List<Comment> comments(String file, byte[] content) {
        return documents.comments(file, content);
    }

    @Override
    public String toJson(Node node) {
        return documents.toJson(node);
    }

    @Override
    public String toYaml(Node node) {
        return documents.toYaml(node);
    }
}
