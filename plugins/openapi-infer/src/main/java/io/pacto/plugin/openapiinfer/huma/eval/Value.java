package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a running program, as far as it is known. */
public sealed interface Value {

    /** Something whose value the sources do not tell. */
    record Unknown(GoType type) implements Value {

        /** Nothing is known of it. */
        public static final Unknown ANYTHING = new Unknown(new GoType.Unknown());
    }

    /**
     * A text, a whole number, a decimal number or a truth value.
     *
     * @param value a {@code String}, {@code Long}, {@code Double} or {@code Boolean}
     * @param type its type
     */
    record Const(Object value, GoType type) implements Value {

        /** A text. */
        public static Const of(String text) {
            return new Const(text, GoType.Basic.STRING);
        }

        /** A whole number. */
        public static Const of(long number) {
            return new Const(number, GoType.Basic.INT);
        }

        /** A truth value. */
        public static Const of(boolean truth) {
            return new Const(truth, GoType.Basic.BOOL);
        }
    }

    /** The nil of a type. */
    record Nil(GoType type) implements Value {}

    /** A pointer. */
    record Ref(Cell target, GoType pointee) implements Value {}

    /** A struct; fields that were never set are missing. */
    record Struct(GoType type, Map<String, Value> fields) implements Value {

        /** A struct with nothing set. */
        public static Struct empty(GoType type) {
            return new Struct(type, new LinkedHashMap<>());
        }

        /** Another struct with the same fields; structs within are copied too. */
        public Struct copy() {
            Map<String, Value> copies = new LinkedHashMap<>();
            fields.forEach((name, value) -> copies.put(name, value instanceof Struct inner ? inner.copy() : value));
            return new Struct(type, copies);
        }
    }

    /** A slice or an array. */
    record Items(GoType type, List<Value> items) implements Value {

        /** A list with these items. */
        public static Items of(GoType element, List<Value> items) {
            return new Items(new GoType.Slice(element), new ArrayList<>(items));
        }
    }

    /** A map, by the constants that are its keys. */
    record Dict(GoType type, Map<Object, Value> entries) implements Value {

        /** A map with nothing in it. */
        public static Dict empty(GoType type) {
            return new Dict(type, new LinkedHashMap<>());
        }
    }

    /**
     * A function of the program.
     *
     * @param name its name; empty for a literal
     * @param signature what it takes and gives
     * @param body what it does; null when it is not written in Go
     * @param scope what it sees, type arguments and receiver included
     */
    record Func(
            String name, Expr.Signature signature, @Nullable List<Stmt> body, Scope scope) implements Value {}

    /** A function of another package, with the type arguments it was given. */
    record Foreign(String path, String name, List<GoType> typeArguments) implements Value {}

    /** A type used as a value: a conversion, or what package reflect gives. */
    record Type(GoType type) implements Value {}

    /** Several results of a call. */
    record Tuple(List<Value> values) implements Value {}

    /** Something a library keeps for itself. */
    non-sealed interface Host extends Value {

        /**
         * Calls a method.
         *
         * @param name its name
         * @param arguments what it is called with
         * @param machine what calls it
         * @return the result; null when there is no such method
         */
        @Nullable
        Value call(String name, List<Value> arguments, Machine machine);

        /** A field; null when there is no such field. */
        default @Nullable Value field(String name) {
            return null;
        }
    }

    /** A method of a {@link Host}, not yet called. */
    record HostMethod(Host host, String name) implements Value {}
}
