package io.pacto.plugin.openapi.diff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Equality of plain values: the order of keys and the spelling of numbers mean nothing. */
final class Values {

    private Values() {}

    static boolean same(@Nullable Node a, @Nullable Node b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof Mapping x) {
            return b instanceof Mapping y && mappings(x, y);
        }
        if (a instanceof Sequence x) {
            return b instanceof Sequence y && lists(x.items(), y.items());
        }
        return a instanceof Scalar x && b instanceof Scalar y && scalars(x, y);
    }

    /** Whether two lists have the same items, whatever the order. */
    static boolean sameItems(List<Node> a, List<Node> b) {
        return contains(a, b) && contains(b, a);
    }

    private static boolean contains(List<Node> all, List<Node> items) {
        for (Node item : items) {
            boolean found = false;
            for (int i = 0; !found && i < all.size(); i++) {
                found = same(all.get(i), item);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean mappings(Mapping a, Mapping b) {
        if (a.entries().size() != b.entries().size()) {
            return false;
        }
        for (Entry entry : a.entries()) {
            Node other = b.get(entry.name());
            if (other == null || !same(entry.value(), other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean lists(List<Node> a, List<Node> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean scalars(Scalar a, Scalar b) {
        boolean numbers = isNumber(a) && isNumber(b);
        if (!numbers && a.kind() != b.kind()) {
            return false;
        }
        if (a.kind() == Scalar.Kind.NULL || a.text().equals(b.text())) {
            return true;
        }
        return switch (a.kind()) {
            case TEXT, NULL -> false;
            case BOOLEAN -> a.text().equalsIgnoreCase(b.text());
            case INTEGER, DECIMAL -> sameNumber(a.text(), b.text());
        };
    }

    private static boolean isNumber(Scalar value) {
        return value.kind() == Scalar.Kind.INTEGER || value.kind() == Scalar.Kind.DECIMAL;
    }

    private static boolean sameNumber(String a, String b) {
        try {
            return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
        } catch (NumberFormatException hexOrInfinite) {
            return false;
        }
    }
}
