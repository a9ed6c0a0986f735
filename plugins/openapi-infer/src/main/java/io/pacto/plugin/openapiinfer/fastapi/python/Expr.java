package io.pacto.plugin.openapiinfer.fastapi.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression (Python Language Reference, chapter 6), as far as declarations need it. */
public sealed interface Expr {

    /** Returns its line, from 1. */
    int line();

    /**
     * A name.
     *
     * @param id the name
     * @param line its line
     */
    record Name(String id, int line) implements Expr {}

    /**
     * A member.
     *
     * @param owner what has it
     * @param name its name
     * @param line its line
     */
    record Attribute(Expr owner, String name, int line) implements Expr {}

    /**
     * A call.
     *
     * @param function what is called
     * @param arguments positional arguments; a starred one is opaque
     * @param keywords named arguments in order
     * @param line its line
     */
    record Call(Expr function, List<Expr> arguments, List<Keyword> keywords, int line) implements Expr {

        /** Copies the lists. */
        public Call {
            arguments = List.copyOf(arguments);
            keywords = List.copyOf(keywords);
        }

        /**
         * A named argument.
         *
         * @param name its name
         * @return its value, or null
         */
        public @Nullable Expr keyword(String name) {
            for (Keyword each : keywords) {
                if (each.name().equals(name)) {
                    return each.value();
                }
            }
            return null;
        }

        /**
         * An argument given by place or by name.
         *
         * @param index its place
         * @param name its name
         * @return its value, or null
         */
        public @Nullable Expr argument(int index, String name) {
            return index < arguments.size() ? arguments.get(index) : keyword(name);
        }
    }

    /**
     * A named argument; the name is empty for {@code **more}.
     *
     * @param name its name
     * @param value its value
     */
    record Keyword(String name, Expr value) {}

    /**
     * A subscription such as {@code list[int]}.
     *
     * @param owner what is subscribed
     * @param index one item, or several
     * @param line its line
     */
    record Subscript(Expr owner, List<Expr> index, int line) implements Expr {

        /** Copies the index. */
        public Subscript {
            index = List.copyOf(index);
        }
    }

    /**
     * A text.
     *
     * @param value its value
     * @param line its line
     */
    record Text(String value, int line) implements Expr {}

    /**
     * A text with replacement fields.
     *
     * @param parts texts and expressions
     * @param line its line
     */
    record Formatted(List<Expr> parts, int line) implements Expr {

        /** Copies the parts. */
        public Formatted {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A number.
     *
     * @param text as written, without underscores
     * @param line its line
     */
    record Numeral(String text, int line) implements Expr {}

    /**
     * {@code True}, {@code False}, {@code None} or {@code ...}.
     *
     * @param word the word
     * @param line its line
     */
    record Constant(String word, int line) implements Expr {}

    /**
     * A list, tuple or set.
     *
     * @param open its bracket; empty for a bare tuple
     * @param items its items
     * @param line its line
     */
    record Items(String open, List<Expr> items, int line) implements Expr {

        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A dictionary.
     *
     * @param keys its keys; an opaque one for {@code **more}
     * @param values its values
     * @param line its line
     */
    record Dictionary(List<Expr> keys, List<Expr> values, int line) implements Expr {

        /** Copies the lists. */
        public Dictionary {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }

    /**
     * Two operands and what is between them.
     *
     * @param operator such as {@code |}
     * @param left the left one
     * @param right the right one
     * @param line its line
     */
    record Binary(String operator, Expr left, Expr right, int line) implements Expr {}

    /**
     * A negative number, say.
     *
     * @param operator such as {@code -}
     * @param operand what it is before
     * @param line its line
     */
    record Unary(String operator, Expr operand, int line) implements Expr {}

    /**
     * Something that is known only when the program runs.
     *
     * @param line its line
     */
    record Opaque(int line) implements Expr {}
}
