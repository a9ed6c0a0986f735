package io.pacto.plugin.openapiinfer.huma.golang;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration. */
public sealed interface Decl {

    /** Returns the line where it starts, from 1. */
    int line();

    /**
     * Constants or variables declared together.
     *
     * @param line where they are declared
     * @param constant whether they are constants
     * @param names their names
     * @param type the type, or null when the values tell it
     * @param values the values; of a constant without its own, those of the one before
     * @param iota the value of {@code iota}
     */
    record Values(
            int line,
            boolean constant,
            List<String> names,
            @Nullable Expr type,
            List<Expr> values,
            int iota) implements Decl {}

    /** A type; an alias when {@code alias}. */
    record Type(int line, String name, List<Expr.Param> params, boolean alias, Expr type) implements Decl {}

    /** A function, or a method when it has a receiver; the body is null when it is not written in Go. */
    record Func(
            int line,
            String name,
            Expr.@Nullable Param receiver,
            Expr.Signature signature,
            @Nullable List<Stmt> body) implements Decl {}
}
