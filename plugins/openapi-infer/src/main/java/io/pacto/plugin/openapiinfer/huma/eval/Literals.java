package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Works out literals of basic types, structs, lists and maps. */
final class Literals {

    private final Machine machine;

    Literals(Machine machine) {
        this.machine = machine;
    }

    static Value constant(Expr.Literal literal) {
        String text = literal.text();
        return switch (literal.kind()) {
            case TEXT -> Value.Const.of(text);
            case RUNE -> new Value.Const(text.isEmpty() ? 0L : (long) text.codePointAt(0), new GoType.Basic("int32"));
            case INTEGER -> integer(text);
            case DECIMAL -> decimal(text);
        };
    }

    private static Value integer(String written) {
        String text = written.replace("_", "").toLowerCase(Locale.ROOT);
        try {
            if (text.startsWith("0x")) {
                return Value.Const.of(Long.parseLong(text.substring(2), 16));
            }
            if (text.startsWith("0b")) {
                return Value.Const.of(Long.parseLong(text.substring(2), 2));
            }
            if (text.startsWith("0o")) {
                return Value.Const.of(Long.parseLong(text.substring(2), 8));
            }
            boolean octal = text.length() > 1 && text.charAt(0) == '0';
            return Value.Const.of(octal ? Long.parseLong(text, 8) : Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return new Value.Unknown(GoType.Basic.INT);
        }
    }

    private static Value decimal(String written) {
        GoType type = new GoType.Basic("float64");
        try {
            return new Value.Const(Double.parseDouble(written.replace("_", "")), type);
        } catch (NumberFormatException imaginary) {
            return new Value.Unknown(type);
        }
    }

    Value composite(Expr.Composite composite, Scope scope) {
        Expr written = composite.type();
        GoType type = written == null ? new GoType.Unknown() : machine.type(written, scope);
        return composite(type, composite, scope);
    }

    private Value composite(GoType type, Expr.Composite composite, Scope scope) {
        if (type instanceof GoType.Pointer pointer) {
            return new Value.Ref(new Cell(composite(pointer.of(), composite, scope)), pointer.of());
        }
        GoType made = machine.types().underlying(type);
        if (made instanceof GoType.Struct struct) {
            return struct(type, struct, composite, scope);
        }
        if (made instanceof GoType.Slice slice) {
            return items(type, slice.element(), composite, scope);
        }
        if (made instanceof GoType.Array array) {
            return items(type, array.element(), composite, scope);
        }
        if (made instanceof GoType.MapOf map) {
            return dict(type, map, composite, scope);
        }
        // A type of another module: its fields are unknown, yet functions in them may matter.
        composite.elements().forEach(element -> element(new GoType.Unknown(), element.value(), scope));
        return new Value.Unknown(type);
    }

    private Value struct(GoType type, GoType.Struct struct, Expr.Composite composite, Scope scope) {
        Map<String, Value> fields = new LinkedHashMap<>();
        int position = 0;
        for (Expr.Element element : composite.elements()) {
            String name = element.key() instanceof Expr.Name key
                    ? key.text()
                    : position < struct.fields().size()
                            ? struct.fields().get(position).name()
                            : "";
            GoType fieldType = struct.fields().stream()
                    .filter(field -> field.name().equals(name))
                    .map(GoType.Field::type)
                    .findFirst()
                    .orElse(new GoType.Unknown());
            Value value = element(fieldType, element.value(), scope);
            fields.put(name, Operators.as(fieldType, machine.values().copied(value), machine));
            position++;
        }
        return new Value.Struct(type, fields);
    }

    private Value items(GoType type, GoType elementType, Expr.Composite composite, Scope scope) {
        List<Value> items = new ArrayList<>();
        for (Expr.Element element : composite.elements()) {
            Value value = element(elementType, element.value(), scope);
            items.add(Operators.as(elementType, machine.values().copied(value), machine));
        }
        return new Value.Items(type, items);
    }

    private Value dict(GoType type, GoType.MapOf map, Expr.Composite composite, Scope scope) {
        Value.Dict dict = Value.Dict.empty(type);
        for (Expr.Element element : composite.elements()) {
            Expr written = element.key();
            Value key = written == null ? Value.Unknown.ANYTHING : element(map.key(), written, scope);
            Value value = element(map.value(), element.value(), scope);
            dict.entries()
                    .put(
                            Operators.key(key),
                            Operators.as(map.value(), machine.values().copied(value), machine));
        }
        return dict;
    }

    private Value element(GoType type, Expr value, Scope scope) {
        return value instanceof Expr.Composite inner && inner.type() == null
                ? composite(type, inner, scope)
                : machine.evaluator().eval(value, scope);
    }
}
