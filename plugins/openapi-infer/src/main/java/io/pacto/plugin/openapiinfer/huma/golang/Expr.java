package io.pacto.plugin.openapiinfer.huma.golang;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression or a type; Go writes both in one grammar, and only their use tells them apart. */
public sealed interface Expr {

    /** Returns the line where it starts, from 1. */
    int line();

    /** A name. */
    record Name(int line, String text) implements Expr {}

    /** A literal of a basic type; texts and runes without quotes and escapes. */
    record Literal(int line, Kind kind, String text) implements Expr {

        /** The basic type of a literal. */
        public enum Kind {
            /** A whole number. */
            INTEGER,
            /** A number with fraction or exponent, or an imaginary one. */
            DECIMAL,
            /** A character. */
            RUNE,
            /** A string. */
            TEXT
        }
    }

    /** {@code of.name}. */
    record Selector(int line, Expr of, String name) implements Expr {}

    /** {@code of[arguments]}: an index or an instantiation. */
    record Index(int line, Expr of, List<Expr> arguments) implements Expr {}

    /** {@code of[low:high]}. */
    record Slicing(
            int line, Expr of, @Nullable Expr low, @Nullable Expr high) implements Expr {}

    /** {@code function(arguments)} or a conversion; {@code spread} when the last argument ends in dots. */
    record Call(int line, Expr function, List<Expr> arguments, boolean spread) implements Expr {}

    /** {@code type{elements}}; the type is null where the enclosing literal says it. */
    record Composite(int line, @Nullable Expr type, List<Element> elements) implements Expr {}

    /** An element of a composite literal. */
    record Element(@Nullable Expr key, Expr value) {}

    /** A function literal. */
    record Function(int line, Signature signature, List<Stmt> body) implements Expr {}

    /** An operator in front of its operand, {@code *} excepted. */
    record Unary(int line, String operator, Expr operand) implements Expr {}

    /** An operator between two operands. */
    record Binary(int line, String operator, Expr left, Expr right) implements Expr {}

    /** {@code *of}: a pointer type or an indirection. */
    record Star(int line, Expr of) implements Expr {}

    /** {@code of.(type)}; the type is null in a type switch. */
    record Assertion(int line, Expr of, @Nullable Expr type) implements Expr {}

    /** {@code []element}, {@code [length]element}, or {@code [...]element} when {@code counted}. */
    record ListType(int line, @Nullable Expr length, boolean counted, Expr element) implements Expr {}

    /** {@code map[key]value}. */
    record MapType(int line, Expr key, Expr value) implements Expr {}

    /** A channel of any direction. */
    record ChanType(int line, Expr element) implements Expr {}

    /** A struct. */
    record StructType(int line, List<Field> fields) implements Expr {}

    /** Fields of a struct declared together; no names when embedded. */
    record Field(int line, List<String> names, Expr type, String tag) {}

    /** A function type. */
    record FunctionType(int line, Signature signature) implements Expr {}

    /** An interface, with the names of its own methods. */
    record InterfaceType(int line, List<Method> methods, List<Expr> embedded) implements Expr {}

    /** A method of an interface. */
    record Method(String name, Signature signature) {}

    /** {@code ...element}: the type of a last parameter. */
    record Variadic(int line, Expr element) implements Expr {}

    /** What a function takes and gives. */
    record Signature(List<Param> typeParams, List<Param> params, List<Param> results) {}

    /** A parameter, a result or a type parameter; the name is empty when there is none. */
    record Param(String name, Expr type) {}
}
