package io.pacto.plugin.schemainfer;

import io.pacto.api.DocumentException;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;

/**
 * Makes the nodes of one file whose format the host does not read, within the limits the host has for YAML and JSON: depth
 * 100, 100,000 values, keys of 1,024 characters.
 */
final class Tree {

    static final int MAX_DEPTH = 100;

    static final int MAX_VALUES = 100_000;
    static final String TOO_MANY = "over 100,000 values";

    private static final int MAX_KEY = 1_024;

    private final String file;
    private int values;

    Tree(String file) {
        this.file = file;
    }

    Position at(int line, int column) {
        return new Position(file, line, column);
    }

    /** Counts a value in before it is made, so that what is copied by reference cannot grow without end. */
    void count(Position at, int depth) {
        if (++values > MAX_VALUES) {
            throw new DocumentException(at, TOO_MANY);
        }
        if (depth > MAX_DEPTH) {
            throw new DocumentException(at, "nesting deeper than " + MAX_DEPTH);
        }
    }

    Scalar key(Position at, NodePath trail, String name) {
        if (name.length() > MAX_KEY) {
            throw new DocumentException(
                    at, "a key of " + name.length() + " characters, more than the " + MAX_KEY + " allowed");
        }
        return new Scalar(at, trail, Scalar.Kind.TEXT, name);
    }

    Scalar scalar(Position at, NodePath trail, Scalar.Kind kind, String text) {
        return new Scalar(at, trail, kind, text);
    }

    /** A number of floating point: as the YAML core schema spells it where JSON has no spelling. */
    Scalar decimal(Position at, NodePath trail, double number) {
        String text = Double.isNaN(number)
                ? ".nan"
                : Double.isInfinite(number) ? (number > 0 ? ".inf" : "-.inf") : Double.toString(number);
        return scalar(at, trail, Scalar.Kind.DECIMAL, text);
    }

    Sequence list(Position at, NodePath trail, List<Node> items) {
        return new Sequence(at, trail, items);
    }

    Mapping object(Position at, NodePath trail, List<Entry> entries) {
        return new Mapping(at, trail, entries);
    }
}
