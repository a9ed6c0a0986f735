package io.pacto.plugin.openapiinfer.fastapi.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement (Python Language Reference, chapters 7 and 8), as far as declarations need it. */
public sealed interface Stmt {

    /** Returns its line, from 1. */
    int line();

    /**
     * {@code import a.b as c} or {@code from .a import b as c}.
     *
     * @param module the module; empty in {@code from . import b}
     * @param level how many dots stand before it
     * @param names what is imported; none for {@code import a.b}
     * @param bound the name {@code import a.b as c} gives; empty for the others
     * @param line its line
     */
    record Import(String module, int level, List<Alias> names, String bound, int line) implements Stmt {

        /** Copies the names. */
        public Import {
            names = List.copyOf(names);
        }
    }

    /**
     * An imported name.
     *
     * @param name its name there; {@code *} for all
     * @param bound its name here
     */
    record Alias(String name, String bound) {}

    /**
     * A class.
     *
     * @param name its name
     * @param bases its bases
     * @param keywords such as {@code total=False}
     * @param decorators from top to bottom
     * @param body its statements
     * @param line its line
     */
    record ClassDef(
            String name,
            List<Expr> bases,
            List<Expr.Keyword> keywords,
            List<Expr> decorators,
            List<Stmt> body,
            int line)
            implements Stmt {

        /** Copies the lists. */
        public ClassDef {
            bases = List.copyOf(bases);
            keywords = List.copyOf(keywords);
            decorators = List.copyOf(decorators);
            body = List.copyOf(body);
        }
    }

    /**
     * A function.
     *
     * @param name its name
     * @param parameters its parameters
     * @param returns what it says it returns, or null
     * @param decorators from top to bottom
     * @param body its statements
     * @param line its line
     */
    record FunctionDef(
            String name,
            List<Param> parameters,
            @Nullable Expr returns,
            List<Expr> decorators,
            List<Stmt> body,
            int line)
            implements Stmt {

        /** Copies the lists. */
        public FunctionDef {
            parameters = List.copyOf(parameters);
            decorators = List.copyOf(decorators);
            body = List.copyOf(body);
        }
    }

    /**
     * A parameter.
     *
     * @param name its name
     * @param stars {@code *}, {@code **} or empty
     * @param annotation its type, or null
     * @param value its default, or null
     * @param line its line
     */
    record Param(
            String name,
            String stars,
            @Nullable Expr annotation,
            @Nullable Expr value,
            int line) {}

    /**
     * {@code a = b = value}, {@code a: type = value}, {@code type A = value}.
     *
     * @param targets what is assigned to
     * @param annotation its type, or null
     * @param value the value, or null
     * @param line its line
     */
    record Assign(
            List<Expr> targets,
            @Nullable Expr annotation,
            @Nullable Expr value,
            int line) implements Stmt {

        /** Copies the targets. */
        public Assign {
            targets = List.copyOf(targets);
        }

        /** Returns the name it assigns to, or empty when it is not one plain name. */
        public String name() {
            return targets.size() == 1 && targets.get(0) instanceof Expr.Name name ? name.id() : "";
        }
    }

    /**
     * An expression for its own sake.
     *
     * @param value the expression
     * @param line its line
     */
    record Bare(Expr value, int line) implements Stmt {}

    /**
     * {@code return}.
     *
     * @param value what is returned, or null
     * @param line its line
     */
    record Return(@Nullable Expr value, int line) implements Stmt {}

    /**
     * {@code for name in values}.
     *
     * @param target what is assigned to
     * @param values what it runs over
     * @param body its statements
     * @param line its line
     */
    record For(Expr target, Expr values, List<Stmt> body, int line) implements Stmt {

        /** Copies the body. */
        public For {
            body = List.copyOf(body);
        }
    }

    /**
     * A statement with blocks whose condition is not judged: {@code if}, {@code try}, {@code with}, {@code while}.
     *
     * @param word its first word
     * @param body the statements of the block
     * @param line its line
     */
    record Block(String word, List<Stmt> body, int line) implements Stmt {

        /** Copies the body. */
        public Block {
            body = List.copyOf(body);
        }
    }
}
