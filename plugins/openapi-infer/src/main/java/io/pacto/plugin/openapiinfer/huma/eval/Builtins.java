package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The functions that belong to the language, and conversions. */
final class Builtins {

    /** More than any table of routes; a list that doubles in a loop ends here. */
    private static final int MOST_ITEMS = 100_000;

    private final Machine machine;

    Builtins(Machine machine) {
        this.machine = machine;
    }

    Value call(String name, Expr.Call call, Scope scope) {
        if (name.equals("make") || name.equals("new")) {
            return made(name.equals("new"), machine.type(call.arguments().get(0), scope));
        }
        List<Value> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(machine.evaluator().eval(argument, scope)));
        return switch (name) {
            case "append" -> append(arguments, call.spread());
            case "len" -> length(machine.values().pointee(arguments.get(0)));
            case "delete" -> {
                if (arguments.get(0) instanceof Value.Dict dict) {
                    dict.entries().remove(Operators.key(arguments.get(1)));
                }
                yield new Value.Tuple(List.of());
            }
            default -> Value.Unknown.ANYTHING;
        };
    }

    private Value made(boolean pointer, GoType type) {
        if (pointer) {
            return new Value.Ref(new Cell(machine.values().zero(type)), type);
        }
        GoType made = machine.types().underlying(type);
        if (made instanceof GoType.MapOf) {
            return Value.Dict.empty(type);
        }
        return made instanceof GoType.Slice ? new Value.Items(type, new ArrayList<>()) : new Value.Unknown(type);
    }

    private Value append(List<Value> arguments, boolean spread) {
        Value first = arguments.get(0);
        List<Value> items = new ArrayList<>();
        if (first instanceof Value.Items known) {
            items.addAll(known.items());
        } else if (!(first instanceof Value.Nil)) {
            return new Value.Unknown(machine.values().typeOf(first));
        }
        for (int i = 1; i < arguments.size(); i++) {
            Value argument = machine.values().copied(arguments.get(i));
            if (spread && i == arguments.size() - 1) {
                if (argument instanceof Value.Items more) {
                    items.addAll(more.items());
                }
            } else {
                items.add(argument);
            }
        }
        GoType type = machine.values().typeOf(first);
        if (items.size() > MOST_ITEMS) {
            return new Value.Unknown(type);
        }
        GoType list = type instanceof GoType.Unknown
                ? new GoType.Slice(items.isEmpty() ? type : machine.values().typeOf(items.get(0)))
                : type;
        return new Value.Items(list, items);
    }

    private static Value length(Value of) {
        if (of instanceof Value.Items items) {
            return Value.Const.of(items.items().size());
        }
        if (of instanceof Value.Dict dict) {
            return Value.Const.of(dict.entries().size());
        }
        String text = Values.text(of);
        if (text != null) {
            return Value.Const.of(text.getBytes(StandardCharsets.UTF_8).length);
        }
        return of instanceof Value.Nil ? Value.Const.of(0) : new Value.Unknown(GoType.Basic.INT);
    }

    Value convert(GoType type, Value value) {
        GoType made = machine.types().underlying(type);
        if (value instanceof Value.Const known && made instanceof GoType.Basic basic) {
            boolean toText = basic.name().equals("string");
            if (toText && known.value() instanceof Long rune) {
                return new Value.Const(Character.toString(rune.intValue()), type);
            }
            if (basic.name().startsWith("int") && known.value() instanceof Double number) {
                return new Value.Const(number.longValue(), type);
            }
            return Operators.as(type, value, machine);
        }
        if (value instanceof Value.Struct struct) {
            return new Value.Struct(type, struct.fields());
        }
        if (value instanceof Value.Unknown) {
            return new Value.Unknown(type);
        }
        return Operators.as(type, value, machine);
    }
}
