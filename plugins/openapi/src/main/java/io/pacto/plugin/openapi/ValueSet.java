package io.pacto.plugin.openapi;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of a list whose order means nothing, such as those of {@code enum}. */
final class ValueSet {

    private final Map<String, Node> values = new LinkedHashMap<>();

    ValueSet(List<Node> items) {
        for (Node item : items) {
            values.putIfAbsent(form(item), item);
        }
    }

    static boolean same(List<Node> a, List<Node> b) {
        return sameInOrder(a, b) || new ValueSet(a).values.keySet().equals(new ValueSet(b).values.keySet());
    }

    /** The values the other set lacks, in order. */
    List<Node> without(ValueSet other) {
        List<Node> missing = new ArrayList<>();
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            if (!other.values.containsKey(entry.getKey())) {
                missing.add(entry.getValue());
            }
        }
        return missing;
    }

    private static boolean sameInOrder(List<Node> a, List<Node> b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = Values.same(a.get(i), b.get(i));
        }
        return same;
    }

    /** One text for equal values; equal texts only for equal values. */
    private static String form(@Nullable Node value) {
        if (value instanceof Mapping mapping) {
            Map<String, String> sorted = new TreeMap<>();
            for (Entry entry : mapping.entries()) {
                sorted.put(entry.name(), form(entry.value()));
            }
            return "map" + sorted.size() + sorted;
        }
        if (value instanceof Sequence list) {
            return "list" + list.items().stream().map(ValueSet::form).toList();
        }
        return value instanceof Scalar scalar ? scalar(scalar) : "";
    }

    private static String scalar(Scalar value) {
        return switch (value.kind()) {
            case TEXT -> "text" + value.text().length() + ':' + value.text();
            case NULL -> "null";
            case BOOLEAN -> "boolean" + value.text().equalsIgnoreCase("true");
            case INTEGER, DECIMAL -> "number" + number(value.text());
        };
    }

    private static String number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toString();
        } catch (NumberFormatException hexOrInfinite) {
            return text;
        }
    }
}
