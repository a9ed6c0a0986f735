package io.pacto.plugin.openapi.structure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object of the specification. */
record Shape(
        String name,
        Map<String, Field> fields,
        Map<String, Want> patterns,
        List<Condition> conditions,
        @Nullable Choice choice) {

    /** A fixed field. */
    record Field(Want want, boolean required) {}

    /** Something between fields: the word of the tables and the fields it is about. */
    record Condition(String word, List<String> fields) {}

    /** The object has another shape for each value of one of its fields. */
    record Choice(String field, LinkedHashMap<String, String> shapes) {}

    /** What the value of a key has to be; null when there may be no such key. */
    @Nullable
    Want at(String key) {
        Field field = fields.get(key);
        if (field != null) {
            return field.want();
        }
        for (Map.Entry<String, Want> pattern : patterns.entrySet()) {
            if (matches(pattern.getKey(), key)) {
                return pattern.getValue();
            }
        }
        return null;
    }

    private static boolean matches(String pattern, String key) {
        return switch (pattern) {
            case "<path>" -> key.startsWith("/");
            case "<status>" -> isStatus(key);
            default -> true;
        };
    }

    /** Three digits from 100 to 599, or the first of them and XX. */
    private static boolean isStatus(String key) {
        if (key.length() != 3 || key.charAt(0) < '1' || key.charAt(0) > '5') {
            return false;
        }
        return key.endsWith("XX") || (isDigit(key.charAt(1)) && isDigit(key.charAt(2)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
