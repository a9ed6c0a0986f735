package io.pacto.plugin.schemainfer;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Values that stand in the source itself: literals, lists of them, durations and sizes made from them. */
final class Literals {

    private Literals() {}

    /** Returns the unit behind a factory of durations or sizes, such as {@code ofSeconds}; empty when it is none. */
    private static String unit(String method) {
        return switch (method) {
            case "ofNanos" -> "ns";
            case "ofMillis" -> "ms";
            case "ofSeconds" -> "s";
            case "ofMinutes" -> "m";
            case "ofHours" -> "h";
            case "ofDays" -> "d";
            case "ofBytes" -> "B";
            case "ofKilobytes" -> "KB";
            case "ofMegabytes" -> "MB";
            case "ofGigabytes" -> "GB";
            case "ofTerabytes" -> "TB";
            default -> "";
        };
    }

    /** Returns the value of an expression; empty when only the running program knows it. */
    static Optional<Node> of(Expression expression) {
        if (expression instanceof StringLiteralExpr text) {
            return Optional.of(Scalar.of(text.asString()));
        }
        if (expression instanceof TextBlockLiteralExpr block) {
            return Optional.of(Scalar.of(block.asString()));
        }
        if (expression instanceof BooleanLiteralExpr truth) {
            return Optional.of(Scalar.of(truth.getValue()));
        }
        if (expression instanceof UnaryExpr minus && minus.getOperator() == UnaryExpr.Operator.MINUS) {
            return scalar(minus.getExpression()).map(value -> number(value.kind(), "-" + value.text()));
        }
        if (expression instanceof LiteralStringValueExpr literal) {
            return number(literal);
        }
        if (expression instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
            return joined(sum);
        }
        return expression instanceof MethodCallExpr call ? made(call) : constant(expression);
    }

    private static Optional<Node> number(LiteralStringValueExpr literal) {
        String digits = literal.getValue().replace("_", "");
        try {
            if (literal instanceof IntegerLiteralExpr || literal instanceof LongLiteralExpr) {
                String whole = digits.replaceAll("[lL]$", "");
                return Optional.of(Scalar.of(Long.decode(whole)));
            }
            if (literal instanceof DoubleLiteralExpr) {
                return Optional.of(
                        number(Scalar.Kind.DECIMAL, new BigDecimal(digits.replaceAll("[fFdD]$", "")).toString()));
            }
        } catch (NumberFormatException unusual) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Node> joined(BinaryExpr sum) {
        return scalar(sum.getLeft())
                .filter(left -> left.kind() == Scalar.Kind.TEXT)
                .flatMap(left -> scalar(sum.getRight()).map(right -> Scalar.of(left.text() + right.text())));
    }

    private static Optional<Scalar> scalar(Expression expression) {
        return of(expression).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    /** {@code Duration.ofSeconds(10)} is {@code 10s}, {@code List.of("a")} a list. */
    private static Optional<Node> made(MethodCallExpr call) {
        String method = call.getNameAsString();
        String on = call.getScope().map(Object::toString).orElse("");
        String unit = unit(method);
        if (!unit.isEmpty()
                && (on.equals("Duration") || on.equals("DataSize"))
                && call.getArguments().size() == 1) {
            return scalar(call.getArgument(0)).map(value -> Scalar.of(value.text() + unit));
        }
        boolean list = (method.equals("of") && (on.equals("List") || on.equals("Set")))
                || (method.equals("asList") && on.equals("Arrays"));
        boolean text = (method.equals("create") && on.equals("URI")) || (method.equals("parse") && !on.isEmpty());
        if (text && call.getArguments().size() == 1) {
            return of(call.getArgument(0));
        }
        if (!list) {
            return Optional.empty();
        }
        List<Node> items = new ArrayList<>();
        for (Expression argument : call.getArguments()) {
            Optional<Node> item = of(argument);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        return Optional.of(Sequence.of(items));
    }

    /** A constant of an enumeration stands for its name; Spring reads it in small letters with dashes. */
    private static Optional<Node> constant(Expression expression) {
        String name = expression.isFieldAccessExpr()
                ? expression.asFieldAccessExpr().getNameAsString()
                : expression instanceof NameExpr simple ? simple.getNameAsString() : "";
        boolean upper = !name.isEmpty() && name.equals(name.toUpperCase(Locale.ROOT));
        return upper && expression.isFieldAccessExpr() ? Optional.of(Scalar.of(name)) : Optional.empty();
    }

    private static Scalar number(Scalar.Kind kind, String text) {
        return new Scalar(Position.NONE, NodePath.ROOT, kind, text);
    }
}
