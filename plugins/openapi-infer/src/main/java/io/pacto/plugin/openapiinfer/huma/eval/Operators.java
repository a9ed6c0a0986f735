package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What operators make of values; an unknown operand makes an unknown result. */
final class Operators {

    /** Longer than any path or description; a text that doubles in a loop ends here. */
    static final int LONGEST_TEXT = 65_536;

    private Operators() {}

    /** One of several results. */
    static Value part(Value value, int index) {
        if (value instanceof Value.Tuple tuple) {
            return index < tuple.values().size() ? tuple.values().get(index) : Value.Unknown.ANYTHING;
        }
        return index == 0 ? value : Value.Unknown.ANYTHING;
    }

    /** The key under which a map keeps a value. */
    static Object key(Value key) {
        return key instanceof Value.Const known ? known.value() : key;
    }

    /** A value that is given to a variable of a type: constants and nil take it on. */
    static Value as(GoType type, Value value, Machine machine) {
        GoType made = machine.types().underlying(type);
        if (made instanceof GoType.Unknown || made instanceof GoType.Interface) {
            return value;
        }
        if (value instanceof Value.Const known && made instanceof GoType.Basic basic) {
            boolean decimal = basic.name().startsWith("float") && known.value() instanceof Long;
            return new Value.Const(decimal ? (double) (Long) known.value() : known.value(), type);
        }
        if (value instanceof Value.Nil) {
            return new Value.Nil(type);
        }
        if (value instanceof Value.Unknown) {
            return new Value.Unknown(type);
        }
        if (value instanceof Value.Items items && !(items.type() instanceof GoType.Named)) {
            return new Value.Items(type, items.items());
        }
        return value instanceof Value.Dict dict && !(dict.type() instanceof GoType.Named)
                ? new Value.Dict(type, dict.entries())
                : value;
    }

    static Value unary(String operator, Value operand) {
        if (operand instanceof Value.Const known) {
            if (operator.equals("!") && known.value() instanceof Boolean truth) {
                return new Value.Const(!truth, known.type());
            }
            if (operator.equals("-") && known.value() instanceof Long number) {
                return new Value.Const(-number, known.type());
            }
            if (operator.equals("-") && known.value() instanceof Double number) {
                return new Value.Const(-number, known.type());
            }
            if (operator.equals("+")) {
                return known;
            }
        }
        return operator.equals("!") ? new Value.Unknown(GoType.Basic.BOOL) : Value.Unknown.ANYTHING;
    }

    static Value logical(boolean and, Value left, Value right) {
        if (left instanceof Value.Const && right instanceof Value.Const) {
            return right;
        }
        if (right instanceof Value.Const known && known.value() instanceof Boolean truth && truth != and) {
            return right;
        }
        return new Value.Unknown(GoType.Basic.BOOL);
    }

    static Value binary(String operator, Value left, Value right, Expr written) {
        if (operator.equals("==") || operator.equals("!=")) {
            Boolean same = same(left, right, written);
            return same == null ? new Value.Unknown(GoType.Basic.BOOL) : Value.Const.of(same == operator.equals("=="));
        }
        if (!(left instanceof Value.Const a) || !(right instanceof Value.Const b)) {
            GoType type = left instanceof Value.Const known ? known.type() : typeOf(left);
            return List.of("<", "<=", ">", ">=").contains(operator)
                    ? new Value.Unknown(GoType.Basic.BOOL)
                    : new Value.Unknown(type);
        }
        GoType type = a.type() instanceof GoType.Basic ? b.type() : a.type();
        if (a.value() instanceof String x && b.value() instanceof String y) {
            if (x.length() + y.length() > LONGEST_TEXT) {
                return new Value.Unknown(type);
            }
            return operator.equals("+") ? new Value.Const(x + y, type) : compared(operator, x.compareTo(y));
        }
        if (a.value() instanceof Long x && b.value() instanceof Long y) {
            return whole(operator, x, y, type);
        }
        if (a.value() instanceof Number x && b.value() instanceof Number y) {
            return decimal(operator, x.doubleValue(), y.doubleValue());
        }
        return Value.Unknown.ANYTHING;
    }

    private static GoType typeOf(Value value) {
        return value instanceof Value.Unknown unknown ? unknown.type() : new GoType.Unknown();
    }

