package io.pacto.plugin.openapiinfer.huma.eval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with values: types, zero values, fields. */
public final class Values {

    private final TypeSystem types;

    Values(TypeSystem types) {
        this.types = types;
    }

    /** The type of a value; unknown for what a library keeps for itself. */
    public GoType typeOf(Value value) {
        if (value instanceof Value.Unknown unknown) {
            return unknown.type();
        }
        if (value instanceof Value.Const known) {
            return known.type();
        }
        if (value instanceof Value.Nil nil) {
            return nil.type();
        }
        if (value instanceof Value.Ref ref) {
            return new GoType.Pointer(ref.pointee());
        }
        if (value instanceof Value.Struct struct) {
            return struct.type();
        }
        if (value instanceof Value.Items items) {
            return items.type();
        }
        if (value instanceof Value.Dict dict) {
            return dict.type();
        }
        return value instanceof Value.Func function
                ? types.function(function.signature(), function.scope())
                : new GoType.Unknown();
    }

    /** The value of a variable that was not given one. */
    public Value zero(GoType type) {
        GoType made = types.underlying(type);
        if (made instanceof GoType.Struct) {
            return Value.Struct.empty(type);
        }
        if (made instanceof GoType.Basic basic) {
            return switch (basic.name()) {
                case "string" -> new Value.Const("", type);
                case "bool" -> new Value.Const(false, type);
                case "float32", "float64" -> new Value.Const(0.0, type);
                default -> new Value.Const(0L, type);
            };
        }
        if (made instanceof GoType.Array) {
            return new Value.Items(type, new ArrayList<>());
        }
        return made instanceof GoType.Unknown || made instanceof GoType.External
                ? new Value.Unknown(type)
                : new Value.Nil(type);
    }

    /** The value of an assignment or an argument: structs are copied. */
    Value copied(Value value) {
        return value instanceof Value.Struct struct ? struct.copy() : value;
    }

    /** What a pointer leads to; other values are themselves. */
    public Value pointee(Value value) {
        Value at = value;
        for (int depth = 0; at instanceof Value.Ref ref && depth < 10; depth++) {
            at = ref.target().get();
        }
        return at;
    }

    /** A field of a struct, through pointers and embedded structs; null when there is none. */
    public @Nullable Value field(Value of, String name) {
        Value value = pointee(of);
        if (value instanceof Value.Struct struct) {
            return fieldOf(struct, name);
        }
        if (value instanceof Value.Unknown unknown) {
            List<GoType.Field> way = types.wayTo(name, unknown.type());
            return way == null
                    ? null
                    : new Value.Unknown(way.get(way.size() - 1).type());
        }
        return value instanceof Value.Host host ? host.field(name) : null;
    }

    private @Nullable Value fieldOf(Value.Struct struct, String name) {
        Value known = struct.fields().get(name);
        if (known != null) {
            return known;
        }
        List<GoType.Field> way = types.wayTo(name, struct.type());
        if (way == null) {
            return null;
        }
        Value.Struct at = struct;
        for (int i = 0; i < way.size(); i++) {
            GoType.Field step = way.get(i);
            Value next = at.fields().computeIfAbsent(step.name(), key -> zero(step.type()));
            if (i == way.size() - 1) {
                return next;
            }
            Value inner = pointee(next);
            if (!(inner instanceof Value.Struct deeper)) {
                return new Value.Unknown(way.get(way.size() - 1).type());
            }
            at = deeper;
        }
        return null;
    }

    /** Sets a field of a struct, through pointers and embedded structs; does nothing when there is none. */
    public void setField(Value of, String name, Value value) {
        if (!(pointee(of) instanceof Value.Struct struct)) {
            return;
        }
        List<GoType.Field> way = types.wayTo(name, struct.type());
        Value.Struct at = struct;
        if (way != null) {
            for (GoType.Field step : way.subList(0, way.size() - 1)) {
                if (pointee(at.fields().computeIfAbsent(step.name(), key -> zero(step.type())))
                        instanceof Value.Struct inner) {
                    at = inner;
                } else {
                    return;
                }
            }
        }
        at.fields().put(name, value);
    }

    /** A text; null when the value is not known to be one. */
    public static @Nullable String text(@Nullable Value value) {
        return value instanceof Value.Const known && known.value() instanceof String text ? text : null;
    }

    /** A whole number; null when the value is not known to be one. */
    public static @Nullable Long number(@Nullable Value value) {
        return value instanceof Value.Const known && known.value() instanceof Long number ? number : null;
    }

    /** Whether a value is known to be true. */
    public static boolean isTrue(@Nullable Value value) {
        return value instanceof Value.Const known && Boolean.TRUE.equals(known.value());
    }
}
