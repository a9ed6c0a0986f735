package io.pacto.plugin.openapi.structure;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;

/** Whether values without parts are what they have to be. */
final class PlainValue {

    private PlainValue() {}

    static boolean fits(Want.Kind kind, Node node) {
        return switch (kind) {
            case ANY -> true;
            case TEXT -> isText(node);
            case VERSION -> isText(node) && isVersion(((Scalar) node).text());
            case BOOL -> is(Scalar.Kind.BOOLEAN, node);
            case TRUE -> is(Scalar.Kind.BOOLEAN, node) && ((Scalar) node).text().equalsIgnoreCase("true");
            case NUMBER -> isNumber(node);
            case POSITIVE -> isNumber(node) && isPositive(((Scalar) node).text());
            case COUNT -> isNumber(node) && isCount(((Scalar) node).text());
            case OBJECT -> node instanceof Mapping;
        };
    }

    static boolean isText(Node node) {
        return is(Scalar.Kind.TEXT, node);
    }

    private static boolean is(Scalar.Kind kind, Node node) {
        return node instanceof Scalar scalar && scalar.kind() == kind;
    }

    private static boolean isNumber(Node node) {
        return is(Scalar.Kind.INTEGER, node) || is(Scalar.Kind.DECIMAL, node);
    }

    /** A sign decides, unless all digits before an exponent are 0. */
    private static boolean isPositive(String number) {
        if (number.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == 'e' || c == 'E') {
                return false;
            }
            if (c >= '1' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /** JSON Schema takes 5.0 for a whole number; so does this. */
    private static boolean isCount(String number) {
        int dot = number.indexOf('.');
        for (int i = dot + 1; dot >= 0 && i < number.length(); i++) {
            if (number.charAt(i) != '0') {
                return false;
            }
        }
        return number.charAt(0) != '-';
    }

    /** {@code 3.MINOR.PATCH}; which minor version is known was decided before. */
    private static boolean isVersion(String text) {
        int patch = "3.0.".length();
        return text.length() > patch && text.charAt(patch - 1) == '.' && Character.isDigit(text.charAt(patch));
    }

    static boolean isComponentName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
