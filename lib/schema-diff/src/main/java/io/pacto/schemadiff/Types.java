package io.pacto.schemadiff;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Sets of JSON types as bits. Whole and fractional numbers are two, so that integer lies inside number. */
final class Types {

    static final int NONE = 0;
    static final int NULL = 1;
    static final int BOOLEAN = 2;
    static final int OBJECT = 4;
    static final int ARRAY = 8;
    static final int STRING = 16;
    static final int INTEGER = 32;
    static final int FRACTION = 64;
    static final int NUMBER = INTEGER | FRACTION;
    static final int ALL = 127;

    /** Null has a place of its own in every form; these are the others. */
    static final int NOT_NULL = ALL & ~NULL;

    private Types() {}

    /** The types a keyword {@code type} names; a name that is none names nothing. */
    static int read(Node type) {
        if (type instanceof Scalar one) {
            return named(one.text());
        }
        int types = NONE;
        if (type instanceof Sequence list) {
            for (Node item : list.items()) {
                types |= item instanceof Scalar one ? named(one.text()) : NONE;
            }
        }
        return types;
    }

    private static int named(String name) {
        return switch (name) {
            case "null" -> NULL;
            case "boolean" -> BOOLEAN;
            case "object" -> OBJECT;
            case "array" -> ARRAY;
            case "string", "file" -> STRING;
            case "integer" -> INTEGER;
            case "number" -> NUMBER;
            case "any" -> ALL;
            default -> NONE;
        };
    }

    /** The type of a value. */
    static int ofValue(Node value) {
        if (value instanceof Mapping) {
            return OBJECT;
        }
        if (value instanceof Sequence) {
            return ARRAY;
        }
        Scalar scalar = (Scalar) value;
        return switch (scalar.kind()) {
            case TEXT -> STRING;
            case BOOLEAN -> BOOLEAN;
            case NULL -> NULL;
            case INTEGER -> INTEGER;
            case DECIMAL -> Decimals.isWhole(scalar.text()) ? INTEGER : FRACTION;
        };
    }

    static boolean has(int types, int type) {
        return (types & type) != 0;
    }

    /** Whether all of the first are among the second. */
    static boolean within(int some, int all) {
        return (some & ~all) == 0;
    }

    /** For people: {@code string}, {@code integer|string}, {@code any}, {@code nothing}. */
    static String words(int types, boolean nullToo) {
        if (types == NOT_NULL) {
            return nullToo ? "any" : "any but null";
        }
        List<String> names = new ArrayList<>();
        add(names, types, ARRAY, "array");
        add(names, types, BOOLEAN, "boolean");
        add(names, types & NUMBER, INTEGER, has(types, FRACTION) ? "number" : "integer");
        if ((types & NUMBER) == FRACTION) {
            names.add("number");
        }
        if (nullToo) {
            names.add("null");
        }
        add(names, types, OBJECT, "object");
        add(names, types, STRING, "string");
        return names.isEmpty() ? "nothing" : String.join("|", names);
    }

    private static void add(List<String> names, int types, int type, String name) {
        if (has(types, type)) {
            names.add(name);
        }
    }
}