    /** Whether two values are equal; null when that is not known. */
    static @Nullable Boolean same(Value left, Value right, Expr written) {
        if (left instanceof Value.Const a && right instanceof Value.Const b) {
            return Objects.equals(a.value(), b.value());
        }
        boolean leftNil = left instanceof Value.Nil;
        boolean rightNil = right instanceof Value.Nil;
        if (leftNil && rightNil) {
            return true;
        }
        if (leftNil || rightNil) {
            Value other = leftNil ? right : left;
            if (other instanceof Value.Unknown) {
                // Programs are followed on their good path: nothing failed.
                return isError(written) ? Boolean.TRUE : null;
            }
            return false;
        }
        return null;
    }

    private static boolean isError(Expr written) {
        String name = written instanceof Expr.Name plain
                ? plain.text()
                : written instanceof Expr.Selector selector ? selector.name() : "";
        return name.toLowerCase(Locale.ROOT).endsWith("err") || name.endsWith("error");
    }

    private static Value whole(String operator, long x, long y, GoType type) {
        return switch (operator) {
            case "+" -> new Value.Const(x + y, type);
            case "-" -> new Value.Const(x - y, type);
            case "*" -> new Value.Const(x * y, type);
            case "/" -> y == 0 ? new Value.Unknown(type) : new Value.Const(x / y, type);
            case "%" -> y == 0 ? new Value.Unknown(type) : new Value.Const(x % y, type);
            case "<<" -> new Value.Const(y > 62 ? 0L : x << y, type);
            case ">>" -> new Value.Const(x >> Math.min(y, 63), type);
            case "&" -> new Value.Const(x & y, type);
            case "|" -> new Value.Const(x | y, type);
            case "^" -> new Value.Const(x ^ y, type);
            default -> compared(operator, Long.compare(x, y));
        };
    }

    private static Value decimal(String operator, double x, double y) {
        GoType type = new GoType.Basic("float64");
        return switch (operator) {
            case "+" -> new Value.Const(x + y, type);
            case "-" -> new Value.Const(x - y, type);
            case "*" -> new Value.Const(x * y, type);
            case "/" -> new Value.Const(x / y, type);
            default -> compared(operator, Double.compare(x, y));
        };
    }

    private static Value compared(String operator, int order) {
        return switch (operator) {
            case "<" -> Value.Const.of(order < 0);
            case "<=" -> Value.Const.of(order <= 0);
            case ">" -> Value.Const.of(order > 0);
            case ">=" -> Value.Const.of(order >= 0);
            default -> Value.Unknown.ANYTHING;
        };
    }

    /** An element of a list or a map. */
    static Value element(Value of, Value index, Machine machine) {
        if (of instanceof Value.Items items) {
            Long at = Values.number(index);
            if (at != null && at >= 0 && at < items.items().size()) {
                return items.items().get(at.intValue());
            }
        }
        if (of instanceof Value.Dict dict) {
            Value known = dict.entries().get(key(index));
            if (known != null) {
                return known;
            }
            GoType value = elementType(dict.type(), machine);
            return index instanceof Value.Const ? machine.values().zero(value) : new Value.Unknown(value);
        }
        return new Value.Unknown(elementType(machine.values().typeOf(of), machine));
    }

    /** The type of the elements of a list or a map. */
    static GoType elementType(GoType type, Machine machine) {
        GoType made = machine.types().underlying(GoType.deref(type));
        if (made instanceof GoType.Slice slice) {
            return slice.element();
        }
        if (made instanceof GoType.Array array) {
            return array.element();
        }
        return made instanceof GoType.MapOf map ? map.value() : new GoType.Unknown();
    }

    static Value slice(Value of, Value low, @Nullable Value high, Machine machine) {
        Long from = Values.number(low);
        String text = Values.text(of);
        int length = text != null
                ? text.length()
                : of instanceof Value.Items items ? items.items().size() : 0;
        Long to = high == null ? Long.valueOf(length) : Values.number(high);
        if (from == null || to == null || from < 0 || from > to || to > length) {
            return new Value.Unknown(machine.values().typeOf(of));
        }
        if (text != null) {
            return Value.Const.of(text.substring(from.intValue(), to.intValue()));
        }
        if (of instanceof Value.Items items) {
            return new Value.Items(
                    items.type(), new ArrayList<>(items.items().subList(from.intValue(), to.intValue())));
        }
        return new Value.Unknown(machine.values().typeOf(of));
    }
}
