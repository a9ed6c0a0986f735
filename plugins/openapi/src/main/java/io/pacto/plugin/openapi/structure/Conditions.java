package io.pacto.plugin.openapi.structure;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.List;

/** What holds between the fields of one object. */
final class Conditions {

    private Conditions() {}

    static void check(Shape.Condition condition, Mapping map, Problems problems) {
        List<String> fields = condition.fields();
        List<String> present = present(fields, map);
        switch (condition.word()) {
            case "any-of" -> {
                if (present.isEmpty()) {
                    problems.missing(map, "at least one of " + list(fields) + " is wanted");
                }
            }
            case "one-of" -> {
                if (present.isEmpty()) {
                    problems.missing(map, "one of " + list(fields) + " is missing");
                } else if (present.size() > 1) {
                    together(map, present, problems);
                }
            }
            case "at-most-one" -> {
                if (present.size() > 1) {
                    together(map, present, problems);
                }
            }
            case "excludes" -> excludes(fields, present, map, problems);
            case "not-empty" -> {
                if (map.entries().isEmpty()) {
                    problems.missing(map, "is empty; at least one entry is wanted");
                }
            }
            case "some-entry" -> {
                if (onlyExtensions(map)) {
                    problems.missing(map, "is empty; at least one entry is wanted");
                }
            }
            case "bearer-only" -> bearerOnly(fields.get(0), map, problems);
            default -> throw new IllegalStateException("the tables know no condition " + condition.word());
        }
    }

    private static void excludes(List<String> fields, List<String> present, Mapping map, Problems problems) {
        if (!present.contains(fields.get(0))) {
            return;
        }
        for (String other : present) {
            Scalar key = map.key(other);
            if (!other.equals(fields.get(0)) && key != null) {
                problems.key(key, map, list(List.of(other)) + " is not allowed beside " + list(fields.subList(0, 1)));
            }
        }
    }

    private static boolean onlyExtensions(Mapping map) {
        for (Entry entry : map.entries()) {
            if (!entry.name().startsWith("x-")) {
                return false;
            }
        }
        return true;
    }

    /** A field of one HTTP authentication scheme; names of schemes ignore case (RFC 9110, section 11.1). */
    private static void bearerOnly(String field, Mapping map, Problems problems) {
        Scalar key = map.key(field);
        String scheme = map.text("scheme");
        if (key != null && scheme != null && !scheme.equalsIgnoreCase("bearer")) {
            problems.key(key, map, list(List.of(field)) + " is allowed with the scheme bearer alone");
        }
    }

    private static void together(Mapping map, List<String> present, Problems problems) {
        Scalar second = map.key(present.get(1));
        if (second != null) {
            problems.key(second, map, list(present) + " exclude each other");
        }
    }

    private static List<String> present(List<String> fields, Mapping map) {
        List<String> present = new ArrayList<>();
        for (String field : fields) {
            if (map.get(field) != null) {
                present.add(field);
            }
        }
        return present;
    }

    private static String list(List<String> fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            text.append(text.length() == 0 ? "" : ", ").append(Problems.quoted(field));
        }
        return text.toString();
    }
}
