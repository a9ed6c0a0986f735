package io.pacto.plugin.schemainfer;

import io.pacto.api.Scalar;
import java.util.regex.Pattern;

/**
 * What the values of {@code .properties} and {@code .env} files mean: all of them are text, and programs read numbers and
 * truth values from it. A number with a leading zero is left a text, since it is a code and no count.
 */
final class TypedText {

    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})\\.[0-9]{1,18}");

    private TypedText() {}

    static Scalar.Kind kindOf(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Scalar.Kind.BOOLEAN;
        }
        if (INTEGER.matcher(text).matches()) {
            return Scalar.Kind.INTEGER;
        }
        return DECIMAL.matcher(text).matches() ? Scalar.Kind.DECIMAL : Scalar.Kind.TEXT;
    }
}
