package io.pacto.distribution.conformance;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.host.document.HostDocuments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents as plain values, with {@code $1}, {@code $2} … in texts filled in. */
final class Trees {

    private Trees() {}

    static Object parse(String name, String text) {
        return plain(new HostDocuments().parse(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Object plain(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Entry entry : mapping.entries()) {
                values.put(entry.name(), plain(entry.value()));
            }
            return values;
        }
        if (node instanceof Sequence sequence) {
            List<Object> values = new ArrayList<>();
            for (Node item : sequence.items()) {
                values.add(plain(item));
            }
            return values;
        }
        Scalar scalar = (Scalar) node;
        return switch (scalar.kind()) {
            case TEXT -> scalar.text();
            case INTEGER -> Long.decode(scalar.text());
            case DECIMAL -> new BigDecimal(scalar.text());
            case BOOLEAN -> Boolean.valueOf(scalar.text());
            case NULL -> Row.Nothing.NULL;
        };
    }

    /** The value with the arguments in place of {@code $1}, {@code $2} … in every text of it, keys included. */
    static Object fill(Object value, List<String> arguments) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.forEach((key, each) -> values.put(fill(String.valueOf(key), arguments), fill(each, arguments)));
            return values;
        }
        if (value instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            for (Object each : list) {
                values.add(fill(each, arguments));
            }
            return values;
        }
        return value instanceof String text ? fill(text, arguments) : value;
    }

    private static String fill(String text, List<String> arguments) {
        String filled = text;
        for (int i = 0; i < arguments.size(); i++) {
            filled = filled.replace("$" + (i + 1), arguments.get(i));
        }
        return filled;
    }
}
