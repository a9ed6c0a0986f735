package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.api.Scalar;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import java.util.List;
import java.util.Optional;

/** Bean Validation as keywords (Jakarta Validation 3.0, section 8). */
public final class Constraints {

    private Constraints() {}

    /**
     * Whether a value has to be there.
     *
     * @param marks the annotations of the value
     * @return true when one of them says so, for all groups
     */
    public static boolean demanded(Marks marks) {
        for (String simple : List.of("NotNull", "NotBlank", "NotEmpty")) {
            for (Mark mark : marks.all(Names.constraint(simple))) {
                if (!mark.has("groups")) {
                    return true;
                }
            }
        }
        return false;
    }

    static void apply(Marks marks, Schema schema) {
        String type = schema.text("type");
        find(marks, "Size").ifPresent(size -> {
            String kind = type.equals("array") ? "Items" : type.equals("string") ? "Length" : "";
            if (!kind.isEmpty()) {
                schema.number("min" + kind, size.text("min").orElse("0"));
                size.text("max").ifPresent(max -> schema.number("max" + kind, max));
            }
        });
        if (find(marks, "NotEmpty").isPresent() || find(marks, "NotBlank").isPresent()) {
            String keyword = type.equals("array") ? "minItems" : type.equals("string") ? "minLength" : "";
            if (!keyword.isEmpty()
                    && (!schema.has(keyword) || schema.text(keyword).equals("0"))) {
                schema.put(keyword, Scalar.of(1));
            }
        }
        if (type.equals("integer") || type.equals("number")) {
            numbers(marks, schema);
        }
        if (type.equals("string")) {
            find(marks, "Pattern")
                    .flatMap(mark -> mark.text("regexp"))
                    .ifPresent(regexp -> schema.put("pattern", regexp));
            if (find(marks, "Email").isPresent() && !schema.has("format")) {
                schema.put("format", "email");
            }
        }
    }

    private static void numbers(Marks marks, Schema schema) {
        find(marks, "Min").flatMap(mark -> mark.text("value")).ifPresent(value -> schema.number("minimum", value));
        find(marks, "Max").flatMap(mark -> mark.text("value")).ifPresent(value -> schema.number("maximum", value));
        find(marks, "DecimalMin").ifPresent(mark -> bound(mark, "minimum", "exclusiveMinimum", schema));
        find(marks, "DecimalMax").ifPresent(mark -> bound(mark, "maximum", "exclusiveMaximum", schema));
        find(marks, "Positive").ifPresent(mark -> schema.number("exclusiveMinimum", "0"));
        find(marks, "PositiveOrZero").ifPresent(mark -> schema.number("minimum", "0"));
        find(marks, "Negative").ifPresent(mark -> schema.number("exclusiveMaximum", "0"));
        find(marks, "NegativeOrZero").ifPresent(mark -> schema.number("maximum", "0"));
    }

    private static void bound(Mark mark, String inclusive, String exclusive, Schema schema) {
        String keyword = mark.flag("inclusive").orElse(true) ? inclusive : exclusive;
        mark.text("value").ifPresent(value -> schema.number(keyword, value));
    }

    private static Optional<Mark> find(Marks marks, String simple) {
        return marks.find(Names.constraint(simple));
    }
}
