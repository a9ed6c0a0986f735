package io.pacto.plugin.openapi.structure;

import java.util.List;

/** What a value has to be. */
sealed interface Want {

    /** A value without parts. */
    record Plain(Kind kind) implements Want {}

    /** One of these words. */
    record Word(List<String> words) implements Want {}

    /** A list. */
    record Items(Want item, boolean some, boolean distinct) implements Want {}

    /** A mapping with free keys. */
    record Entries(Want value, boolean componentKeys, boolean single) implements Want {}

    /** An object of the specification. */
    record Thing(String name) implements Want {}

    /** An object of the specification, or a reference to one. */
    record ThingOrReference(String name) implements Want {}

    /** A truth value in place of something bigger. */
    record TruthOr(Want other) implements Want {}

    /** Kinds of plain values, with what a reader is told. */
    enum Kind {
        /** Whatever it is. */
        ANY("anything"),
        /** Text. */
        TEXT("text"),
        /** A truth value. */
        BOOL("true or false"),
        /** The value true and no other. */
        TRUE("true"),
        /** A number. */
        NUMBER("a number"),
        /** A number above 0. */
        POSITIVE("a number above 0"),
        /** A whole number from 0. */
        COUNT("a whole number, 0 or more"),
        /** The version of the specification. */
        VERSION("text such as 3.0.3 or 3.1.0"),
        /** A mapping of whatever it is. */
        OBJECT("an object");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Reads the notation of the tables. */
    static Want of(String text) {
        char first = text.charAt(0);
        String rest = text.substring(1);
        if (first == '[') {
            boolean some = rest.startsWith("+");
            boolean distinct = rest.startsWith("!", some ? 1 : 0);
            int from = (some ? 1 : 0) + (distinct ? 1 : 0);
            return new Items(of(rest.substring(from, rest.length() - 1)), some, distinct);
        }
        if (first == '{') {
            boolean componentKeys = rest.startsWith("#");
            boolean single = rest.startsWith("1");
            return new Entries(
                    of(rest.substring(componentKeys || single ? 1 : 0, rest.length() - 1)), componentKeys, single);
        }
        if (first == '=') {
            return new Word(Table.split(rest, '|'));
        }
        if (first == '@') {
            return new ThingOrReference(rest);
        }
        if (first == '~') {
            return new TruthOr(of(rest));
        }
        return Character.isUpperCase(first) ? new Thing(text) : new Plain(kind(text));
    }

    private static Kind kind(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("the tables know no kind \"" + text + "\"");
    }
}
