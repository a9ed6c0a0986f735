package io.pacto.schemadiff;

import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema as it stands in a document, or several that hold together. Known by identity: the library of a side hands out
 * one for each place, whatever reference leads there, so that a pair of them can be remembered.
 */
final class Sub {

    private final Side side;
    private final List<Part> parts;
    private @Nullable Form form;
    private boolean underway;

    Sub(Side side, List<Part> parts) {
        this.side = side;
        this.parts = parts;
    }

    /**
     * One written schema.
     *
     * @param node the schema
     * @param scope what its references start from
     */
    record Part(Node node, Scope scope) {}

    Side side() {
        return side;
    }

    List<Part> parts() {
        return parts;
    }

    /** What it means. Read when first asked for. */
    Form form() {
        Form known = form;
        if (known != null) {
            return known;
        }
        if (underway || !side.enter()) {
            return side.cut(this);
        }
        underway = true;
        int cuts = side.cuts();
        Form read = side.read(this);
        underway = false;
        side.leave();
        if (cuts == side.cuts() || side.isOutermost()) {
            form = read;
        }
        return read;
    }

    boolean isAny() {
        return parts.isEmpty() || form().isAny();
    }

    /** Both hold. */
    static Sub both(Sub a, Sub b) {
        if (a == b || b.parts.isEmpty()) {
            return a;
        }
        if (a.parts.isEmpty()) {
            return b;
        }
        List<Part> all = new ArrayList<>(a.parts);
        for (Part part : b.parts) {
            if (!holds(all, part.node())) {
                all.add(part);
            }
        }
        return all.size() == a.parts.size() ? a : new Sub(a.side, List.copyOf(all));
    }

    @SuppressWarnings("ReferenceEquality") // the same place, not an equal one
    private static boolean holds(List<Part> parts, Node node) {
        for (Part part : parts) {
            if (part.node() == node) {
                return true;
            }
        }
        return false;
    }

    Node node() {
        return parts.isEmpty() ? Form.NOWHERE : parts.get(0).node();
    }
}
