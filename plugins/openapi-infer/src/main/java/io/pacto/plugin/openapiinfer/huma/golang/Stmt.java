package io.pacto.plugin.openapiinfer.huma.golang;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Stmt {

    /** Returns the line where it starts, from 1. */
    int line();

    /** Statements between braces. */
    record Block(int line, List<Stmt> body) implements Stmt {}

    /** An expression for its effect. */
    record Run(int line, Expr expression) implements Stmt {}

    /** {@code left operator right}, with {@code =}, {@code :=} or {@code op=}. */
    record Assign(int line, List<Expr> left, String operator, List<Expr> right) implements Stmt {}

    /** A declaration of values or types inside a function. */
    record Declare(int line, List<Decl> declarations) implements Stmt {}

    /** {@code return results}. */
    record Return(int line, List<Expr> results) implements Stmt {}

    /** {@code if init; condition then else otherwise}. */
    record If(
            int line,
            @Nullable Stmt init,
            Expr condition,
            List<Stmt> then,
            @Nullable Stmt otherwise) implements Stmt {}

    /** A loop with a condition, or without end. */
    record For(
            int line,
            @Nullable Stmt init,
            @Nullable Expr condition,
            @Nullable Stmt post,
            List<Stmt> body) implements Stmt {}

    /** {@code for key, value := range over}. */
    record Range(int line, List<Expr> names, Expr over, List<Stmt> body) implements Stmt {}

    /** A switch over a value, a type or nothing, or a select. */
    record Switch(int line, @Nullable Stmt init, @Nullable Stmt tag, List<Case> cases) implements Stmt {}

    /** A case of a switch; no values for {@code default}. */
    record Case(List<Expr> values, @Nullable Stmt communication, List<Stmt> body) {}

    /** A call that runs on its own ({@code go}) or at the end ({@code defer}). */
    record Later(int line, boolean deferred, Expr call) implements Stmt {}

    /** {@code break}, {@code continue}, {@code goto} or {@code fallthrough}. */
    record Jump(int line, String word) implements Stmt {}
}
