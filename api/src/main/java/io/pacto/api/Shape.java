package io.pacto.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a contract must look like: pure data, read by the structural check, the published JSON Schema and the
 * manual.
 *
 * @since 1.0
 */
@Stable
public sealed interface Shape {

    /**
     * Text.
     *
     * @param minLength fewest characters
     * @param choices the only values allowed, in the order of the manual; empty when any text will do
     * @param pattern characters allowed, or null when any will do
     */
    record TextShape(
            int minLength, List<String> choices, @Nullable Characters pattern) implements Shape {

        /** Copies the choices. */
        public TextShape {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A whole number; a decimal with fraction zero counts as one.
     *
     * @param min smallest value
     * @param max greatest value
     */
    record IntegerShape(long min, long max) implements Shape {}

    /** True or false. */
    record BooleanShape() implements Shape {}

    /**
     * A list.
     *
     * @param item shape of every item
     * @param minItems fewest items
     */
    record ListShape(Shape item, int minItems) implements Shape {}

    /**
     * A mapping that knows all its keys; any other key is an error.
     *
     * @param fields the keys, in the order of the manual
     * @param minKeys fewest keys
     * @param rules what ties the keys to each other
     */
    record ObjectShape(List<Field> fields, int minKeys, List<ShapeRule> rules) implements Shape {

        /** Copies the lists. */
        public ObjectShape {
            fields = List.copyOf(fields);
            rules = List.copyOf(rules);
        }

        /**
         * Finds a field.
         *
         * @param name the key
         * @return the field, or null
         */
        public @Nullable Field field(String name) {
            for (Field field : fields) {
                if (field.name().equals(name)) {
                    return field;
                }
            }
            return null;
        }
    }

    /** A mapping with any keys and any values. */
    record OpenShape() implements Shape {}

    /**
     * Text or a mapping.
     *
     * @param text the short form
     * @param object the structured form
     */
    record EitherShape(TextShape text, ObjectShape object) implements Shape {}

    /**
     * Characters that a text may consist of, at least one. Data and not a regular expression, because engines for those
     * are slow to start and differ between readers.
     *
     * @param edge characters and ranges allowed at both ends, such as {@code a-z0-9}
     * @param inside characters and ranges allowed between the ends; a hyphen that is no range stands last
     */
    record Characters(String edge, String inside) {

        /**
         * Tells whether a text consists of these characters.
         *
         * @param text any text
         * @return whether it is not empty and every character is allowed where it stands
         */
        public boolean matches(String text) {
            for (int i = 0; i < text.length(); i++) {
                String allowed = i == 0 || i == text.length() - 1 ? edge : inside;
                if (!holds(allowed, text.charAt(i))) {
                    return false;
                }
            }
            return !text.isEmpty();
        }

        /** Returns the same as a regular expression every engine knows. */
        public String regex() {
            return edge.equals(inside) ? "^[" + edge + "]+$" : "^[" + edge + "]([" + inside + "]*[" + edge + "])?$";
        }

        private static boolean holds(String allowed, char c) {
            for (int i = 0; i < allowed.length(); i++) {
                boolean range = i + 2 < allowed.length() && allowed.charAt(i + 1) == '-';
                if (range ? c >= allowed.charAt(i) && c <= allowed.charAt(i + 2) : c == allowed.charAt(i)) {
                    return true;
                }
                i += range ? 2 : 0;
            }
            return false;
        }
    }

    /**
     * One key of a mapping.
     *
     * @param name the key
     * @param shape what its value looks like
     * @param required whether it must be there
     * @param title what it is, in a few words
     * @param description one sentence for the manual
     * @param example an example value, as YAML in one line
     * @param fallback the value that counts when it is absent, as YAML, or null
     */
    record Field(
            String name,
            Shape shape,
            boolean required,
            String title,
            String description,
            String example,
            @Nullable String fallback) {

        /**
         * The same field with a value that counts when it is absent.
         *
         * @param value the value, as YAML
         * @return the field
         */
        public Field orElse(String value) {
            return new Field(name, shape, required, title, description, example, value);
        }
    }
}
