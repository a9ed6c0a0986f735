package io.pacto.plugin.policy.edit;

import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Scalar.Kind;
import io.pacto.plugin.policy.rule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values close to a broken one: the nearest number, the same text as another kind, a text with what a pattern wants. */
final class Values {

    private static final String SPECIAL = "\\[](){}.*+?|$";

    private Values() {}

    static List<Node> near(Rule rule) {
        if (!(rule.judged() instanceof Scalar judged) || !(rule.assertion() instanceof Scalar given)) {
            return List.of();
        }
        return switch (rule.keyword()) {
            case "minimum", "maximum" -> List.of(given);
            case "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> numbers(rule.keyword(), judged, given);
            case "type" -> converted(judged, given.text());
            case "pattern" -> patterned(judged.text(), given.text());
            default -> List.of();
        };
    }

    private static List<Node> numbers(String keyword, Scalar judged, Scalar given) {
        BigDecimal value = number(judged.text());
        BigDecimal limit = number(given.text());
        if (value == null || limit == null || (limit.signum() == 0 && keyword.equals("multipleOf"))) {
            return List.of();
        }
        List<Node> near = new ArrayList<>();
        switch (keyword) {
            case "exclusiveMinimum" ->
                near.add(scalar(limit.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)));
            case "exclusiveMaximum" ->
                near.add(scalar(limit.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)));
            default -> {
                near.add(scalar(value.divide(limit, 0, RoundingMode.CEILING).multiply(limit)));
                near.add(scalar(value.divide(limit, 0, RoundingMode.FLOOR).multiply(limit)));
            }
        }
        return near;
    }

    private static List<Node> converted(Scalar judged, String type) {
        Kind kind = switch (type) {
            case "string" -> Kind.TEXT;
            case "integer", "number" -> number(judged.text()) == null ? Kind.NULL : Kind.INTEGER;
            case "boolean" -> judged.text().equals("true") || judged.text().equals("false") ? Kind.BOOLEAN : Kind.NULL;
            default -> Kind.NULL;
        };
        return kind == Kind.NULL ? List.of() : List.of(new Scalar(Position.NONE, NodePath.ROOT, kind, judged.text()));
    }

    /** Only the plain beginning and end of a pattern are understood. */
    private static List<Node> patterned(String value, String pattern) {
        String begin = pattern.startsWith("^") ? plain(pattern.substring(1), false) : "";
        String end = pattern.endsWith("$") ? plain(pattern.substring(0, pattern.length() - 1), true) : "";
        List<Node> near = new ArrayList<>();
        if (!begin.isEmpty() || !end.isEmpty()) {
            near.add(Scalar.of(begin + value + end));
        }
        return near;
    }

    private static String plain(String text, boolean fromEnd) {
        int length = 0;
        while (length < text.length()) {
            char c = text.charAt(fromEnd ? text.length() - 1 - length : length);
            if (c == '^' || SPECIAL.indexOf(c) >= 0) {
                break;
            }
            length++;
        }
        boolean counted = !fromEnd && length < text.length() && "*+?{".indexOf(text.charAt(length)) >= 0;
        int kept = Math.max(0, counted ? length - 1 : length);
        return fromEnd ? text.substring(text.length() - kept) : text.substring(0, kept);
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 100 ? null : number;
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    private static Node scalar(BigDecimal number) {
        Kind kind = number.stripTrailingZeros().scale() <= 0 ? Kind.INTEGER : Kind.DECIMAL;
        String text = kind == Kind.INTEGER ? number.toBigInteger().toString() : number.toPlainString();
        return new Scalar(Position.NONE, NodePath.ROOT, kind, text);
    }
}
