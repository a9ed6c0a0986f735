package io.pacto.distribution.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a table: text, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, {@link Nothing}, lists and
 * mappings by key, in the order of the file.
 *
 * @param values by key
 */
record Row(Map<String, Object> values) {

    static final Row EMPTY = new Row(Map.of());

    /** A null of the file, so that tables can tell it from a key that is not there. */
    enum Nothing {
        NULL
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    Object get(String key) {
        return values.get(key);
    }

    @Nullable
    String text(String key) {
        Object value = values.get(key);
        return value == null ? null : String.valueOf(value);
    }

    String text(String key, String fallback) {
        String value = text(key);
        return value == null ? fallback : value;
    }

    int number(String key, int fallback) {
        return values.get(key) instanceof Long number ? Math.toIntExact(number) : fallback;
    }

    /** The texts below a key; a single one counts as a list. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object item : items(key)) {
            texts.add(String.valueOf(item));
        }
        return texts;
    }

    /** The items below a key; a single one counts as a list. */
    List<?> items(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : List.of(value);
    }

    /** The rows below a key; a single one counts as a list. */
    List<Row> rows(String key) {
        List<Row> rows = new ArrayList<>();
        for (Object item : items(key)) {
            rows.add(of(item));
        }
        return rows;
    }

    Row row(String key) {
        Object value = values.get(key);
        return value == null ? EMPTY : of(value);
    }

    static Row of(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a mapping is expected here, not: " + value);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, each) -> values.put(String.valueOf(key), each));
        return new Row(values);
    }
}
