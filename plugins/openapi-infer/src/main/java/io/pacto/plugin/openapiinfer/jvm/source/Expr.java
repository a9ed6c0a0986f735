package io.pacto.plugin.openapiinfer.jvm.source;

import java.util.List;

/** An expression as far as annotations, constants and constructors of enums need it (JLS 9.7.1, 15.29). */
public sealed interface Expr {

    /**
     * A text, character, number or truth value.
     *
     * @param text its value as text
     */
    record Literal(String text) implements Expr {}

    /**
     * A name: a constant, a field or a constant of an enum.
     *
     * @param name as written, perhaps with dots
     */
    record Name(String name) implements Expr {}

    /**
     * Two operands of {@code +}.
     *
     * @param left the first
     * @param right the second
     */
    record Sum(Expr left, Expr right) implements Expr {}

    /**
     * A class literal.
     *
     * @param type the type
     */
    record ClassOf(TypeUse type) implements Expr {}

    /**
     * A list in braces.
     *
     * @param items its items
     */
    record Items(List<Expr> items) implements Expr {}

    /**
     * An annotation as a value.
     *
     * @param annotation the annotation
     */
    record Nested(Annotation annotation) implements Expr {}

    /**
     * A call without arguments.
     *
     * @param of what it is called on; a name {@code this} when nothing is written
     * @param method the method
     */
    record Call(Expr of, String method) implements Expr {}

    /** Anything else. */
    record Other() implements Expr {}
}
