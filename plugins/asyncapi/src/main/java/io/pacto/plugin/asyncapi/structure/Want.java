package io.pacto.plugin.asyncapi.structure;

import java.util.List;
import java.util.Locale;

/** What a value has to be. */
sealed interface Want {

    /** A value without parts. */
    record Plain(Kind kind) implements Want {}

    /** One of these words. */
    record Word(List<String> words) implements Want {}

    /** A list. */
    record Items(Want item, boolean some, boolean distinct) implements Want {}

    /** A mapping with free keys. */
    record Entries(Want value, Keys keys) implements Want {}

    /** An object of the specification. */
    record Thing(String name) implements Want {}

    /** An object of the specification, or a reference to one. */
    record ThingOrReference(String name) implements Want {}

    /** A truth value in place of something bigger. */
    record TruthOr(Want other) implements Want {}

    /** A list has its own rule. */
    record ListOr(Want list, Want other) implements Want {}

    /** What the keys of a mapping may be. */
    enum Keys {
        /** Any text. */
        ANY,
        /** Any text but the empty one. */
        NAMED,
        /** Letters, digits, {@code .}, {@code -} and {@code _}. */
        COMPONENT
    }

    /** Kinds of plain values, with what a reader is told. */
    enum Kind {
        /** Whatever it is. */
        ANY("anything"),
        /** Text. */
        TEXT("text"),
        /** Text, or that there is none. */
        TEXT_OR_NULL("text or null"),
        /** A truth value. */
        BOOL("true or false"),
        /** A number. */
        NUMBER("a number"),
        /** A number above 0. */
        POSITIVE("a number above 0"),
        /** A whole number from 0. */
        COUNT("a whole number, 0 or more"),
        /** The version of the specification. */
        VERSION("text such as 2.6.0 or 3.0.0"),
        /** An absolute URI. */
        URL("a URL such as https://example.com"),
        /** A mail address. */
        EMAIL("a mail address"),
        /** A place in a message. */
        EXPRESSION("a place in the message such as $message.header#/correlationId"),
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
        if (first == '[') {
            return items(text.substring(1, text.length() - 1));
        }
        if (first == '{') {
            return entries(text.substring(1, text.length() - 1));
        }
        int list = text.indexOf('/');
        if (list > 0) {
            return new ListOr(of(text.substring(list + 1)), of(text.substring(0, list)));
        }
        String rest = text.substring(1);
        return switch (first) {
            case '=' -> new Word(Table.split(rest, '|'));
            case '@' -> new ThingOrReference(rest);
            case '~' -> new TruthOr(of(rest));
            default -> Character.isUpperCase(first) ? new Thing(text) : new Plain(kind(text));
        };
    }

    private static Want items(String text) {
        boolean some = text.startsWith("+");
        boolean distinct = text.startsWith("!", some ? 1 : 0);
        int from = (some ? 1 : 0) + (distinct ? 1 : 0);
        return new Items(of(text.substring(from)), some, distinct);
    }

    private static Want entries(String text) {
        return switch (text.charAt(0)) {
            case '#' -> new Entries(of(text.substring(1)), Keys.COMPONENT);
            case '-' -> new Entries(of(text.substring(1)), Keys.NAMED);
            default -> new Entries(of(text), Keys.ANY);
        };
    }

    private static Kind kind(String text) {
        return Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
