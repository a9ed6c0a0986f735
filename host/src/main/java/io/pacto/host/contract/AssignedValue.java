package io.pacto.host.contract;

import io.pacto.api.Scalar;
import io.pacto.host.document.PlainNumbers;

/** What the value of {@code --set} means: a number, a truth value, or text. */
final class AssignedValue {

    private AssignedValue() {}

    static Scalar.Kind kindOf(String written) {
        if (PlainNumbers.isInteger(written)) {
            return Scalar.Kind.INTEGER;
        }
        if (PlainNumbers.isDecimal(written)) {
            return Scalar.Kind.DECIMAL;
        }
        return switch (written) {
            case "true", "TRUE", "True", "t", "T", "false", "FALSE", "False", "f", "F" -> Scalar.Kind.BOOLEAN;
            default -> Scalar.Kind.TEXT;
        };
    }

    static boolean isExcessive(String number) {
        return PlainNumbers.isExcessive(number);
    }

    static String textOf(Scalar.Kind kind, String written) {
        return switch (kind) {
            case BOOLEAN -> written.startsWith("t") || written.startsWith("T") ? "true" : "false";
            case INTEGER, DECIMAL -> PlainNumbers.normal(written);
            case TEXT, NULL -> written;
        };
    }
}
