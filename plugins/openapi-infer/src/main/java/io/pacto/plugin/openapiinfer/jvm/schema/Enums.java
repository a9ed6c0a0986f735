package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.plugin.openapiinfer.jvm.source.Constant;
import io.pacto.plugin.openapiinfer.jvm.source.Expr;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Member;
import io.pacto.plugin.openapiinfer.jvm.source.Method;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of an enum as Jackson writes them. */
final class Enums {

    private static final List<String> LOMBOK_CONSTRUCTORS =
            List.of("lombok.AllArgsConstructor", "lombok.RequiredArgsConstructor", "lombok.Value");

    private final Sources sources;

    Enums(Sources sources) {
        this.sources = sources;
    }

    List<String> values(TypeDecl type) {
        Expr value = jsonValue(type);
        List<String> values = new ArrayList<>();
        for (Constant constant : type.constants()) {
            Marks marks = new Marks(sources.marks(constant));
            if (marks.has(Names.jackson("JsonIgnore")) || marks.has(List.of("io.swagger.v3.oas.annotations.Hidden"))) {
                continue;
            }
            Optional<String> renamed = marks.find(Names.jackson("JsonProperty")).flatMap(mark -> mark.text("value"));
            Optional<String> written = value == null ? Optional.empty() : written(value, constant, type);
            values.add(written.or(() -> renamed).orElse(constant.name()));
        }
        return values;
    }

    private @Nullable Expr jsonValue(TypeDecl type) {
        for (Member field : type.fields()) {
            if (isValue(sources.marks(field))) {
                return new Expr.Name(field.name());
            }
        }
        for (Method method : type.methods()) {
            if (isValue(sources.marks(method))) {
                return method.value();
            }
        }
        return null;
    }

    private static boolean isValue(List<Mark> marks) {
        return new Marks(marks).has(Names.jackson("JsonValue"));
    }

    private Optional<String> written(Expr value, Constant constant, TypeDecl type) {
        if (value instanceof Expr.Name field) {
            int index = type.assigned().getOrDefault(field.name(), byLombok(field.name(), type));
            if (index >= 0
                    && index < constant.arguments().size()
                    && constant.arguments().get(index) instanceof Expr.Literal literal) {
                return Optional.of(literal.text());
            }
            return Optional.empty();
        }
        if (value instanceof Expr.Call call) {
            boolean own = call.of() instanceof Expr.Name self && self.name().equals("this");
            Optional<String> before = own ? Optional.empty() : written(call.of(), constant, type);
            return switch (call.method()) {
                case "name", "toString" -> own ? Optional.of(constant.name()) : before;
                case "toLowerCase" -> before.map(text -> text.toLowerCase(Locale.ROOT));
                case "toUpperCase" -> before.map(text -> text.toUpperCase(Locale.ROOT));
                default -> own ? getter(call.method(), constant, type) : Optional.empty();
            };
        }
        return Optional.empty();
    }

    private Optional<String> getter(String name, Constant constant, TypeDecl type) {
        for (Method method : type.methods()) {
            Expr value = method.value();
            if (method.name().equals(name) && value instanceof Expr.Name) {
                return written(value, constant, type);
            }
        }
        return Optional.empty();
    }

    private int byLombok(String field, TypeDecl type) {
        if (!new Marks(sources.marks(type)).has(LOMBOK_CONSTRUCTORS)) {
            return -1;
        }
        List<String> fields = type.fields().stream()
                .filter(one -> !one.is("static") && one.value() == null)
                .map(Member::name)
                .toList();
        return fields.indexOf(field);
    }
}
