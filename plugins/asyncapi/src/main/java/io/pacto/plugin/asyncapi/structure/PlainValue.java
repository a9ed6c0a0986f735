package io.pacto.plugin.asyncapi.structure;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.net.URI;
import java.net.URISyntaxException;

/** Whether values without parts are what they have to be. */
final class PlainValue {

    private static final String HEADER = "$message.header#";
    private static final String PAYLOAD = "$message.payload#";

    private PlainValue() {}

    static boolean fits(Want.Kind kind, Node node) {
        return switch (kind) {
            case ANY -> true;
            case TEXT -> isText(node);
            case TEXT_OR_NULL -> isText(node) || is(Scalar.Kind.NULL, node);
            case VERSION -> isText(node) && isVersion(((Scalar) node).text());
            case URL -> isText(node) && isUrl(((Scalar) node).text());
            case EMAIL -> isText(node) && isEmail(((Scalar) node).text());
            case EXPRESSION -> isText(node) && isExpression(((Scalar) node).text());
            case BOOL -> is(Scalar.Kind.BOOLEAN, node);
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

    /** {@code 2.MINOR.PATCH}; which minor version is known was decided before. */
    private static boolean isVersion(String text) {
        int patch = "2.0.".length();
        return text.length() > patch && text.charAt(patch - 1) == '.' && Character.isDigit(text.charAt(patch));
    }

    private static boolean isUrl(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException other) {
            return false;
        }
    }

    private static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && at < text.length() - 1 && text.indexOf(' ') < 0;
    }

    /** Either part of a message, then a JSON pointer, as the section on runtime expressions has it. */
    private static boolean isExpression(String text) {
        return text.startsWith(HEADER) || text.startsWith(PAYLOAD);
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

    static boolean isExtension(String name) {
        return name.startsWith("x-") && isComponentName(name.substring(2));
    }
}
