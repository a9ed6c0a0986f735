package io.pacto.plugin.schemainfer;

import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of the file as examples: numbers in the spelling of JSON, and nothing that is long or random. */
final class Examples {

    private static final int LONGEST_TEXT = 120;

    private static final int LONGEST_NUMBER = 40;

    private Examples() {}

    /** Returns the value without its place, or null when it makes no good example. */
    static @Nullable Scalar of(Scalar value) {
        String text = value.text();
        return switch (value.kind()) {
            case TEXT -> isFit(text) ? Scalar.of(text) : null;
            case BOOLEAN -> Scalar.of(text.equalsIgnoreCase("true"));
            case INTEGER -> text.length() > LONGEST_NUMBER ? null : number(Scalar.Kind.INTEGER, integer(text));
            case DECIMAL -> text.length() > LONGEST_NUMBER ? null : decimal(text);
            case NULL -> null;
        };
    }

    private static boolean isFit(String text) {
        return text.length() <= LONGEST_TEXT && text.indexOf('\n') < 0 && !Secrets.isRandom(text);
    }

    /** YAML writes integers also as {@code 0x1F}, {@code 0o17}, {@code +1} and {@code 010}, which is ten. */
    private static String integer(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        String lower = digits.toLowerCase(Locale.ROOT);
        if (lower.startsWith("0x")) {
            return new BigInteger(lower.substring(2), 16).toString();
        }
        return lower.startsWith("0o")
                ? new BigInteger(lower.substring(2), 8).toString()
                : new BigInteger(lower).toString();
    }

    /** JSON has no infinity, no NaN, no {@code .5} and no {@code 1.}. */
    private static @Nullable Scalar decimal(String text) {
        char last = text.charAt(text.length() - 1);
        if (Character.isLetter(last)) {
            return null;
        }
        return number(Scalar.Kind.DECIMAL, new BigDecimal(text).toString());
    }

    private static Scalar number(Scalar.Kind kind, String text) {
        return new Scalar(Position.NONE, NodePath.ROOT, kind, text);
    }
}
