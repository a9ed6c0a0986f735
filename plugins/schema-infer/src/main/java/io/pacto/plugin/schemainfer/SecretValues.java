package io.pacto.plugin.schemainfer;

import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The secrets of all files, so that none is repeated from another place: from a comment, from an address. */
final class SecretValues {

    /** Shorter ones are found in half of all words. */
    private static final int SHORTEST_PART = 4;

    private static final int MOST = 1_000;

    private final Set<String> known = new TreeSet<>();
    private final List<String> parts = new ArrayList<>();

    void add(Scalar value) {
        String text = value.text().strip();
        boolean telling = switch (value.kind()) {
            case TEXT, INTEGER, DECIMAL -> true;
            case BOOLEAN, NULL -> false;
        };
        if (telling && !text.isEmpty() && known.size() < MOST && known.add(text) && text.length() >= SHORTEST_PART) {
            parts.add(text);
        }
    }

    /** Whether a text is or holds one of them. */
    boolean isIn(String text) {
        return known.contains(text.strip()) || parts.stream().anyMatch(text::contains);
    }
}
