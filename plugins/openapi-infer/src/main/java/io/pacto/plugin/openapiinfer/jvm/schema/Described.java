package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import java.util.List;
import java.util.Optional;

/** What {@code @Schema} and its older kin say of a schema. */
final class Described {

    private static final List<String> PROPERTY = List.of("io.swagger.annotations.ApiModelProperty");

    private Described() {}

    /** The type that stands in for the declared one. */
    static Optional<JavaType> implementation(Marks marks) {
        return marks.find(Docs.SCHEMA).flatMap(mark -> mark.type("implementation"));
    }

    /** The schema that an explicit type makes of a declared one. */
    static Optional<Mapping> explicit(Marks marks) {
        Optional<Mark> schema = marks.find(Docs.SCHEMA);
        Optional<String> type = schema.flatMap(mark -> mark.text("type"))
                .map(text -> text.toLowerCase(java.util.Locale.ROOT))
                .filter(text -> !text.isEmpty() && !text.equals("default"));
        if (type.isEmpty()
                || implementation(marks).isPresent()
                || type.get().equals("object")
                || type.get().equals("array")) {
            return Optional.empty();
        }
        Schema built = new Schema().put("type", type.get());
        schema.flatMap(mark -> mark.text("format")).ifPresent(format -> built.ifAny("format", format));
        return Optional.of(built.build());
    }

    static void apply(Marks marks, Schema schema) {
        Optional<Mark> found = marks.find(Docs.SCHEMA);
        if (found.isPresent()) {
            Mark mark = found.get();
            mark.text("title").ifPresent(text -> schema.ifAny("title", text));
            mark.text("description").ifPresent(text -> schema.ifAny("description", text));
            mark.text("format").ifPresent(text -> schema.ifAny("format", text));
            mark.text("pattern").ifPresent(text -> schema.ifAny("pattern", text));
            for (String keyword : List.of("minLength", "maxLength", "minimum", "maximum")) {
                mark.text(keyword).ifPresent(number -> schema.number(keyword, number));
            }
            List<String> values =
                    mark.texts("allowableValues").isEmpty() ? mark.texts("enumeration") : mark.texts("allowableValues");
            if (!values.isEmpty() && !schema.text("type").equals("array")) {
                schema.put("enum", Schema.texts(values));
            }
            mark.text("example").ifPresent(text -> example(text, schema));
            value(mark, "defaultValue", schema);
            if (mark.flag("deprecated").orElse(false)) {
                schema.put("deprecated", Scalar.of(true));
            }
            String access = mark.text("accessMode").orElse("");
            if (access.equals("READ_ONLY") || mark.flag("readOnly").orElse(false)) {
                schema.put("readOnly", Scalar.of(true));
            } else if (access.equals("WRITE_ONLY") || mark.flag("writeOnly").orElse(false)) {
                schema.put("writeOnly", Scalar.of(true));
            }
        }
        marks.find(PROPERTY).ifPresent(mark -> {
            mark.text("value").ifPresent(text -> schema.ifAny("description", text));
            mark.text("example").ifPresent(text -> example(text, schema));
        });
        access(marks, schema);
    }

    private static void access(Marks marks, Schema schema) {
        String access = marks.find(Names.jackson("JsonProperty"))
                .flatMap(mark -> mark.text("access"))
                .orElse("");
        if (access.equals("READ_ONLY")) {
            schema.put("readOnly", Scalar.of(true));
        } else if (access.equals("WRITE_ONLY")) {
            schema.put("writeOnly", Scalar.of(true));
        }
    }

    private static void value(Mark mark, String key, Schema schema) {
        mark.text(key).filter(text -> !text.isEmpty()).ifPresent(text -> scalar("default", text, schema));
    }

    private static void example(String text, Schema schema) {
        if (!text.isEmpty()) {
            Schema one = new Schema().put("type", schema.text("type"));
            scalar("value", text, one);
            Mapping built = one.build();
            schema.put(
                    "examples",
                    io.pacto.api.Sequence.of(
                            List.of(java.util.Objects.requireNonNullElse(built.get("value"), Scalar.of(text)))));
        }
    }

    /** A value in the type of its schema: what annotations hold is always text. */
    static void scalar(String keyword, String text, Schema schema) {
        switch (schema.text("type")) {
            case "integer", "number" -> schema.number(keyword, text);
            case "boolean" -> schema.put(keyword, Scalar.of(text.equalsIgnoreCase("true")));
            case "array", "object" -> {
                // Text that stands for a list or an object says nothing that a reader can rely on.
            }
            default -> schema.put(keyword, text);
        }
    }

    /** Whether the value is said to be required or not; empty when nothing is said. */
    static Optional<Boolean> required(Marks marks) {
        Optional<Mark> schema = marks.find(Docs.SCHEMA);
        String mode = schema.flatMap(mark -> mark.text("requiredMode")).orElse("AUTO");
        if (mode.equals("REQUIRED") || mode.equals("NOT_REQUIRED")) {
            return Optional.of(mode.equals("REQUIRED"));
        }
        Optional<Boolean> said = schema.flatMap(mark -> mark.flag("required"));
        return said.filter(flag -> flag)
                .or(() -> marks.find(PROPERTY)
                        .flatMap(mark -> mark.flag("required"))
                        .filter(flag -> flag));
    }
}
