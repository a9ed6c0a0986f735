package io.pacto.plugin.openapiinfer.fastapi.program;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that are the same in every run, as JSON would have them. */
public final class Constants {

    private static final int DEPTH = 30;

    private final Names names;

    /**
     * The constants of a project.
     *
     * @param names its names
     */
    public Constants(Names names) {
        this.names = names;
    }

    /**
     * The value of an expression.
     *
     * @param expression the expression, or null
     * @param scope where it is written
     * @return its value, or null when it is not known before the program runs
     */
    public @Nullable Node value(@Nullable Expr expression, Scope scope) {
        return expression == null ? null : value(expression, scope, 0);
    }

    /**
     * The text an expression stands for.
     *
     * @param expression the expression, or null
     * @param scope where it is written
     * @return the text, or null when it is none or not known
     */
    public @Nullable String text(@Nullable Expr expression, Scope scope) {
        Node value = value(expression, scope);
        return value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT ? scalar.text() : null;
    }

    private @Nullable Node value(Expr expression, Scope scope, int depth) {
        if (depth > DEPTH) {
            return null;
        }
        if (expression instanceof Expr.Text text) {
            return Scalar.of(text.value());
        }
        if (expression instanceof Expr.Numeral number) {
            return number(number.text());
        }
        if (expression instanceof Expr.Constant constant) {
            return constant(constant.word());
        }
        if (expression instanceof Expr.Formatted formatted) {
            return formatted(formatted, scope, depth);
        }
        if (expression instanceof Expr.Items items) {
            return items(items, scope, depth);
        }
        if (expression instanceof Expr.Dictionary dictionary) {
            return dictionary(dictionary, scope, depth);
        }
        if (expression instanceof Expr.Unary unary && unary.operator().equals("-")) {
            Node operand = value(unary.operand(), scope, depth + 1);
            return operand instanceof Scalar scalar && isNumber(scalar) ? number("-" + scalar.text()) : null;
        }
        if (expression instanceof Expr.Binary binary) {
            return binary(binary, scope, depth);
        }
        if (expression instanceof Expr.Call call) {
            return call(call, scope, depth);
        }
        return named(expression, scope, depth);
    }

    private static @Nullable Node constant(String word) {
        return switch (word) {
            case "True" -> Scalar.of(true);
            case "False" -> Scalar.of(false);
            case "None" -> Scalar.none();
            default -> null;
        };
    }

    private static @Nullable Node number(String text) {
        try {
            if (text.matches("-?0[xob].*")) {
                int sign = text.startsWith("-") ? 1 : 0;
                char base = text.charAt(sign + 1);
                long value = Long.parseLong(text.substring(sign + 2), base == 'x' ? 16 : base == 'o' ? 8 : 2);
                return Scalar.of(sign == 1 ? -value : value);
            }
            if (text.matches("-?[0-9]+")) {
                return new Scalar(Position.NONE, NodePath.ROOT, Scalar.Kind.INTEGER, new BigInteger(text).toString());
            }
            double value = Double.parseDouble(text);
            String written =
                    value == Math.rint(value) && Math.abs(value) < 1e16 ? (long) value + ".0" : Double.toString(value);
            return new Scalar(Position.NONE, NodePath.ROOT, Scalar.Kind.DECIMAL, written);
        } catch (NumberFormatException imaginary) {
            return null;
        }
    }

    private static boolean isNumber(Scalar scalar) {
        return scalar.kind() == Scalar.Kind.INTEGER || scalar.kind() == Scalar.Kind.DECIMAL;
    }

    private @Nullable Node formatted(Expr.Formatted formatted, Scope scope, int depth) {
        StringBuilder text = new StringBuilder();
        for (Expr part : formatted.parts()) {
            if (!(value(part, scope, depth + 1) instanceof Scalar scalar) || scalar.kind() == Scalar.Kind.NULL) {
                return null;
            }
            text.append(scalar.text());
        }
        return Scalar.of(text.toString());
    }

