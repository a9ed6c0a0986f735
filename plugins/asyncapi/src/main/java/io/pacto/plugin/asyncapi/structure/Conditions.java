package io.pacto.plugin.asyncapi.structure;

import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import java.util.List;

/** What holds between the fields of one object. */
final class Conditions {

    private Conditions() {}

    static void check(Shape.Condition condition, Mapping map, Problems problems) {
        List<String> fields = condition.fields();
        switch (condition.word()) {
            case "any-of" -> anyOf(fields, map, problems);
            case "bearer-only" -> bearerOnly(fields.get(0), map, problems);
            default -> throw new IllegalStateException("the tables know no condition " + condition.word());
        }
    }

    private static void anyOf(List<String> fields, Mapping map, Problems problems) {
        StringBuilder list = new StringBuilder();
        for (String field : fields) {
            if (map.get(field) != null) {
                return;
            }
            list.append(list.length() == 0 ? "" : ", ").append(Problems.quoted(field));
        }
        problems.missing(map, "at least one of " + list + " is wanted");
    }

    /** A field of one HTTP authentication scheme; names of schemes ignore case (RFC 9110, section 11.1). */
    private static void bearerOnly(String field, Mapping map, Problems problems) {
        Scalar key = map.key(field);
        String scheme = map.text("scheme");
        if (key != null && scheme != null && !scheme.equalsIgnoreCase("bearer")) {
            problems.key(key, map, Problems.quoted(field) + " is allowed with the scheme bearer alone", null);
        }
    }
}