    private @Nullable Node items(Expr.Items items, Scope scope, int depth) {
        List<Node> values = new ArrayList<>();
        for (Expr item : items.items()) {
            Node value = value(item, scope, depth + 1);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return Sequence.of(values);
    }

    private @Nullable Node dictionary(Expr.Dictionary dictionary, Scope scope, int depth) {
        Mapping.Builder built = Mapping.builder();
        for (int i = 0; i < dictionary.keys().size(); i++) {
            Node key = value(dictionary.keys().get(i), scope, depth + 1);
            Node value = value(dictionary.values().get(i), scope, depth + 1);
            if (!(key instanceof Scalar scalar) || value == null) {
                return null;
            }
            built.put(scalar.text(), value);
        }
        return built.build();
    }

    private @Nullable Node binary(Expr.Binary binary, Scope scope, int depth) {
        Node left = value(binary.left(), scope, depth + 1);
        Node right = value(binary.right(), scope, depth + 1);
        if (!(left instanceof Scalar one) || !(right instanceof Scalar other)) {
            return binary.operator().equals("or") && left != null ? left : null;
        }
        if (binary.operator().equals("or")) {
            return one.text().isEmpty() || one.kind() == Scalar.Kind.NULL ? other : one;
        }
        boolean texts = one.kind() == Scalar.Kind.TEXT && other.kind() == Scalar.Kind.TEXT;
        if (binary.operator().equals("+") && texts) {
            return Scalar.of(one.text() + other.text());
        }
        if (one.kind() == Scalar.Kind.INTEGER && other.kind() == Scalar.Kind.INTEGER) {
            return arithmetic(binary.operator(), new BigInteger(one.text()), new BigInteger(other.text()));
        }
        return null;
    }

    private static @Nullable Node arithmetic(String operator, BigInteger left, BigInteger right) {
        boolean small = left.bitLength() < 128 && right.bitLength() < 128;
        return switch (small ? operator : "") {
            case "+" -> number(left.add(right).toString());
            case "-" -> number(left.subtract(right).toString());
            case "*" -> number(left.multiply(right).toString());
            case "**" ->
                right.signum() >= 0 && right.bitLength() < 8
                        ? number(left.pow(right.intValue()).toString())
                        : null;
            default -> null;
        };
    }

    /** {@code os.getenv("X", "default")}: what the program takes when nothing is set. */
    private @Nullable Node call(Expr.Call call, Scope scope, int depth) {
        if (names.of(call.function(), scope) instanceof Symbol.External external
                && (external.path().equals("os.getenv") || external.path().equals("os.environ.get"))) {
            Expr otherwise = call.argument(1, "default");
            return otherwise == null ? Scalar.none() : value(otherwise, scope, depth + 1);
        }
        return null;
    }

    private @Nullable Node named(Expr expression, Scope scope, int depth) {
        if (expression instanceof Expr.Attribute member && member.name().equals("value")) {
            Node value = named(member.owner(), scope, depth + 1);
            if (value != null) {
                return value;
            }
        }
        Symbol symbol = names.of(expression, scope);
        if (symbol instanceof Symbol.Declared declared && declared.statement() instanceof Stmt.Assign assign) {
            Expr value = assign.value();
            Node known = value == null ? null : value(value, declared.scope(), depth + 1);
            return known != null || value == null ? known : otherwise(value, declared.scope(), depth + 1);
        }
        return expression instanceof Expr.Attribute member ? setting(member, scope, depth + 1) : null;
    }

    /** {@code Field("x", …)} and {@code Field(default="x")}: what the field holds when nothing is set. */
    private @Nullable Node otherwise(Expr value, Scope scope, int depth) {
        if (value instanceof Expr.Call call
                && names.of(call.function(), scope) instanceof Symbol.External external
                && external.last().equals("Field")) {
            Expr given = call.argument(0, "default");
            return given == null ? null : value(given, scope, depth + 1);
        }
        return null;
    }

    /** {@code settings.name}, where {@code settings = Settings()} and the class says what the name is. */
    private @Nullable Node setting(Expr.Attribute member, Scope scope, int depth) {
        Symbol owner = names.behind(member.owner(), scope);
        if (depth > DEPTH
                || !(owner instanceof Symbol.Declared declared)
                || !(declared.statement() instanceof Stmt.Assign assign)
                || !(assign.value() instanceof Expr.Call call)) {
            return null;
        }
        Symbol type = made(call, declared.scope());
        Symbol field = type == null ? null : names.member(type, member.name());
        if (field instanceof Symbol.Declared known
                && known.statement() instanceof Stmt.Assign value
                && value.value() != null) {
            Node constant = value(value.value(), known.scope(), depth + 1);
            return constant != null ? constant : otherwise(value.value(), known.scope(), depth + 1);
        }
        return null;
    }

    /** The class of what a call makes: the class itself, or what a function says or is seen to return. */
    private @Nullable Symbol made(Expr.Call call, Scope scope) {
        Symbol symbol = names.behind(call.function(), scope);
        if (symbol instanceof Symbol.Declared declared && declared.statement() instanceof Stmt.FunctionDef function) {
            if (function.returns() != null) {
                return names.behind(function.returns(), declared.scope());
            }
            for (Stmt statement : Scope.flat(function.body())) {
                if (statement instanceof Stmt.Return result && result.value() instanceof Expr.Call inner) {
                    return names.behind(inner.function(), declared.scope());
                }
            }
        }
        return symbol;
    }
}
